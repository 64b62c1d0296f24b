using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Cli.Parameters;

/// <summary>Names of files for reports: safe on every system, and never the same for two.</summary>
internal static class OutputNames
{
    private const int LongestValue = 40;
    private const int LongestName = 200; // bytes: most file systems take 255, of which endings and the name aside need some
    private const int HashLength = 8;

    /// <summary>The name of one report of a notebook: <c>NAME--agency=MUSTER</c>.</summary>
    /// <remarks>
    /// A value of other characters than letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, or of more than 40, is written with <c>_</c> for
    /// what is left out, then <c>~</c> and a hash of the whole value.
    /// </remarks>
    public static string Of(string notebook, IEnumerable<(string Name, string Value)> values)
    {
        string whole = notebook + string.Concat(values.Select(value => $"--{value.Name}={Safe(value.Value)}"));
        return Encoding.UTF8.GetByteCount(whole) <= LongestName ? whole : $"{Start(whole, LongestName - HashLength - 1)}~{Hash(whole)}";
    }

    /// <summary>Tells apart names that a file system without case would take for one: by a hash of what each stands for.</summary>
    /// <param name="names">The names, and what each stands for; no two stand for the same.</param>
    public static ImmutableArray<string> Distinct(IReadOnlyList<(string Name, string Stands)> names)
    {
        HashSet<string> twice = [.. names.GroupBy(name => Key(name.Name), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        return [.. names.Select(name => twice.Contains(Key(name.Name)) || Key(name.Name) is "INDEX" or "CHANGES" ? $"{name.Name}~{Hash(name.Stands)}" : name.Name)];
    }

    /// <summary>A value as part of a file's name; no two values give the same.</summary>
    public static string Safe(string value)
    {
        bool isPlain = value.Length is > 0 and <= LongestValue && value.All(IsPlain);
        string kept = string.Concat(value.Select(c => IsPlain(c) || char.IsLetterOrDigit(c) ? c : '_'));
        return isPlain ? value : $"{kept[..Math.Min(LongestValue, kept.Length)]}~{Hash(value)}";
    }

    private static string Start(string text, int bytes)
    {
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes().TakeWhile(rune => (bytes -= rune.Utf8SequenceLength) >= 0))
        {
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static string Key(string name) => name.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
