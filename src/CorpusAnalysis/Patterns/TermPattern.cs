using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>What is looked for: a word, a glob, or a phrase of them, such as <c>Klimafinanz*</c> or <c>Verlust* und Schäden</c>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>Mine</c></term><description>the word, whatever its case; also as one part of a hyphenated compound</description></item>
/// <item><term><c>Mine*</c>, <c>M?ne</c></term><description><c>*</c> any letters or none, <c>?</c> one letter, within one token</description></item>
/// <item><term><c>*finanzierung*</c></term><description>also inside a compound, and the match says so (<see cref="MatchKind.CompoundPart"/>)</description></item>
/// <item><term><c>grüne Anleihe*</c></term><description>a phrase: one element per token, in a row, within an article</description></item>
/// </list>
/// The pattern is cut into tokens and folded by the same rules as the articles, so "US-Dollar", "z. B." and "STRASSE" mean what they
/// mean there.
/// </remarks>
public sealed record TermPattern
{
    // Two letters of a script that the wildcards are dressed as while the tokeniser cuts the pattern: it would drop the signs.
    private const char StarLetter = '\uA000';
    private const char QuestionLetter = '\uA001';

    private TermPattern(string text, ImmutableArray<string> elements) => (Text, Elements) = (text, elements);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The folded words or globs, one per token; at least one.</summary>
    internal ImmutableArray<string> Elements { get; }

    /// <summary>Whether it spans several tokens.</summary>
    public bool IsPhrase => Elements.Length > 1;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="tokenizer">The tokeniser of the corpus that it will be matched with.</param>
    /// <exception cref="FormatException">The pattern holds no word, or one that would match every token.</exception>
    public static TermPattern Parse(string text, Tokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenizer);
        string dressed = text.Replace('*', StarLetter).Replace('?', QuestionLetter);
        ImmutableArray<string> elements =
        [
            .. tokenizer.Tokenize(dressed).Select(token => Plain(TermFolding.Fold(dressed.AsSpan(token.Start, token.Length)))),
        ];
        if (elements.IsEmpty)
        {
            throw new FormatException($"the pattern '{text}' holds no word");
        }

        if (elements.Any(element => element.AsSpan().Trim("*?").IsEmpty))
        {
            throw new FormatException($"the pattern '{text}' would match every token; give its wildcards some letters");
        }

        return new TermPattern(text, elements);
    }

    private static string Plain(string term) => term.Replace(StarLetter, '*').Replace(QuestionLetter, '?');

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
