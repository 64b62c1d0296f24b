using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name, as readers see it.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
public sealed partial record DisplayColumn(string Header, bool IsNumber)
{
    /// <summary>Its name in data, such as the member's; by default the header.</summary>
    public string Name { get; init; } = Header;

    /// <summary>What it holds; by default null: what its values are.</summary>
    public DisplayColumnType? Type { get; init; }

    /// <summary>A class for its cells in reports, such as <c>node</c>; by default empty.</summary>
    public string Style { get; init; } = "";

    /// <summary>A column for a member of rows.</summary>
    public static DisplayColumn Of(string name, bool isNumber) => new(Words(name), isNumber) { Name = name };

    /// <summary>A member's name in words: <c>PerMillion</c> as "per million".</summary>
    public static string Words(string name) => WordStarts().Replace(name, " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])|(?<=[A-Z])([A-Z](?=[a-z]))")]
    private static partial Regex WordStarts();
}
