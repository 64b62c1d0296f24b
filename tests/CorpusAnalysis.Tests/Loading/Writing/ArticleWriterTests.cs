using CorpusAnalysis.Tests.Shared;
using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Writing;

public sealed class ArticleWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_lines_hold_all_of_any_article() => HostileArticles.Several.Sample(
        articles => HostileArticles.AssertSame(articles.Select(HostileArticles.Expected), Written(new JsonLinesArticleWriter(), "articles.jsonl", articles)), iter: 300, threads: 1);

    [Fact]
    public void Csv_holds_all_but_line_ends_in_paragraphs_and_control_characters() => HostileArticles.Several.Sample(
        articles => HostileArticles.AssertSame(articles.Select(HostileArticles.ExpectedOfTable).Select(WithoutControls), Written(new CsvArticleWriter(), "articles.csv", articles)), iter: 300, threads: 1);

    [Fact]
    public void A_folder_holds_all_of_any_article() => HostileArticles.Several.Sample(
        articles =>
        {
            string path = Path.Combine(_folder.Path, "out");

            int changed = ArticleFolder.Write(path, articles, replace: true);
            var corpus = Corpus.Load(path, new() { IdentifyLanguages = false, UseCache = false });

            HostileArticles.AssertSame(articles.Select(HostileArticles.Expected), HostileArticles.Read(path));
            Assert.Equal(0, changed);
            Assert.DoesNotContain(corpus.Report.Problems, problem => problem.Path == "metadata.csv" || problem.Message.Contains("row", StringComparison.Ordinal));
            Assert.All(Directory.GetFiles(path), file => Assert.True(Path.GetFileName(file).Length <= 130 && Path.GetFileName(file)[0] != '.'));
            Assert.Equal(articles.Length + 1, Directory.GetFiles(path).Select(file => Path.GetFileName(file).ToUpperInvariant()).Distinct().Count());
            Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void The_bundled_corpus_stays_the_same_from_format_to_format()
    {
        using var reading = ArticleReading.Of([Repository.Path("corpus")], null, _folder.Path, TestContext.Current.CancellationToken);
        var original = Corpus.Load(Repository.Path("corpus"), new() { UseCache = false });
        Article[] expected = [.. original.Articles.Select(HostileArticles.Expected).OrderBy(article => article.Id, StringComparer.Ordinal)];
        Assert.Equal(original.Articles, reading.Articles);
        Assert.Equal(original.Articles, reading.Articles);
        Assert.Equal((original.Report.ToString(), 181), (reading.Report.ToString(), reading.Count));
        Assert.Equal(["note", "reprint_of"], reading.MetadataNames);

        string last = Repository.Path("corpus");
        foreach (string next in (string[])["a.jsonl", "b", "c.csv", "d"])
        {
            using var step = ArticleReading.Of([last], null, _folder.Path, TestContext.Current.CancellationToken);
            last = Path.Combine(_folder.Path, next);
            int changed = Path.GetExtension(next) switch
            {
                ".jsonl" => ArticleFile.Write(last, new JsonLinesArticleWriter(), step.Articles, step.MetadataNames),
                ".csv" => ArticleFile.Write(last, new CsvArticleWriter(), step.Articles, step.MetadataNames),
                _ => ArticleFolder.Write(last, step.Articles),
            };
            var corpus = Corpus.Load(last, new() { UseCache = false });

            Assert.Equal(0, changed);
            Assert.Equal(expected, corpus.Articles.Select(article => article with { Source = "" }).OrderBy(article => article.Id, StringComparer.Ordinal));
            Assert.Equal((original.TokenCount, original.TypeCount), (corpus.TokenCount, corpus.TypeCount));
            Assert.Empty(corpus.Report.Problems);
        }

        Assert.All(Directory.GetFiles(Path.Combine(_folder.Path, "d"), "*.txt"), file => Assert.NotEqual('-', File.ReadAllText(file)[0]));
    }

    [Fact]
    public void A_json_line_has_the_fields_that_are_known()
    {
        var article = new Article { Id = "1", Headline = "„A“ & B", Paragraphs = ["x", "y"], Metadata = new Dictionary<string, string> { ["publisher"] = "P", ["author"] = "N" } };

        Assert.Equal(
            "{\"id\":\"1\",\"date\":\"2024-11-29\",\"language\":\"und\",\"headline\":\"„A“ & B\",\"text\":\"x\\n\\ny\",\"author\":\"N\",\"metadata.publisher\":\"P\"}\n",
            Text(new JsonLinesArticleWriter(), article with { Date = new(2024, 11, 29) }));
        Assert.Contains("\"paragraphs\":[\"x\\ny\",\"\"]", Text(new JsonLinesArticleWriter(), article with { Paragraphs = ["x\ny"] }), StringComparison.Ordinal);
        Assert.Contains("\uFFFD", Text(new JsonLinesArticleWriter(), article with { Paragraphs = ["x\uD800y"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_csv_has_a_column_for_each_field_of_metadata_and_leaves_formulas_as_they_are()
    {
        var article = new Article { Id = "1", Headline = "=1+2", Paragraphs = ["x, \"y\"", "z"], Metadata = new Dictionary<string, string> { ["publisher"] = "P", ["author"] = "N" } };

        Assert.Equal("id,date,language,section,place,agency,headline,text,source_file,author,metadata.publisher\n1,,und,,,,=1+2,\"x, \"\"y\"\"\n\nz\",,N,P\n", Text(new CsvArticleWriter(), article));
    }

    [Fact]
    public void A_folder_has_wire_texts_and_other_files_only_where_it_must()
    {
        Article plain = HostileArticles.Plain;
        string path = Path.Combine(_folder.Path, "out");

        ArticleFolder.Write(path, [plain, plain with { Id = "b", Date = new(2024) }, plain with { Id = "a/b", Paragraphs = ["x\ny"] }, plain with { Id = "B", Agency = "Muster", Language = "fr", Date = new(null, 12, 1) }]);

        Assert.Equal(["2024-11-24_a-b.json", "2024-11-24_baku.txt", "b-2.txt", "b.txt", "metadata.csv"], Directory.GetFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("POLITIK\nKlimagipfel einigt sich\nBaku, 24. November, MUSTER\nErster Absatz.\nZweiter Absatz.\n", File.ReadAllText(Path.Combine(path, "2024-11-24_baku.txt")));
        Assert.StartsWith("---\nid: \"b\"\ndate: \"2024\"\nlanguage: \"de\"\n", File.ReadAllText(Path.Combine(path, "b.txt")), StringComparison.Ordinal);
        Assert.Equal(
            "file,date,language,agency,note,source_file\n2024-11-24_baku.txt,2024-11-24,de,MUSTER,glatt,de/2024-11-24_baku.txt\nb.txt,2024,de,,,\n",
            string.Concat(File.ReadAllLines(Path.Combine(path, "metadata.csv")).Take(3).Select(line => line + "\n")));
    }

    [Fact]
    public void Nothing_is_left_and_nothing_lost_when_writing_fails()
    {
        _folder.Write("a.jsonl", "old").Write("out/a.txt", "old").Write("mine/notes.docx", "old");
        IEnumerable<Article> Failing()
        {
            yield return HostileArticles.Plain;
            throw new OperationCanceledException();
        }

        string file = Path.Combine(_folder.Path, "a.jsonl"), folder = Path.Combine(_folder.Path, "out"), mine = Path.Combine(_folder.Path, "mine");
        Assert.Throws<OperationCanceledException>(() => ArticleFile.Write(file, new JsonLinesArticleWriter(), Failing(), [], replace: true));
        Assert.Throws<OperationCanceledException>(() => ArticleFolder.Write(folder, Failing(), replace: true));
        Assert.Throws<IOException>(() => ArticleFile.Write(file, new JsonLinesArticleWriter(), [], []));
        Assert.Throws<IOException>(() => ArticleFile.Write(folder, new JsonLinesArticleWriter(), [], [], replace: true));
        Assert.Throws<IOException>(() => ArticleFolder.Write(folder, []));
        Assert.Throws<IOException>(() => ArticleFolder.Write(file, [], replace: true));
        Assert.Throws<IOException>(() => ArticleFolder.Write(mine, [], replace: true));

        Assert.Equal(["a.jsonl", "mine", "out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(("old", "old"), (File.ReadAllText(file), File.ReadAllText(Path.Combine(folder, "a.txt"))));
    }

    private static string Text(IArticleWriter writer, Article article)
    {
        using var stream = new MemoryStream();
        writer.Write([article], HostileArticles.NamesOf([article]), stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Article WithoutControls(Article article)
    {
        static string Plain(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            .Select(letter => char.IsControl(letter) && letter is not ('\n' or '\t' or '\u0085') ? ' ' : letter)).Trim();
        return article with
        {
            Id = Plain(article.Id),
            Headline = Plain(article.Headline),
            Section = Plain(article.Section),
            Place = Plain(article.Place),
            Agency = Plain(article.Agency),
            Paragraphs = [.. article.Paragraphs.Select(Plain)],
            Metadata = article.Metadata.ToDictionary(field => field.Key, field => Plain(field.Value)),
        };
    }

    private IEnumerable<Article> Written(IArticleWriter writer, string name, Article[] articles)
    {
        string path = Path.Combine(_folder.Path, name);
        ArticleFile.Write(path, writer, articles, HostileArticles.NamesOf(articles), replace: true);
        return HostileArticles.Read(path);
    }
}
