namespace CorpusAnalysis;

/// <summary>A place where a theme was found: the evidence behind its numbers.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Pattern">The pattern that matched, as the dictionary writes it.</param>
/// <param name="Kind">How it matched.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Date">The article's date.</param>
/// <param name="Position">The first token of the hit, counted from 0 in the article.</param>
/// <param name="Text">The hit as the article spells it.</param>
/// <param name="Sentence">The sentence that holds it.</param>
public sealed record ThemeHit(
    string Theme,
    string Pattern,
    MatchKind Kind,
    string ArticleId,
    PartialDate Date,
    int Position,
    string Text,
    string Sentence) : ResultRow;
