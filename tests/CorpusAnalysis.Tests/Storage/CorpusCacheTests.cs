namespace CorpusAnalysis.Tests.Storage;

public sealed class CorpusCacheTests : IDisposable
{
    private static readonly DateTime LongAgo = DateTime.UtcNow.AddDays(-1);

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .Write("a.txt")
        .Write("b.txt", "POLITIK\nMinen\nBaku, 3. Mai, BSP\nText über Minen.\n")
        .Write("c.txt", "POLITIK\nKein Artikel\nBaku, 31. November, MUSTER\n")
        .Write("metadata.csv", "file,date,note\na,2024-11-29,eins\nb,2024-05-03,\nc,,\n");

    public CorpusCacheTests() => SetTimes();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_read_again_while_nothing_changes()
    {
        Corpus first = Load(), second = Load();

        Assert.Equal((0, 3), (first.Report.Cache!.Unchanged, first.Report.Cache.Read));
        Assert.Equal((3, 0), (second.Report.Cache!.Unchanged, second.Report.Cache.Read));
        Assert.Equal("3 of 3 files unchanged since the last time", second.Report.Cache.ToString());
        AssertAsWithoutCache(second);
    }

    [Fact]
    public void Only_what_was_added_is_read()
    {
        _folder.Write("q.txt");
        SetTimes();
        Load();
        _folder.Write("aa.txt").Write("d/q.txt");
        SetTimes();

        Corpus added = Load();

        Assert.Equal((4, 2), (added.Report.Cache!.Unchanged, added.Report.Cache.Read));
        Assert.Equal("a aa b d/q q", string.Join(" ", added.Articles.Select(article => article.Id)));
        AssertAsWithoutCache(added);
        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void What_was_removed_is_gone()
    {
        Load();
        File.Delete(Path.Combine(_folder.Path, "a.txt"));

        AssertAsWithoutCache(Load());
        Assert.Equal(0, Load().Report.Cache!.Read);
    }

    [Fact]
    public void Another_text_of_the_same_length_is_read_again()
    {
        Load();
        _folder.Write("b.txt", "POLITIK\nMinen\nBaku, 3. Mai, BSP\nText über Tinen.\n");

        Corpus changed = Load();

        Assert.Equal((2, 1), (changed.Report.Cache!.Unchanged, changed.Report.Cache.Read));
        AssertAsWithoutCache(changed);
    }

    [Fact]
    public void A_change_too_quick_for_the_clock_is_seen()
    {
        string path = Path.Combine(_folder.Path, "b.txt");
        DateTime now = DateTime.UtcNow.AddMinutes(1);
        File.SetLastWriteTimeUtc(path, now);
        Load();
        _folder.Write("b.txt", "POLITIK\nMinen\nBaku, 3. Mai, BSP\nText über Tinen.\n");
        File.SetLastWriteTimeUtc(path, now);

        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void Whoever_listens_gets_the_bytes_that_are_there_whatever_size_and_time_say()
    {
        Load();
        _folder.Write("b.txt", "POLITIK\nMinen\nBaku, 3. Mai, BSP\nText über Tinen.\n");
        SetTimes();

        using (InputRecorder.Listen(new Deaf()))
        {
            Corpus changed = Load();
            Assert.Equal((2, 1), (changed.Report.Cache!.Unchanged, changed.Report.Cache.Read));
            AssertAsWithoutCache(changed);
            Assert.Equal((3, 0), (Load().Report.Cache!.Unchanged, Load().Report.Cache!.Read));
        }
    }

    [Fact]
    public void A_file_touched_and_not_changed_is_known_by_its_bytes()
    {
        Load();
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "b.txt"), LongAgo.AddHours(1));

        Assert.Equal((3, 0), (Load().Report.Cache!.Unchanged, Load().Report.Cache!.Read));
        AssertAsWithoutCache(Load());
    }

    [Theory]
    [InlineData("file,date,note\na,2024-11-29,zwei\nb,2024-05-03,\nc,,\n", 1)]
    [InlineData("file,date,note\na,2024-11-29,eins\nb,2023-05-03,x\nc,,\n", 1)]
    [InlineData("file,date,note\nb,2024-05-03,\na,2024-11-29,eins\nc,,\n", 0)]
    [InlineData("file,date\na,2024-11-29\nb,2024-05-03\nq,\n", 2)]
    public void A_row_of_the_metadata_that_changes_changes_its_article(string metadata, int read)
    {
        Load();
        _folder.Write("metadata.csv", metadata);

        Corpus changed = Load();

        Assert.Equal(read, changed.Report.Cache!.Read);
        AssertAsWithoutCache(changed);
    }

