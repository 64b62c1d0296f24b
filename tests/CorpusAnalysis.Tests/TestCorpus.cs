namespace CorpusAnalysis.Tests;

/// <summary>Small corpora whose numbers a hand can check.</summary>
internal static class TestCorpus
{
    /// <summary>Articles a, b, c … of these texts, in German, of November 2024.</summary>
    public static Corpus Of(params string[] texts) => Corpus.From(texts.Select((text, i) => Article(((char)('a' + i)).ToString(), text)));

    /// <summary>An article of one paragraph.</summary>
    public static Article Article(string id, string text, string language = "de", PartialDate? date = null, string place = "Baku") => new()
    {
        Id = id,
        Headline = "",
        Paragraphs = [text],
        Language = language,
        Date = date ?? new PartialDate(2024, 11, 29),
        Place = place,
    };
}
