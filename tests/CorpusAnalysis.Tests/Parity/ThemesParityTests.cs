using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

public class ThemesParityTests
{
    // The patterns of dictionary.yml beside the table, in the format of theme dictionaries.
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          war: {patterns: [war, wars, warfare, battle*, weapon*, armed force*, nuclear weapon*]}
          peace: {patterns: [peace*, treat?, treaties, disarm*, good will]}
          economy.finance: {patterns: [financ*, bank*, tax*, public debt, credit]}
          economy.trade: {patterns: [trade*, commerc*, tariff*, free trade, import*, export*]}
          economy.jobs: {patterns: [job, jobs, work*, unemploy*]}
          country: {patterns: [united states, united states of america, america*, union]}
          climate: {patterns: [climat*, environment*, planet, clean energ*, natural resource*]}
        """);

    // We find a word in a part of a hyphenated compound too, and say so; quanteda does not.
    [Fact]
    public void Hits_per_text_equal_the_looked_up_dictionary_of_quanteda()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("dictionary_lookup_key.csv");
        var corpus = Corpus.From(rows.Select(row => new Article { Id = row["doc_id"], Headline = "", Paragraphs = [File.ReadAllText(Golden.Path($"texts/{row["doc_id"]}.txt"))], Language = "en" }));
        var hits = corpus.Themes(Themes).Hits().Where(hit => hit.Kind != MatchKind.CompoundPart).ToLookup(hit => (hit.ArticleId, hit.Theme));

        Assert.Equal(60, rows.Count);
        Assert.Equal(
            from row in rows from theme in Themes select (row["doc_id"], theme.Path, int.Parse(row[theme.Path], CultureInfo.InvariantCulture)),
            from row in rows from theme in Themes select (row["doc_id"], theme.Path, hits[(row["doc_id"], theme.Path)].Count()));
    }
}
