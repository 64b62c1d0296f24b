namespace CorpusAnalysis.Tests.EvidenceOfRows;

/// <summary>What the evidence of rows says.</summary>
internal static class OpenedRows
{
    /// <summary>The places as they are spelled, each behind its article and block, such as <c>a0 Minen</c>.</summary>
    public static IEnumerable<string> Places(this Evidence evidence) =>
        evidence.Occurrences.Select(place => $"{evidence.Corpus![place.Article].Id}{place.Block} {place.In(evidence.Corpus[place.Article])}");

    /// <summary>Checks that counts and places of evidence agree, and come in order.</summary>
    public static Occurrence[] Checked(this Evidence evidence)
    {
        Occurrence[] places = [.. evidence.Occurrences];
        Assert.Equal(places.Length, evidence.Count);
        Assert.Equal(places.Select(place => place.Article).Distinct().Count(), evidence.ArticleCount);
        Assert.Equal(places.OrderBy(place => place.Article).ThenBy(place => place.Block).ThenBy(place => place.Start), places);
        Assert.All(places, place => Assert.True(evidence.Corpus!.Contains(place.Article)));
        return places;
    }
}
