namespace CorpusAnalysis;

/// <summary>Articles that are one text, or nearly.</summary>
/// <param name="Number">Its number, from 1, in the order of the representatives' dates and ids.</param>
/// <param name="RepresentativeId">The article that stands for it: the earliest, of those of one date the first by id. Articles without a date come last.</param>
/// <param name="Date">That article's date.</param>
/// <param name="Headline">That article's headline.</param>
/// <param name="Articles">The articles of the group, the representative among them; at least 2.</param>
/// <param name="ExactCopies">Those of them, beside the representative, whose tokens are the same in the same order.</param>
/// <param name="LowestSimilarity">The similarity of the article that is least like the representative.</param>
public sealed record ReprintGroup(int Number, string RepresentativeId, PartialDate Date, string Headline, int Articles, int ExactCopies, double LowestSimilarity)
{
    /// <summary>The articles, by date and id: the representative first.</summary>
    public required IReadOnlyList<ReprintMember> Members { get; init; }
}
