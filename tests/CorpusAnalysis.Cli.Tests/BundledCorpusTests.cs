using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>What <c>corpus/README.md</c> promises of the articles.</summary>
public class BundledCorpusTests
{
    private static readonly Corpus Articles = Corpus.Load(Repository.Path("corpus"), new CorpusOptions { Strict = true });
    private static readonly ThemeDictionary Themes = ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"));

    [Fact]
    public void Every_article_loads_with_a_complete_date_and_known_fields()
    {
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
        Assert.All(Articles.Articles, article => Assert.InRange(Articles.Tokenizer.Tokenize(article.Text).Length, 120, 300));

    [Fact]
    public void There_are_as_many_articles_languages_places_and_months_as_promised()
    {
        Dictionary<string, int> languages = Articles.Articles.CountBy(article => article.Language).ToDictionary();

        Assert.Equal(["az", "de", "en", "fr", "ru"], languages.Keys.Order(StringComparer.Ordinal));
        Assert.True(Articles.Articles.Count >= 160 && languages["de"] >= 110 && languages["en"] >= 35);
        Assert.All(["az", "fr", "ru"], language => Assert.True(languages[language] >= 6, language));
        Assert.True(Articles.Articles.Select(article => article.Place).Distinct().Count() >= 8);
        Assert.Equal((new YearMonth(2022, 11), new YearMonth(2025, 12)), (Articles.Articles.Min(article => article.Month), Articles.Articles.Max(article => article.Month)));
    }

    [Fact]
    public void The_readme_gives_the_right_numbers_and_names_every_rough_file()
    {
        string readme = File.ReadAllText(Repository.Path("corpus", "README.md"));
        string[] rough = [.. Articles.Articles.Where(article => article.Metadata.ContainsKey("note") && !article.Metadata.ContainsKey("reprint_of")).Select(article => Path.GetFileName(article.Source))];

        Assert.StartsWith($"# The bundled corpus\n\n{Articles.Articles.Count} wire articles", readme, StringComparison.Ordinal);
        Assert.All(Articles.Articles.CountBy(article => article.Language), language => Assert.Contains($"| `{language.Key}` | {language.Value} |", readme, StringComparison.Ordinal));
        Assert.True(rough.Length >= 20);
        Assert.All(rough, file => Assert.Contains($"| `{file}` |", readme, StringComparison.Ordinal));
        Assert.All(Reprints(), pair => Assert.Contains($"| `{pair.Reprint}.txt` | `{pair.Original}.txt` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_six_reprints_are_the_six_most_similar_pairs_and_nothing_else_comes_near()
    {
        HashSet<string>[] shingles = [.. Articles.Members.Select(member => Runs(member, 5).ToHashSet(StringComparer.Ordinal))];
        var pairs = (
            from first in Enumerable.Range(0, shingles.Length)
            from second in Enumerable.Range(first + 1, shingles.Length - first - 1)
            let shared = shingles[first].Count(shingles[second].Contains)
            where shared > 0
            select (Similarity: shared / (double)(shingles[first].Count + shingles[second].Count - shared), Ids: Pair(Articles.Articles[first].Id, Articles.Articles[second].Id)))
            .OrderByDescending(pair => pair.Similarity).ToList();

        Assert.Equal(Reprints().Select(pair => Pair(pair.Original, pair.Reprint)).Order(), pairs.Take(6).Select(pair => pair.Ids).Order());
        Assert.True(pairs[5].Similarity > 0.3 && pairs[6].Similarity < 0.05, $"{pairs[5]} {pairs[6]}");
        Assert.All(Reprints(), pair => Assert.NotEqual(pair.Original, pair.Reprint));
    }

    [Fact]
    public void No_two_articles_share_a_run_of_eight_words()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new List<string>();
        Dictionary<string, string> originals = Reprints().ToDictionary(pair => pair.Reprint, pair => pair.Original);
        foreach ((Article article, int member) in Articles.Articles.Zip(Articles.Members))
        {
            // A reprint may share with its original, and with nothing else: both go by the name of the original.
            string id = originals.GetValueOrDefault(article.Id, article.Id);
            foreach (string words in Runs(member, 8))
            {
                if (!seen.TryAdd(words, id) && seen[words] != id)
                {
                    shared.Add($"{seen[words]} and {article.Id}: {words}");
                }
            }
        }

        Assert.Empty(shared);
    }

    [Fact]
    public void The_dictionary_says_what_each_theme_means_and_finds_it_in_every_language()
    {
        string[] languages = ["az", "de", "en", "fr", "ru"];

        Assert.True(Themes.Count >= 10);
        Assert.All(Themes, theme => Assert.True(theme.Definition.Length > 0 && theme.Note.Length > 0, theme.Path));
        Assert.All(Themes, theme => Assert.Equal(languages, theme.Patterns.Select(pattern => pattern.Language).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(Themes["climate"], Themes["climate-finance"].Parent);
        Assert.All(Articles.Themes(Themes).Frequencies(), row => Assert.True(row.Hits > 0, row.Theme));
        Assert.All(
            from theme in new[] { "climate-finance", "mine-clearance" }
            from language in languages
            select (theme, language),
            pair => Assert.NotEmpty(Articles.Where(article => article.Language == pair.language).Themes(Themes[pair.theme]).Hits()));
        Assert.Contains(Articles.Themes(Themes["climate-finance"]).Hits(), hit => hit.Pattern.Contains(" NEAR/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-02-15_ilic-goldmine-erdrutsch")]
    [InlineData("2023-11-29_panama-city-copper-mine-contract-void")]
    [InlineData("2023-01-28_angouleme-atelier-crayon")]
    [InlineData("2022-12-30_almaty-blic-karlsen")]
    public void A_mine_in_another_sense_is_no_hit(string article) =>
        Assert.Empty(Articles.Where(each => each.Id == article).Themes(Themes["mine-clearance"]).Hits());

    [Fact]
    public void No_hit_of_mine_clearance_is_a_gold_mine() =>
        Assert.DoesNotContain(Articles.Themes(Themes["mine-clearance"]).Hits(), hit => hit.Text.Contains("Goldmine", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Goldmine")]
    [InlineData("Miene")]
    [InlineData("Mine des Bleistifts")]
    [InlineData("Finanzklima")]
    [InlineData("Klima der Verhandlungen")]
    public void Words_of_the_themes_stand_in_other_senses_too(string words) => Assert.NotEmpty(Articles.Concordance(words));

    // The files themselves, as a checkout with other line ends or a normalising editor would spoil them.
    [Theory]
    [InlineData("CRLF", "\r\n")]
    [InlineData("soft hyphens", "\u00AD")]
    [InlineData("decomposed umlauts", "u\u0308")]
    [InlineData("non-breaking space", "\u00A0")]
    [InlineData("en dash", "\n– ")]
    [InlineData("correction notice", "KORREKTUR|BERICHTIGUNG|Berichtigung|Korrektur")]
    [InlineData("two places in the dateline", @"\n[^\n,]+/[^\n,]+, ")]
    [InlineData("abbreviated month", @"\n[^\n]+, \d+\.? (Nov|Dez|нояб)\.?, ")]
    [InlineData("lower-case agency", @", \p{Ll}+\n")]
    [InlineData("1er", ", 1er ")]
    [InlineData("in capitals", @"\n\P{Ll}*İ\P{Ll}*I\P{Ll}*\n")]
    public void Rough_files_are_rough_as_they_say(string note, string text)
    {
        Article[] rough = [.. Articles.Articles.Where(article => article.Metadata.GetValueOrDefault("note", "").Contains(note, StringComparison.Ordinal))];

        Assert.NotEmpty(rough);
        Assert.All(rough, article => Assert.Matches(text, File.ReadAllText(Repository.Path("corpus", article.Source))));
    }

    [Fact]
    public void The_hand_codes_are_complete_and_differences_are_decided_with_a_reason()
    {
        var codes = HandCodes.Load(Repository.Path("corpus", "coding", "codes.csv"));
        string[] themes = [.. codes.Codes.Select(code => code.Theme).Distinct()];
        HashSet<string> reprints = [.. Reprints().Select(pair => pair.Reprint)];
        HashSet<string> ids = [.. Articles.Articles.Select(article => article.Id)];

        Assert.Equal(6, themes.Length);
        Assert.All(themes, theme => Assert.Equal(theme, Themes[theme].Name));
        Assert.True(codes.Codes.Select(code => code.ArticleId).Distinct().Count() >= 90);
        Assert.All(codes.Codes.GroupBy(code => code.ArticleId), article => Assert.Equal(themes, article.Select(code => code.Theme)));
        Assert.All(codes.Codes, code =>
        {
            Assert.True(ids.Contains(code.ArticleId) && !reprints.Contains(code.ArticleId), code.ArticleId);
            Assert.True(code.CoderA == code.CoderB ? code.Final == code.CoderA && code.Reason.Length == 0 : code.Reason.Length > 0, code.ToString());
        });
    }

    private static IEnumerable<(string Original, string Reprint)> Reprints() => Articles.Articles
        .Where(article => article.Metadata.ContainsKey("reprint_of"))
        .Select(article => (Path.GetFileNameWithoutExtension(article.Metadata["reprint_of"]), article.Id));

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static IEnumerable<string> Runs(int member, int length)
    {
        int[] tokens = Articles.Index.Tokens(member).ToArray();
        return Enumerable.Range(0, Math.Max(0, tokens.Length - length + 1))
            .Select(start => string.Join(' ', tokens.Skip(start).Take(length).Select(term => Articles.Index.Vocabulary[term])));
    }
}
