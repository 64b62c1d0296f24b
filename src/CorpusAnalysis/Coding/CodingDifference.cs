namespace CorpusAnalysis;

/// <summary>An article of which patterns and hand codes say different things.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Found">Whether the patterns find the theme: true is a false alarm, false a miss.</param>
/// <param name="Hits">The hits of the theme in the article.</param>
/// <param name="Evidence">
/// Every sentence with hits, behind the patterns that made them, such as <c>Mine*: Die Mine lag im Feld. | Landmine*, Mine*: …</c>; empty
/// without hits.
/// </param>
/// <param name="Reason">What the adjudicator said of the code; empty where the coders agreed.</param>
public sealed record CodingDifference(string Theme, string ArticleId, string Headline, bool Found, int Hits, string Evidence, string Reason)
{
    internal Evidence OpenPlaces { get; init; }

    /// <summary>The places of the theme's hits in the article; the article itself where there are none.</summary>
    public Evidence Places() => OpenPlaces;
}
