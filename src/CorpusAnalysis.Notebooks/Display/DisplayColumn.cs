using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name, as readers see it.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
public sealed partial record DisplayColumn(string Header, bool IsNumber)
{
    /// <summary>A member's name in words: <c>PerMillion</c> as "per million".</summary>
    public static string Words(string name) => WordStarts().Replace(name, " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])|(?<=[A-Z])([A-Z](?=[a-z]))")]
    private static partial Regex WordStarts();
}
