using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>What <c>corpus/README.md</c> promises of the articles.</summary>
public class BundledCorpusTests
{
    private static readonly Corpus Articles = Corpus.Load(Repository.Path("corpus"), new CorpusOptions { Strict = true });

    [Fact]
    public void Every_article_loads_with_a_complete_date_and_known_fields()
    {
        Assert.True(Articles.Articles.Length >= 12);
        Assert.All(Articles.Articles, article =>
        {
            Assert.True(article.Date.IsComplete, article.Id);
            Assert.StartsWith(article.Date.ToString(), article.Id, StringComparison.Ordinal);
            Assert.Contains(article.Agency, new[] { "MUSTER", "BSP" });
            Assert.Contains(article.Section, new[] { "POLITIK", "WIRTSCHAFT", "UMWELT", "GESELLSCHAFT", "KULTUR UND SPORT" });
            Assert.NotEqual("", article.Place);
            Assert.NotEqual("und", article.Language);
        });
    }

    [Fact]
    public void Articles_have_120_to_300_words() =>
        Assert.All(Articles.Articles, article => Assert.InRange(Articles.Tokenizer.Tokenize(article.Text).Length, 110, 310));

    [Fact]
    public void No_two_articles_share_a_run_of_eight_words()
    {
        const int run = 8;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new List<string>();
        foreach ((Article article, int member) in Articles.Articles.Zip(Articles.Members).Where(pair => !pair.First.Metadata.ContainsKey("reprint_of")))
        {
            int[] tokens = Articles.Index.Tokens(member).ToArray();
            for (int i = 0; i + run <= tokens.Length; i++)
            {
                string words = string.Join(' ', tokens.Skip(i).Take(run).Select(term => Articles.Index.Vocabulary[term]));
                if (!seen.TryAdd(words, article.Id) && seen[words] != article.Id)
                {
                    shared.Add($"{seen[words]} and {article.Id}: {words}");
                }
            }
        }

        Assert.Empty(shared);
    }

    [Fact]
    public void The_dictionary_loads_and_finds_both_themes_in_the_articles()
    {
        ThemeDictionary themes = ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"));

        Assert.True(themes.Count >= 10);
        Assert.All(themes, theme => Assert.NotEqual("", theme.Definition));
        Assert.All(Articles.Themes(themes).Frequencies(), row => Assert.True(row.Hits > 0, row.Theme));
        Assert.DoesNotContain(Articles.Themes(themes["mine-clearance"]).Hits(), hit => hit.Text.Contains("Goldmine", StringComparison.OrdinalIgnoreCase));
    }
}
