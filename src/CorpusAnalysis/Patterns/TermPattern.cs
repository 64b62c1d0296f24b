using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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
/// <item><term><c>grüne Anleihe*</c></term><description>
/// a phrase: one element per token, in a row, within a paragraph; the headline is one, so no phrase goes on from it into the text
/// </description></item>
/// <item><term><c>/klima(fonds|ziel)e?/</c></term><description>
/// a regular expression that the whole token fits, without blanks, also as an element of a phrase; folded like the terms it is matched
/// with, so capitals mean small letters and <c>ß</c> means <c>ss</c>; no references back, no looking ahead or behind
/// </description></item>
/// <item><term><c>+Finanzierung</c></term><description>
/// compounds that have the word as a part, but not the word alone; as <see cref="TermLookups.Part"/> knows them
/// </description></item>
/// <item><term><c>stem:zusagen</c>, <c>lemma:gehen</c></term><description>
/// all words with the stem or lemma of this one; as <see cref="TermLookups.Stem"/> and <see cref="TermLookups.Lemma"/> know them
/// </description></item>
/// <item><term><c>Milliarde* NEAR/8 *klima*</c></term><description>
/// the left side, where the right one stands within 8 tokens before or behind it, that is with at most 7 tokens between them, in the same
/// article; the match is the left side alone, and the two share no token
/// </description></item>
/// <item><term><c>Milliarde* NEAR/s *klima*</c>, <c>NEAR/p</c></term><description>
/// the left side, where the right one stands in the same sentence or paragraph, before or behind it; both lie in it as a whole
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
/// mean there. For more than this, see <see cref="TokenQuery"/>.
/// </remarks>
public sealed record TermPattern
{
    /// <summary>The largest distance of NEAR.</summary>
    internal const int MaxDistance = 1000;

    internal TermPattern(string text, ImmutableArray<PatternElement> elements) => (Text, Elements) = (text, elements);

    /// <summary>The pattern as written.</summary>
    public string Text { get; internal init; }

    /// <summary>The elements, one per token; at least one.</summary>
    internal ImmutableArray<PatternElement> Elements { get; }

    /// <summary>What must stand nearby for a match to count; null when nothing must.</summary>
    internal TermPattern? Neighbour { get; init; }

    /// <summary>In what the neighbour must stand.</summary>
    internal NearScope Scope { get; init; }

    /// <summary>How many tokens away the neighbour may stand, 1 being the next token; 0 unless the scope is <see cref="NearScope.Tokens"/>.</summary>
    internal int Distance { get; init; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="tokenizer">The tokeniser of the corpus that it will be matched with.</param>
    /// <param name="lookups">Knows stems, lemmas and parts of compounds; without it stems and parts are those of the corpus, and a pattern that asks for a lemma is refused when it is matched.</param>
    /// <exception cref="FormatException">
    /// The pattern, or a side of NEAR, holds no word, or one that would match every token; NEAR or a regular expression is not as above.
    /// </exception>
    public static TermPattern Parse(string text, Tokenizer tokenizer, TermLookups? lookups = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenizer);
        return new TermPatternReader(tokenizer, lookups).Read(text);
    }

    /// <summary>Reads a pattern, and tells whether it is one.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="tokenizer">The tokeniser of the corpus that it will be matched with.</param>
    /// <param name="pattern">The pattern; null where the text is none.</param>
    /// <param name="lookups">As for <see cref="Parse"/>.</param>
    public static bool TryParse(string text, Tokenizer tokenizer, [NotNullWhen(true)] out TermPattern? pattern, TermLookups? lookups = null)
    {
        try
        {
            pattern = Parse(text, tokenizer, lookups);
            return true;
        }
        catch (FormatException)
        {
            pattern = null;
            return false;
        }
    }

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
