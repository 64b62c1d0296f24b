namespace CorpusAnalysis;

/// <summary>A line of a concordance: a word in its context, as the article spells it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Date">The article's date.</param>
/// <param name="Left">The text before the node; empty at the start of an article.</param>
/// <param name="Node">What was looked for.</param>
/// <param name="Right">The text after the node.</param>
/// <param name="Kind">How the pattern matched.</param>
/// <param name="Position">The first token of the node, counted from 0 in the article.</param>
public sealed record KwicLine(
    string ArticleId,
    PartialDate Date,
    string Left,
    string Node,
    string Right,
    MatchKind Kind,
    int Position) : ResultRow;