    [Fact]
    public void Other_options_have_a_cache_of_their_own()
    {
        Load();

        Assert.Equal(3, Load(new CorpusOptions { Year = 2020 }).Report.Cache!.Read);
        Assert.Equal(3, Load(new CorpusOptions { Tokenizer = new() { JoinHyphenated = false } }).Report.Cache!.Read);
        Assert.Equal(0, Load().Report.Cache!.Read);
    }

    [Fact]
    public void A_damaged_file_of_the_cache_is_made_anew()
    {
        string path = Load().Report.Cache!.Path;
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.Delete(path);
        File.WriteAllBytes(path, bytes);

        AssertAsWithoutCache(Load());
        File.Delete(path);
        File.WriteAllText(path, "");
        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void Damage_that_is_found_after_loading_removes_the_file_so_that_the_next_load_is_right()
    {
        string path = Load().Report.Cache!.Path;
        Corpus kept = Load();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            // The texts come first.
            file.Position = CorpusFileFormat.HeaderBytes + 20;
            int value = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(value ^ 1));
        }

        string message = Assert.Throws<CorpusFormatException>(() => kept.Articles[0].Text).Message;

        Assert.EndsWith("it was removed from the cache: load the folder again", message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void An_article_behind_a_link_is_read_again_when_it_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("real.txt");
        File.SetLastWriteTimeUtc(Path.Combine(elsewhere.Path, "real.txt"), LongAgo);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.txt"), Path.Combine(elsewhere.Path, "real.txt"));
        Load();
        elsewhere.Write("real.txt", TemporaryFolder.Article.Replace("Erster", "Anders", StringComparison.Ordinal));

        AssertAsWithoutCache(Load());
        Assert.Contains("Anders", Load().Articles.Single(article => article.Id == "link").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_from_the_future_is_not_read_as_changed_for_ever()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "b.txt"), DateTime.UtcNow.AddHours(3));
        string path = Load().Report.Cache!.Path;
        DateTime written = File.GetLastWriteTimeUtc(path).AddHours(-1);
        File.SetCreationTimeUtc(path, written);
        byte[] before = File.ReadAllBytes(path);

