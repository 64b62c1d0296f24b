using System.Text;

namespace CorpusAnalysis.Tests.Loading;

public sealed class CorpusLoadTests : IDisposable
{
    private const string Good = "GESELLSCHAFT\nRäumteams geben Felder frei\nAğdam, 14. März, MUSTER\nErster Absatz.\nZweiter Absatz.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-load-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_article_has_all_its_parts()
    {
        Write("a.txt", Good);

        Article article = Assert.Single(Load().Articles);

        Assert.Equal(("a", "GESELLSCHAFT", "Räumteams geben Felder frei", "Ağdam", "MUSTER"), (article.Id, article.Section, article.Headline, article.Place, article.Agency));
        Assert.Equal("--03-14", article.Date.ToString());
        Assert.Equal(["Erster Absatz.", "Zweiter Absatz."], article.Paragraphs);
        Assert.Equal("Räumteams geben Felder frei\n\nErster Absatz.\n\nZweiter Absatz.", article.Text);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    [InlineData("\r")]
    public void Line_ends_and_blank_lines_do_not_matter(string end)
    {
        Write("a.txt", "\uFEFF" + Good.Replace("\n", end, StringComparison.Ordinal));

        Assert.Equal(["Erster Absatz.", "Zweiter Absatz."], Assert.Single(Load().Articles).Paragraphs);
    }

    [Theory]
    [InlineData("2024-03-14_a.txt", null, null, "2024-03-14")]
    [InlineData("a.txt", "2023-03-14", null, "2023-03-14")]
    [InlineData("2024-03-14_a.txt", "2023-03-14", null, "2023-03-14")]
    [InlineData("a.txt", null, 2022, "2022-03-14")]
    [InlineData("2024-03-15_a.txt", null, null, "2024-03-14")]
    [InlineData("a.txt", null, null, "--03-14")]
    public void The_year_comes_from_metadata_file_name_or_option_and_is_never_guessed(string file, string? date, int? year, string expected)
    {
        Write(file, Good);
        if (date is not null)
        {
            Write("metadata.csv", $"file,date\n{file},{date}\n");
        }

        Assert.Equal(expected, Assert.Single(Load(new() { Year = year }).Articles).Date.ToString());
    }

    [Fact]
    public void Metadata_join_by_name_with_or_without_ending_and_win()
    {
        Write("de/a.txt", Good);
        Write("b.txt", Good);
        Write("metadata.csv", "doc_id;language;agency;place;topic\na;fr;BSP;Baku;x\nb.txt;;;;\n");

        Corpus corpus = Load();

        Article a = corpus.Articles.Single(article => article.Id == "a");
        Assert.Contains("the dateline says MUSTER, the metadata BSP", Assert.Single(corpus.Report.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(("fr", "BSP", "Baku", "x"), (a.Language, a.Agency, a.Place, a.Metadata["topic"]));
        Assert.Equal("de", corpus.Articles.Single(article => article.Id == "b").Language);
    }

    [Fact]
    public void What_does_not_fit_is_listed_with_its_line_and_the_rest_is_loaded()
    {
        Write("good.txt", Good);
        Write("dateline.txt", "POLITIK\nEine Schlagzeile vom 3. Mai\nkein Ort\nText\n");
        Write("short.txt", "POLITIK\nNur das\n");
        Write("empty.txt", "");
        File.WriteAllBytes(Path.Combine(_folder, "binary.txt"), [65, 10, 66, 0, 67]);
        File.WriteAllBytes(Path.Combine(_folder, "latin.txt"), [.. Encoding.UTF8.GetBytes("A\nB\n"), 0xE4, 10]);
        Write("metadata.csv", "file,date\ngood.txt,2024-03-15\ngone.txt,2024-01-01\ngood.txt,2024-03-14\nempty.txt,tomorrow\n");
        Write("notes.pdf", "x");

        Corpus corpus = Load();

        Assert.Equal("good", Assert.Single(corpus.Articles).Id);
        string[] problems = [.. corpus.Report.Problems.Select(problem => problem.ToString())];
        AssertProblem(problems, "dateline.txt(3): expected a dateline", "\"kein Ort\"");
        AssertProblem(problems, "short.txt(3): expected a dateline, found the end of the file");
        AssertProblem(problems, "empty.txt: expected an article, found an empty file");
        AssertProblem(problems, "binary.txt(2): not text: a NUL byte at byte offset 3");
        AssertProblem(problems, "latin.txt(3): expected UTF-8, found the byte 0xE4 at byte offset 4");
        AssertProblem(problems, "metadata.csv(3)", "gone.txt");
        AssertProblem(problems, "metadata.csv(4)", "good.txt");
        AssertProblem(problems, "metadata.csv(5)", "tomorrow");
        AssertProblem(problems, "short.txt", "no row");
        AssertProblem(problems, "good.txt", "2024-03-15");
        Assert.Equal("notes.pdf", Assert.Single(corpus.Report.Skipped).Path);
    }

    [Fact]
    public void Strict_makes_any_problem_fatal()
    {
        Write("good.txt", Good);
        Write("bad.txt", "POLITIK\n");

        Assert.Contains("bad.txt", Assert.Throws<CorpusFormatException>(() => Load(new() { Strict = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_an_empty_and_a_hopeless_folder_are_named()
    {
        Assert.Contains("nowhere", Assert.Throws<DirectoryNotFoundException>(() => Corpus.Load(Path.Combine(_folder, "nowhere"))).Message, StringComparison.Ordinal);
        Assert.Contains(_folder, Assert.Throws<CorpusFormatException>(() => Load()).Message, StringComparison.Ordinal);
        Write("bad.txt", "POLITIK\n");
        Assert.Contains("bad.txt", Assert.Throws<CorpusFormatException>(() => Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_name_keep_their_folders_in_their_ids()
    {
        Write("de/a.txt", Good);
        Write("en/a.txt", Good);

        Assert.Equal(["de/a", "en/a"], Load().Articles.Select(article => article.Id));
    }

    [Fact]
    public void Readmes_hidden_files_and_hand_codes_are_no_articles()
    {
        Write("a.txt", Good);
        Write("README.txt", "x");
        Write(".hidden.txt", "x");
        Write("coding/codes.txt", "x");

        Corpus corpus = Load();

        Assert.Single(corpus.Articles);
        Assert.Empty(corpus.Report.Problems);
    }

    [Fact]
    public void One_file_is_a_corpus_too()
    {
        Write("a.txt", Good);
        Write("b.txt", Good);
        Write("metadata.csv", "file,language\na.txt,de\nb.txt,de\n");

        Corpus corpus = Corpus.Load(Path.Combine(_folder, "a.txt"));

        Assert.Equal(("a", "de"), (Assert.Single(corpus.Articles).Id, corpus.Articles[0].Language));
        Assert.Empty(corpus.Report.Problems);
    }

    private static void AssertProblem(string[] problems, params string[] parts) =>
        Assert.True(problems.Any(problem => parts.All(part => problem.Contains(part, StringComparison.Ordinal))), $"{string.Join(" … ", parts)} not in:\n{string.Join('\n', problems)}");

    private Corpus Load(CorpusOptions? options = null) => Corpus.Load(_folder, options);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
