using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>A statement of a query.</summary>
/// <param name="Before">Blanks and line ends in place of what stands before it.</param>
/// <param name="Text">The statement; a parameter is <c>$</c>, the prefix and its number in it, since DuckDB does not tell names apart by case.</param>
/// <param name="Prefix">What begins the name of each parameter, and stands behind no <c>$</c> of the query.</param>
/// <param name="Parameters">The parameters as they are written, with their first sign, each once; the first one's number is 1.</param>
/// <param name="Names">Words, and names in quotes, each once.</param>
/// <param name="Calls">Those of them that a parenthesis follows, functions among them.</param>
internal sealed record SqlStatement(string Before, string Text, string Prefix, ImmutableArray<string> Parameters, ImmutableArray<string> Names, ImmutableArray<string> Calls)
{
    /// <summary>The statement at its place.</summary>
    public string Placed => Before + Text;

    /// <summary>The line at which it begins, from 1.</summary>
    public int Line => 1 + Before.Count(letter => letter == '\n');

    /// <summary>Whether it has a word somewhere; texts and names are not told apart.</summary>
    public bool Mentions(string word) => Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a parameter for DuckDB.</summary>
    /// <param name="parameter">Its place among the parameters, from 0.</param>
    public string Name(int parameter) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{parameter + 1}");

    /// <summary>A part of the statement, or of what DuckDB says of it, with the parameters as they are written.</summary>
    public string AsWritten(string text) => Parameters.IsEmpty ? text : Regex.Replace(text, $@"\${Prefix}([0-9]+)", match =>
        int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= Parameters.Length ? Parameters[number - 1] : match.Value);
}