        Assert.Equal(0, Load().Report.Cache!.Read);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Files_that_were_only_touched_leave_the_kept_corpus_as_it_is_and_are_hashed_once()
    {
        string path = Load().Report.Cache!.Path;
        byte[] before = File.ReadAllBytes(path);
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "b.txt"), LongAgo.AddHours(1));

        Assert.Equal((3, 0), (Load().Report.Cache!.Unchanged, Load().Report.Cache!.Read));
        Assert.Equal(before, File.ReadAllBytes(path));
        AssertAsWithoutCache(Load());
        Assert.NotNull(Find("b.txt", DateTime.UtcNow));
    }

    [Fact]
    public void A_file_whose_time_leaves_a_doubt_is_hashed_until_it_was_there_a_while_ago()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "b.txt"), DateTime.UtcNow.AddHours(3));
        CorpusCache cache = CorpusCache.For(_folder.Path, new())!;
        Load();
        Assert.Throws<InvalidOperationException>(() => Find("b.txt", DateTime.UtcNow));

        // As if that had been an hour ago.
        CachedCorpus kept = cache.Open()!;
        var sources = CachedSources.Read(kept.File.Sections.Bytes(SectionKind.Sources).AsSpan());
        cache.Keep(kept, sources with { Began = DateTime.UtcNow.AddHours(-1).Ticks });
        Assert.Equal(0, Load().Report.Cache!.Read);

        Assert.NotNull(Find("b.txt", DateTime.UtcNow));
        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void What_was_found_of_another_corpus_is_not_believed()
    {
        string path = Load().Report.Cache!.Path, seen = Path.ChangeExtension(path, ".seen");
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "b.txt"), LongAgo.AddHours(1));
        Load();
        byte[] bytes = File.ReadAllBytes(seen);
        _folder.Write("d.txt");
        SetTimes();
        Load();

        foreach (byte[] wrong in new[] { bytes, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)], bytes[..10] })
        {
            File.WriteAllBytes(seen, wrong);
            AssertAsWithoutCache(Load());
        }
    }

    [Fact]
    public void Without_the_cache_nothing_is_kept()
    {
        Assert.Null(Load(new CorpusOptions { UseCache = false }).Report.Cache);
        Assert.Equal(3, Load().Report.Cache!.Read);
    }

    [Fact]
    public void A_single_article_is_not_kept() => Assert.Null(Corpus.Load(Path.Combine(_folder.Path, "a.txt")).Report.Cache);

    [Fact]
    public void A_cache_that_cannot_be_written_is_told_and_not_fatal()
    {
        string path = Load().Report.Cache!.Path;
        File.Delete(path);
        Directory.CreateDirectory(path);

        Corpus corpus = Load();

        Assert.NotNull(corpus.Report.Cache!.Problem);
        AssertAsWithoutCache(corpus);
        Directory.Delete(path);
    }

    [Fact]
    public void Strict_loading_is_strict_from_the_cache_too()
    {
        Load();

        Assert.Throws<CorpusFormatException>(() => Load(new CorpusOptions { Strict = true }));
    }

    [Fact]
    public void What_nobody_used_for_long_is_removed()
    {
        string folder = Path.GetDirectoryName(Load().Report.Cache!.Path)!, name = new string('0', 32) + ".corpus";
        string[] old = [.. new[] { name, $".{name}.x1y2", "mine.corpus" }.Select(file => Path.Combine(folder, file))];
        foreach (string file in old)
        {
            File.WriteAllText(file, "");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-61));
        }

        Load(new CorpusOptions { Year = 1999 });

        Assert.Equal([false, false, true], old.Select(File.Exists));
        File.Delete(old[2]);
    }

    [Fact]
    public void A_row_that_names_an_article_goes_to_the_first_of_that_name_also_when_files_come_and_go()
    {
        _folder.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"Minen.\"}\n").Write("b.jsonl", "{\"id\":\"x\",\"text\":\"Klima.\"}\n")
            .Write("metadata.csv", "id,date,note\nx,2024-11-29,eins\n");
        SetTimes();
        Load();
        AssertAsWithoutCache(Load());

        File.Delete(Path.Combine(_folder.Path, "a.jsonl"));
        Corpus without = Load();
        Assert.Equal("eins", without.Articles.Single(article => article.Id == "x").Metadata["note"]);
        AssertAsWithoutCache(without);

        _folder.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"Minen.\"}\n");
        AssertAsWithoutCache(Load());
    }

    [Fact]
    public void Names_that_are_no_utf8_and_look_the_same_do_no_harm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        Shell("cd \"$1\" && : > \"$(printf '\\3441.txt')\" && : > \"$(printf '\\3661.txt')\"");
        try
        {
            Assert.Equal(6, Directory.GetFiles(_folder.Path).Length);

            Load();

            Assert.Equal(["a", "b"], Load().Articles.Select(article => article.Id));
        }
        finally
        {
            // .NET cannot name them, and so cannot delete them.
            Shell("rm -f \"$1\"/*1.txt");
        }
    }

    private void Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", command, "sh", _folder.Path]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    [Fact]
    public void Formats_of_the_callers_own_are_not_cached()
    {
        var own = new CorpusOptions { Formats = new ArticleFormats([new WireTextFormat()], []) };

        Assert.Null(Load(own).Report.Cache);
        Assert.Null(Load(own).Report.Cache);
        Assert.NotNull(Load(new CorpusOptions { Formats = ArticleFormats.Plain }).Report.Cache);
    }

    // What the cache knows of a file without looking into it.
    private SourceFile? Find(string name, DateTime now)
    {
        (long length, long time) = FileReader.StateOf(Path.Combine(_folder.Path, name));
        CachedCorpus kept = CorpusCache.For(_folder.Path, new())!.Open()!;
        ulong row = CachedSources.Read(kept.File.Sections.Bytes(SectionKind.Sources).AsSpan()).Files.Single(file => file.Path == name).Row;
        return kept.Find(name, length, time, row, now.Ticks, false, () => throw new InvalidOperationException("The file was hashed."));
    }

    private Corpus Load(CorpusOptions? options = null) => Corpus.Load(_folder.Path, options);

    private void AssertAsWithoutCache(Corpus corpus) => Assert.Equal(CorpusContent.Of(Load(new CorpusOptions { UseCache = false })), CorpusContent.Of(corpus));

    private sealed class Deaf : IInputListener
    {
        public void Reads(InputKind kind, string path)
        {
        }

        public void Loaded(InputKind kind, string path, object value)
        {
        }

        public void CannotFollow(string what)
        {
        }
    }

    // As if the files had lain there for a day.
    private void SetTimes()
    {
        foreach (string file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, LongAgo);
        }
    }
}
