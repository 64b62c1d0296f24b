using CorpusAnalysis.Tests;
using CorpusAnalysis.Tests.Shared;
using CsCheck;

namespace CorpusAnalysis.Sql.Tests;

public sealed class CorpusTablesTests : IDisposable
{
    private static readonly Corpus Bundled = Corpus.Load(Repository.Path("corpus"));
    private static readonly ThemeDictionary Themes = ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"));

    private static readonly string[] Words = ["Klima", "klima", "Straße", "STRASSE", "3,5", "", "a.", "\n\nNeu", "💶", "'; DROP TABLE tokens; --"];

    private readonly CorpusDatabase _database = new(Bundled);

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Tokens_are_those_of_the_corpus()
    {
        Assert.Equal(Bundled.TokenCount, Scalar("SELECT count(*) FROM tokens"));
        Assert.Equal(Bundled.TokenCount, Scalar("SELECT sum(tokens) FROM articles"));
        Assert.Equal((long)Bundled.TypeCount, Scalar("SELECT count(DISTINCT term) FROM tokens"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM (SELECT article, count(*) AS n, count(DISTINCT term) AS t FROM tokens GROUP BY article) AS c JOIN articles AS a ON a.id = c.article WHERE n != a.tokens OR t != a.types"));
    }

    [Fact]
    public void A_token_has_its_place()
    {
        Article article = Bundled.Articles[3];
        int number = Bundled.Members.Numbers[3];
        string[] terms = [.. Bundled.Index.Tokens(number).ToArray().Select(term => Bundled.Index.Vocabulary[term])];

        SqlResult rows = Run("SELECT term, position, sentence, paragraph FROM tokens WHERE article = @id ORDER BY position", ("id", article.Id));

        Assert.Equal(terms, rows.Rows.Select(row => (string)row[0]!));
        Assert.Equal(Enumerable.Range(0, terms.Length), rows.Rows.Select(row => (int)row[1]!));
        Assert.Equal(article.Paragraphs.Length + (article.Headline.Length > 0 ? 1 : 0), rows.Rows.Max(row => (int)row[3]!));
        Assert.Equal(1, rows.Rows[0][2]);
        Assert.All(rows.Rows.Zip(rows.Rows.Skip(1)), pair => Assert.InRange((int)pair.Second[2]! - (int)pair.First[2]!, 0, 1));
    }

    [Fact]
    public void Terms_are_the_frequencies()
    {
        SqlResult rows = Run("SELECT * FROM terms");

        Assert.Equal(
            Bundled.Frequencies().Select(row => (row.Term, row.Frequency, row.DocumentFrequency, row.PerMillion)),
            rows.Rows.Select(row => ((string)row[0]!, (long)row[1]!, (int)row[2]!, (double)row[3]!)));
    }

    [Fact]
    public void Themes_are_the_hits()
    {
        SqlResult rows = _database.Ask(new SqlQuery("SELECT article, theme, pattern, position, text, sentence FROM themes") { Themes = Themes })[0];

        Assert.Equal(
            Bundled.Themes(Themes).Hits().Select(hit => (hit.ArticleId, hit.Theme, hit.Pattern, hit.Position, hit.Text, hit.Sentence)),
            rows.Rows.Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!, (int)row[3]!, (string)row[4]!, (string)row[5]!)));
    }

