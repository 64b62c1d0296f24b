namespace CorpusAnalysis;

/// <summary>
/// A query over tokens in the manner of the Corpus Query Processor (CQP), such as
/// <c>[word="Milliarden?"] []{0,3} [stem="zusagen"] within s</c>.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>"Klima.*"</c>, <c>'Klima.*'</c></term><description>a token that fits the regular expression as a whole; short for <c>[word="Klima.*"]</c></description></item>
/// <item><term><c>[]</c></term><description>any token</description></item>
/// <item><term><c>[word="…"]</c></term><description>
/// a regular expression over the folded term, as <c>/…/</c> in <see cref="TermPattern"/>: case never matters, so <c>%c</c> may stand behind it
/// and changes nothing; <c>""</c> is a quotation mark
/// </description></item>
/// <item><term><c>[stem="…"]</c>, <c>[lemma="…"]</c>, <c>[part="…"]</c></term><description>
/// a word, not an expression: tokens with its stem or lemma, compounds with it as a part, as <see cref="TermLookups"/> know them
/// </description></item>
/// <item><term><c>!=</c>, <c>!</c>, <c>&amp;</c>, <c>|</c>, <c>( )</c></term><description>in brackets: not, and, or; <c>&amp;</c> binds more tightly than <c>|</c></description></item>
/// <item><term><c>? * + {2} {2,} {2,5} {,5}</c></term><description>behind a token or group: how often, from 0 to 1000; <c>*</c> and <c>+</c> without an upper bound</description></item>
/// <item><term><c>( )</c>, <c>|</c></term><description>groups, and alternatives between sequences: <c>("ein" "Gipfel" | "eine" "Konferenz")</c></description></item>
/// <item><term><c>within s</c>, <c>within p</c></term><description>at the end: a match lies in one sentence or paragraph; by default in one paragraph, as a phrase does</description></item>
/// </list>
/// <para>
/// Matches are the leftmost, then the longest: of all matches from the first token on that has any, the longest counts, and the search goes
/// on behind it, so matches never overlap. CQP calls this <c>longest</c>; its own default, <c>standard</c>, is another one. A match holds
/// at least one token and at most <see cref="MaxTokens"/>; longer ones are cut to the longest that fits.
/// </para>
/// <para>
/// A query is matched by all its alternatives side by side (Thompson 1968, Communications of the ACM 11(6), 419–422), so time grows with
/// the tokens and with the length of the query written out, never exponentially. Written out, it may have 10,000 tokens.
/// </para>
/// </remarks>
public sealed class TokenQuery
{
    /// <summary>The tokens that a match may hold.</summary>
    public const int MaxTokens = 1000;

    private TokenQuery(string text, QueryProgram program, QueryNode root, NearScope scope, TermLookups? lookups) =>
        (Text, Program, Root, Scope, Lookups) = (text, program, root, scope, lookups);

    /// <summary>The query as written.</summary>
    public string Text { get; }

    /// <summary>What matches it.</summary>
    internal QueryProgram Program { get; }

    /// <summary>The query as a tree.</summary>
    internal QueryNode Root { get; }

    /// <summary>What a match must lie in: a sentence or a paragraph.</summary>
    internal NearScope Scope { get; }

    /// <summary>Knows stems, lemmas and parts of compounds; null for stems and parts of the corpus, and no lemmas.</summary>
    internal TermLookups? Lookups { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="text">The query as written.</param>
    /// <param name="lookups">Knows stems, lemmas and parts of compounds; without it stems and parts are those of the corpus, and a query that asks for a lemma is refused when it is matched.</param>
    /// <exception cref="FormatException">It is none, and the message says in which column; or it asks for nothing but any tokens, or for too many.</exception>
    public static TokenQuery Parse(string text, TermLookups? lookups = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        (QueryNode root, NearScope scope) = new TokenQueryReader(text).Read();
        if (!root.Tests().Any())
        {
            throw new FormatException($"the query '{text}' would match any tokens; say something about at least one");
        }

        return root.Size > QueryProgram.MaxTokens
            ? throw new FormatException($"the query '{text}' is too long: written out it has more than {QueryProgram.MaxTokens:N0} tokens; use smaller numbers in braces")
            : new TokenQuery(text, QueryProgram.Of(root), root, scope, lookups);
    }

    /// <summary>The query as written.</summary>
    public override string ToString() => Text;
}
