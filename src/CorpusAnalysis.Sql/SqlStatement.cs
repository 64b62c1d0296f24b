using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A statement of a query.</summary>
/// <param name="Before">Blanks and line ends in place of what stands before it.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">The names of its parameters, each once.</param>
/// <param name="Calls">The names that a parenthesis follows, those of functions among them.</param>
internal sealed record SqlStatement(string Before, string Text, ImmutableArray<string> Parameters, ImmutableArray<string> Calls)
{
    /// <summary>The statement at its place.</summary>
    public string Placed => Before + Text;

    /// <summary>The line at which it begins, from 1.</summary>
    public int Line => 1 + Before.Count(letter => letter == '\n');

    /// <summary>Whether it has a word somewhere; texts and names are not told apart.</summary>
    public bool Mentions(string word) => Text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
