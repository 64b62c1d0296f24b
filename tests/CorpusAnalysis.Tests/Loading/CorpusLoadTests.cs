using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Tests.Loading;

public sealed class CorpusLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_reads_all_folders_in_the_order_of_paths()
    {
        _folder.Write("de/b.txt").Write("de/a.TXT").Write("en/c.txt").Write("2024-11-29_z.txt");

        var corpus = Corpus.Load(_folder.Path);

        Assert.Equal(["2024-11-29_z", "a", "b", "c"], corpus.Articles.Select(article => article.Id));
        Assert.Equal(["de", "de", "de", "en"], corpus.Articles.Select(article => article.Language));
        Assert.Equal(["2024-11-29", "--11-29", "--11-29", "--11-29"], corpus.Articles.Select(article => article.Date.ToString()));
        Assert.Equal("de/a.TXT", corpus.Articles[1].Source);
        Assert.Empty(corpus.Report.Problems);
        Assert.Equal("4 articles from 4 files; 0 problems", corpus.Report.ToString());
    }

    [Fact]
    public void Load_takes_the_language_of_a_folder_also_from_the_one_it_is_given()
    {
        _folder.Write("fr/2024/a.txt").Write("eu/en/b.txt");

        Assert.Equal(["en", "fr"], Corpus.Load(_folder.Path).Articles.Select(article => article.Language));
        Assert.Equal("fr", Assert.Single(Corpus.Load(Path.Combine(_folder.Path, "fr")).Articles).Language);
    }

    [Fact]
    public void Load_tells_articles_of_the_same_name_apart()
    {
        _folder.Write("de/a.txt").Write("en/a.txt").Write("en/b.txt");

        Assert.Equal(["de/a", "en/a", "b"], Corpus.Load(_folder.Path).Articles.Select(article => article.Id));
    }

    [Fact]
    public void Ids_are_the_shortest_names_that_tell_articles_apart()
    {
        Assert.Equal(["x/a.TXT", "x/a.txt"], ArticleIds.Of([new("x/a.TXT", 1, ""), new("x/a.txt", 1, "")]));
        Assert.Equal(["a#1", "a#2", "b"], ArticleIds.Of([new("x/a.csv", 1, ""), new("x/a.csv", 2, ""), new("x/b.txt", 1, "")]));
        Assert.Equal(["k", "x/a: 7", "x/b: 7"], ArticleIds.Of([new("x/a.csv", 1, "k"), new("x/a.csv", 2, "7"), new("x/b.csv", 1, "7")]));
        Assert.Equal(["x/a.csv#1", "x/a.csv#2", "c"], ArticleIds.Of([new("x/a.csv", 1, "7"), new("x/a.csv", 2, "7"), new("x/b.csv", 1, "c")]));
        Assert.Empty(ArticleIds.Of([]));
    }

    [Fact]
    public void Load_lists_what_is_no_article_in_an_archive()
    {
        (string, string)[] files =
        [
            ("a.txt", "Streik endet\n\nDie Züge fahren wieder.\n"), ("README.txt", "x"), ("de/readme.md", "x"), ("de/notes.docx", "x"), ("coding/hand.txt", "x"), ("coding/more/hand.txt", "x"),
            (".git/x.txt", "x"), (".a.txt", "x"), ("Thumbs.db", "x"), ("de/desktop.ini", "x"), ("__MACOSX/a.txt", "x"), ("themes.yml", "x"),
        ];
        File.WriteAllBytes(Path.Combine(_folder.Path, "x.zip"), PlainFixtures.Zip(files));

        LoadReport report = Corpus.Load(_folder.Path).Report;

        Assert.Equal(["x.zip/README.txt", "x.zip/coding/", "x.zip/de/notes.docx", "x.zip/de/readme.md", "x.zip/themes.yml"], report.Skipped.Select(file => file.Path));
        Assert.Equal(1, report.ArticleCount);
        Assert.Equal(report.Skipped, Corpus.Load(_folder.Path).Report.Skipped);
    }

    [Fact]
    public void Load_lists_what_is_no_article()
    {
        _folder.Write("a.txt").Write("README.txt").Write("de/readme.md").Write("notes.docx").Write("coding/hand.txt").Write(".git/x.txt").Write(".a.txt")
            .Write("themes.yml").Write("Thumbs.db").Write("de/desktop.ini").Write("__MACOSX/a.txt");

        LoadReport report = Corpus.Load(_folder.Path).Report;

        Assert.Equal(["README.txt", "coding/", "de/readme.md", "notes.docx"], report.Skipped.Select(file => file.Path));
        Assert.Equal("1 article from 1 file; 4 skipped: 2 a README, 1 a folder of hand codes, 1 of no known format; 0 problems", report.ToString());
    }

    [Fact]
    public void Load_names_broken_files_and_keeps_the_rest()
    {
        _folder.Write("a.txt").Write("b.txt", "POLITIK\nTitel\nBaku, 31. November, MUSTER\n").Write("c.txt", [0xEF, 0xBB, 0xBF, 0x41, 0x0A, 0xFC]).Write("d.txt", "")
            .Write("e.txt", "POLITIK\nTitel\nBaku, 29. November, MUSTER\n");

        var corpus = Corpus.Load(_folder.Path);

        Assert.Equal(["a", "e"], corpus.Articles.Select(article => article.Id));
        Assert.Equal(["b.txt(3)", "c.txt(2)", "d.txt", "e.txt"], corpus.Report.Problems.Select(problem => problem.Place));
        Assert.Equal([LoadSeverity.Error, LoadSeverity.Error, LoadSeverity.Error, LoadSeverity.Warning], corpus.Report.Problems.Select(problem => problem.Severity));
        Assert.Equal((5, 2), (corpus.Report.FileCount, corpus.Report.ArticleCount));
        Assert.Throws<CorpusFormatException>(() => Corpus.Load(_folder.Path, new() { Strict = true }));
    }

    [Fact]
    public void Load_notes_the_encoding_it_found_which_is_no_error_when_strict()
    {
        _folder.Write("a.txt", System.Text.Encoding.Latin1.GetBytes("POLITIK\nGrößere Pläne\nBaku, 29. November, MUSTER\nEins."));

        foreach (bool strict in (ReadOnlySpan<bool>)[true, false])
        {
            var corpus = Corpus.Load(_folder.Path, new() { Strict = strict });

            Assert.Equal("Größere Pläne", corpus.Articles[0].Headline);
            Assert.Equal((LoadSeverity.Note, "a.txt"), (Assert.Single(corpus.Report.Problems).Severity, corpus.Report.Problems[0].Place));
        }
    }

    [Fact]
    public void Load_joins_metadata_which_take_precedence()
    {
        _folder.Write("de/a.txt").Write("b.txt", "POLITIK\nTitel\nGeneva, 3 January, bsp\nText.")
            .Write("metadata.csv", "id,date,language,agency,section,place,note\na,2024-11-29,sr-Latn,Muster,KULTUR,Wien,rauh\nb.txt,,,,,,\n");

        var corpus = Corpus.Load(_folder.Path);

        Article a = corpus.Articles.Single(article => article.Id == "a"), b = corpus.Articles.Single(article => article.Id == "b");
        Assert.Equal(("2024-11-29", "sr-Latn", "Muster", "KULTUR", "Wien"), (a.Date.ToString(), a.Language, a.Agency, a.Section, a.Place));
        Assert.Equal(new Dictionary<string, string> { ["note"] = "rauh" }, a.Metadata);
        Assert.Equal(("--01-03", "en", "BSP", "POLITIK", "Geneva"), (b.Date.ToString(), b.Language, b.Agency, b.Section, b.Place));
        Assert.Empty(b.Metadata);
        Assert.Empty(corpus.Report.Problems);
    }

    [Fact]
    public void Load_reports_where_metadata_and_files_do_not_meet()
    {
        _folder.Write("a.txt").Write("b.txt").Write("x/c.txt").Write("y/c.txt").Write("x/d.txt")
            .Write("metadata.csv", "file,date,agency\na,2024-11-30,BSP\ngone,,\nc,,\nx/c,,\nd,,\nx/d.txt,,\nx/d.txt,,\nb,heute,\n");

        Assert.Equal(
            [
                "metadata.csv(8): a second row for \"x/d.txt\"; the first is on line 7 and counts",
                "metadata.csv(9): expected a date such as 2024-11-29, found \"heute\"",
                "metadata.csv(3): the row names \"gone\", which is no file of the corpus",
                "metadata.csv(4): the row names \"c\", which 2 files are called",
                "metadata.csv(7): a second row for \"x/d.txt\"; the first is on line 6 and counts",
                "y/c.txt: the file has no row in metadata.csv",
                "a.txt: the dateline says MUSTER, the metadata BSP",
                "a.txt: the dateline says --11-29, the metadata 2024-11-30",
            ],
            Corpus.Load(_folder.Path).Report.Problems.Select(problem => $"{problem.Place}: {problem.Message}"));
    }

    [Fact]
    public void Load_finds_the_row_of_a_file_whose_name_is_composed_otherwise()
    {
        _folder.Write("a\u0308.txt").Write("metadata.csv", "file,note\n\u00E4.txt,ja\n");

        Assert.Equal("ja", Assert.Single(Corpus.Load(_folder.Path).Articles).Metadata["note"]);
    }

    [Fact]
    public void Load_of_one_file_reads_its_row_and_is_silent_on_the_others()
    {
        _folder.Write("a.txt").Write("b.txt", "").Write("metadata.csv", "file,date\na,2024-11-29\nb,2024-11-30\n");

        var corpus = Corpus.Load(Path.Combine(_folder.Path, "a.txt"));

        Assert.Equal("2024-11-29", Assert.Single(corpus.Articles).Date.ToString());
        Assert.Empty(corpus.Report.Problems);
    }

    [Fact]
    public void Load_takes_table_year_and_progress_from_the_options()
    {
        _folder.Write("corpus/a.txt").Write("corpus/b.txt").Write("other.csv", "file,agency\na,BSP\nb,MUSTER\n");
        var progress = new Steps();

        var corpus = Corpus.Load(
            Path.Combine(_folder.Path, "corpus"), new() { MetadataPath = Path.Combine(_folder.Path, "other.csv"), Year = 2022, Progress = progress });

        Assert.Equal(["BSP", "MUSTER"], corpus.Articles.Select(article => article.Agency));
        Assert.All(corpus.Articles, article => Assert.Equal(2022, article.Date.Year));
        Assert.Equal((2, 2, "b.txt", 2), (progress.Reports[^1].Done, progress.Reports[^1].Total, progress.Reports[^1].Path, progress.Reports[^1].Articles));
        Assert.Equal(progress.Reports[^1].TotalBytes, progress.Reports[^1].Bytes);
        Assert.Equal(progress.Reports.OrderBy(step => (step.Done, step.Articles, step.Bytes)), progress.Reports);
        Assert.Throws<FileNotFoundException>(() => Corpus.Load(_folder.Path, new() { MetadataPath = "nowhere.csv" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusOptions { Year = 0 });
    }

    [Fact]
    public void Load_leaves_out_a_day_that_its_year_does_not_have()
    {
        _folder.Write("a.txt").Write("b.txt", "POLITIK\nTitel\nBaku, 29. Februar, MUSTER\nText.");

        LoadProblem problem = Assert.Single(Corpus.Load(_folder.Path, new() { Year = 2023 }).Report.Problems);

        Assert.Equal("b.txt: the dateline's --02-29 does not exist in the year of the article; correct the dateline or the year", problem.ToString());
    }

    [Fact]
    public void Load_says_so_when_there_is_nothing_to_load()
    {
        string path = _folder.Path;
        Assert.Contains("there is no such folder", Assert.Throws<DirectoryNotFoundException>(() => Corpus.Load(Path.Combine(path, "gone"))).Message, StringComparison.Ordinal);
        Assert.Contains("found no file in the folder", Assert.Throws<CorpusFormatException>(() => Corpus.Load(path)).Message, StringComparison.Ordinal);

        _folder.Write("a.txt", "").Write("b.txt", "  \n");
        Assert.Equal(
            $"{path}: none of 2 files could be read as an article, the first because of a.txt: expected an article, found an empty file; remove the file or fill it",
            Assert.Throws<CorpusFormatException>(() => Corpus.Load(path)).Message);
        Assert.Throws<ArgumentException>(() => Corpus.Load(" "));
    }

    [Fact]
    public void Load_does_not_follow_links_to_folders()
    {
        _folder.Write("de/a.txt");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "de", "loop"), _folder.Path);

        var corpus = Corpus.Load(_folder.Path);

        Assert.Single(corpus.Articles);
        Assert.Equal(new SkippedFile("de/loop/", "a link to a folder"), Assert.Single(corpus.Report.Skipped));
    }

    [Fact]
    public void Load_reports_files_and_folders_that_may_not_be_read()
    {
        _folder.Write("a.txt").Write("b.txt").Write("closed/c.txt");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Windows has no such modes, and the superuser may read everything.");
            return;
        }

        File.SetUnixFileMode(Path.Combine(_folder.Path, "b.txt"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(_folder.Path, "closed"), UnixFileMode.None);
        try
        {
            Assert.Equal(["b.txt", "closed/"], Corpus.Load(_folder.Path).Report.Problems.Select(problem => problem.Path));
        }
        finally
        {
            File.SetUnixFileMode(Path.Combine(_folder.Path, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Load_reports_a_file_whose_link_leads_nowhere()
    {
        _folder.Write("a.txt");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), Path.Combine(_folder.Path, "gone"));

        LoadProblem problem = Assert.Single(Corpus.Load(_folder.Path).Report.Problems);

        Assert.Equal((LoadSeverity.Error, "b.txt"), (problem.Severity, problem.Path));
        Assert.StartsWith("the file cannot be read", problem.Message, StringComparison.Ordinal);
    }

    private sealed class Steps : IProgress<LoadProgress>
    {
        public List<LoadProgress> Reports { get; } = [];

        public void Report(LoadProgress value) => Reports.Add(value);
    }
}
