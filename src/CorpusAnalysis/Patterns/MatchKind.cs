namespace CorpusAnalysis;

/// <summary>How a pattern came to match.</summary>
public enum MatchKind
{
    /// <summary>The token is the pattern's word, apart from case and the like.</summary>
    Word,

    /// <summary>The token fits the pattern's wildcards from its first letter on.</summary>
    Glob,

    /// <summary>
    /// Only a part of the token fits: it begins before what the pattern names (<c>*finanzierung*</c> in
    /// "Klimafinanzierungsverpflichtung"), one part of a hyphenated compound fits ("COP29-Präsidentschaft" by <c>Präsidentschaft</c>), or
    /// the pattern asks for compounds with a part (<c>+Finanzierung</c>).
    /// </summary>
    CompoundPart,

    /// <summary>Several tokens in a row fit the pattern's words one by one.</summary>
    Phrase,

    /// <summary>The token fits the pattern's regular expression.</summary>
    Regex,

    /// <summary>The token has the stem of the pattern's word.</summary>
    Stem,

    /// <summary>The token has the lemma of the pattern's word.</summary>
    Lemma,

    /// <summary>The token, or several in a row, fit a token query.</summary>
    Query,
}
