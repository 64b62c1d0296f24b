using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>
/// What is looked for: a word, a glob, a phrase of them, or one of these near another, such as <c>Klimafinanz*</c>,
/// <c>Verlust* und Schäden</c> or <c>Milliarde* NEAR/8 *klima*</c>.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>Mine</c></term><description>the word, whatever its case; also as one part of a hyphenated compound</description></item>
/// <item><term><c>Mine*</c>, <c>M?ne</c></term><description><c>*</c> any letters or none, <c>?</c> one letter, within one token</description></item>
/// <item><term><c>*finanzierung*</c></term><description>also inside a compound, and the match says so (<see cref="MatchKind.CompoundPart"/>)</description></item>
/// <item><term><c>grüne Anleihe*</c></term><description>a phrase: one element per token, in a row, within an article</description></item>
/// <item><term><c>Milliarde* NEAR/8 *klima*</c></term><description>
/// the left side, where the right one stands within 8 tokens before or behind it, that is with at most 7 tokens between them, in the same
/// article; the match is the left side alone, and the two share no token
/// </description></item>
/// <item><term><c>#COP29</c>, <c>@UN</c></term><description>
/// the hashtag, the mention; <c>COP29</c> is the word alone, <c>*COP29</c> both; in YAML such a pattern stands in quotation marks
/// </description></item>
/// <item><term><c>#*</c>, <c>@*</c>, <c>?*@*.*</c>, <c>http*</c></term><description>all hashtags, mentions, e-mail addresses, URLs with <c>http</c></description></item>
/// <item><term><c>*unfccc.int*</c></term><description>
/// web addresses with this host; behind a wildcard a slash is written as <c>?</c>, as words end at it: <c>*unfccc.int?process*</c>
/// </description></item>
/// </list>
/// The pattern is cut into tokens and folded by the same rules as the articles, so "US-Dollar", "z. B." and "STRASSE" mean what they
/// mean there.
/// </remarks>
public sealed partial record TermPattern
{
    // Two letters of a script that the wildcards are dressed as while the tokeniser cuts the pattern: it would drop the signs.
    private const char StarLetter = '\uA000';
    private const char QuestionLetter = '\uA001';

    private const int MaxDistance = 1000;

    private TermPattern(string text, ImmutableArray<string> elements) => (Text, Elements) = (text, elements);

    /// <summary>The pattern as written.</summary>
    public string Text { get; private init; }

    /// <summary>The folded words or globs, one per token; at least one.</summary>
    internal ImmutableArray<string> Elements { get; }

    /// <summary>What must stand nearby for a match to count; null when nothing must.</summary>
    internal TermPattern? Neighbour { get; private init; }

    /// <summary>How many tokens away the neighbour may stand, 1 being the next token; 0 without a neighbour.</summary>
    internal int Distance { get; private init; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="tokenizer">The tokeniser of the corpus that it will be matched with.</param>
    /// <exception cref="FormatException">The pattern, or a side of NEAR, holds no word, or one that would match every token; or NEAR is not as above.</exception>
    public static TermPattern Parse(string text, Tokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenizer);
        string[] sides = NearPattern.Split(text);
        return sides.Length switch
        {
            1 => ParsePhrase(text, tokenizer),
            3 when string.IsNullOrWhiteSpace(sides[0]) || string.IsNullOrWhiteSpace(sides[2]) => throw new FormatException($"the pattern '{text}' needs a word on each side of NEAR"),
            3 when sides[1].StartsWith('/') && int.TryParse(sides[1].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int distance) && distance is >= 1 and <= MaxDistance =>
                ParsePhrase(sides[0], tokenizer) with { Text = text, Neighbour = ParsePhrase(sides[2], tokenizer), Distance = distance },
            3 => throw new FormatException($"the pattern '{text}' needs a distance of 1 to {MaxDistance} behind NEAR, as in NEAR/8"),
            _ => throw new FormatException($"the pattern '{text}' has NEAR more than once; give each pair a pattern of its own"),
        };
    }

    private static TermPattern ParsePhrase(string text, Tokenizer tokenizer)
    {
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

    // NEAR in capitals is never a word, so that a slip behind it is told and not searched for.
    [GeneratedRegex(@"(?:^|\s)NEAR((?:/\S*)?)(?=\s|$)")]
    private static partial Regex NearPattern { get; }
}
