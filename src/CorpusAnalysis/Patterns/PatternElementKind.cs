namespace CorpusAnalysis;

/// <summary>What one element of a pattern says about its token.</summary>
internal enum PatternElementKind
{
    /// <summary>A folded word, perhaps with <c>*</c> and <c>?</c>.</summary>
    Glob,

    /// <summary>A regular expression: <c>/klima.*/</c>.</summary>
    Regex,

    /// <summary>A part of a compound: <c>+finanzierung</c>.</summary>
    Part,

    /// <summary>A word with whose stem others go: <c>stem:zusagen</c>.</summary>
    Stem,

    /// <summary>A word with whose lemma others go: <c>lemma:gehen</c>.</summary>
    Lemma,
}