    [Fact]
    public void Other_themes_take_the_place_of_earlier_ones()
    {
        var others = ThemeDictionary.Parse("themes:\n  one:\n    patterns:\n      any: [Klima*]\n");
        long all = (long)_database.Ask(new SqlQuery("SELECT count(*) FROM themes") { Themes = Themes })[0].Rows[0][0]!;
        long few = (long)_database.Ask(new SqlQuery("SELECT count(*) FROM themes") { Themes = others })[0].Rows[0][0]!;

        Assert.Equal(Bundled.Themes(Themes).Hits().Count(), all);
        Assert.Equal(Bundled.Themes(others).Hits().Count(), few);
        Assert.Contains("there is no table 'themes'", Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery("FROM themes"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_have_all_that_is_known()
    {
        SqlResult rows = Run("SELECT id, headline, section, place, date, year, month, day, agency, language, source, text FROM articles");

        Assert.Equal(
            Bundled.Articles.Select(a => (a.Id, a.Headline, a.Section, a.Place, a.Date.Year, a.Date.Month, a.Date.Day, a.Agency, a.Language, a.Source, a.Text)),
            rows.Rows.Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!, (int?)row[5], (int?)row[6], (int?)row[7], (string)row[8]!, (string)row[9]!, (string)row[10]!, (string)row[11]!)));
        Assert.All(Bundled.Articles.Zip(rows.Rows), pair => Assert.Equal(pair.First.Date.Day is null || pair.First.Date.Year is null ? null : pair.First.Date.ToString(), pair.Second[4]));
    }

    [Fact]
    public void A_view_has_its_own_articles_only()
    {
        Corpus view = Bundled.Where(article => article.Language == "de");
        using var database = new CorpusDatabase(view);

        SqlResult rows = database.Ask(new SqlQuery("SELECT (SELECT count(*) FROM tokens), (SELECT count(*) FROM articles), (SELECT count(*) FROM terms), (SELECT sum(frequency) FROM terms)"))[0];

        Assert.True(view.Articles.Count < Bundled.Articles.Count);
        Assert.Equal(new object?[] { view.TokenCount, (long)view.Articles.Count, (long)view.TypeCount, view.TokenCount }, rows.Rows[0]);
    }

    [Fact]
    public void Metadata_become_columns_of_harmless_names()
    {
        Article article = TestCorpus.Article("a", "Eins.") with { Metadata = new Dictionary<string, string> { ["Section"] = "x", ["x\"); DROP TABLE articles; --"] = "y", [" "] = "z", ["page"] = "7" } };
        using var database = new CorpusDatabase(Corpus.From([article, TestCorpus.Article("b", "Zwei.") with { Date = new PartialDate(2024, 11) }]));

        SqlResult rows = database.Ask(new SqlQuery("FROM articles ORDER BY id"))[0];

        Assert.Equal(["column", "Section_2", "page", "x\"); DROP TABLE articles; --"], rows.Columns.Skip(14).Select(column => column.Name));
        Assert.Equal(["z", "x", "7", "y"], rows.Rows[0].Skip(14));
        Assert.All(rows.Rows[1].Skip(14), Assert.Null);
        Assert.Equal(["2024-11-29", null], rows.Rows.Select(row => row[4]));
    }

    [Fact]
    public void Grouped_terms_are_the_terms()
    {
        Corpus corpus = TestCorpus.Of("Milliarden und Milliarde", "eine Milliarde");
        Corpus stems = corpus.Grouped(TermGrouping.ByStem(corpus.Index.Vocabulary, Stemmer.Of("de")));
        using var database = new CorpusDatabase(stems);

        SqlResult rows = database.Ask(new SqlQuery("SELECT term, count(*) FROM tokens GROUP BY term ORDER BY 2 DESC, 1"))[0];

        Assert.Equal(stems.Frequencies().Select(row => (row.Term, row.Frequency)).OrderByDescending(row => row.Frequency).ThenBy(row => row.Term, StringComparer.Ordinal), rows.Rows.Select(row => ((string)row[0]!, (long)row[1]!)));
    }

    [Fact]
    public void An_empty_corpus_has_empty_tables()
    {
        using var database = new CorpusDatabase(Corpus.From([]));

        SqlResult rows = database.Ask(new SqlQuery("SELECT (SELECT count(*) FROM tokens), (SELECT count(*) FROM articles), (SELECT count(*) FROM terms)"))[0];

        Assert.Equal(new object?[] { 0L, 0L, 0L }, rows.Rows[0]);
    }

    [Fact]
    public void Counts_by_SQL_are_those_of_the_library()
    {
        Gen<string> words = Gen.OneOf([.. Words.Select(Gen.Const)]).Array[0, 40].Select(all => string.Join(' ', all));
        words.Array[0, 12].Sample(
            texts =>
            {
                Corpus corpus = Corpus.From(texts.Select((text, i) => new Article { Id = $"n{i}", Headline = i % 3 == 0 ? "" : text.Trim(), Paragraphs = [.. text.Split("\n\n").Where(part => part.Trim().Length > 0)] }));
                Corpus view = corpus.Where(article => article.Id.Length == 2 && article.Id[1] % 2 == 0);
                using var database = new CorpusDatabase(view);
                SqlResult rows = database.Ask(new SqlQuery("SELECT term, count(*), count(DISTINCT article) FROM tokens GROUP BY term"))[0];
                Assert.Equal(
                    view.Frequencies().Select(row => (row.Term, row.Frequency, (long)row.DocumentFrequency)).Order(),
                    rows.Rows.Select(row => ((string)row[0]!, (long)row[1]!, (long)row[2]!)).Order());
            },
            iter: 60);
    }

    private object? Scalar(string sql) => Run(sql).Rows[0][0];

    private SqlResult Run(string sql, params (string Name, object? Value)[] values) =>
        _database.Ask(new SqlQuery(sql) { Values = values.ToDictionary(value => value.Name, value => value.Value) })[^1];
}
