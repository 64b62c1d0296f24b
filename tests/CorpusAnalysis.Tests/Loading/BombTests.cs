using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Tests.Loading;

/// <summary>Archives that would fill memory or disk are refused before they do.</summary>
public class BombTests
{
    // Gzip and Zstandard are read piece by piece, until what came out is out of proportion.
    private const long Little = 400_000_000;

    [Fact]
    public void Zip_that_declares_gigabytes_is_refused_before_anything_is_unpacked()
    {
        byte[] zip = Bombs.Zip(["a.txt", "b.txt", "c.txt"], 3500, 3_500_000_000);

        (int articles, LoadProblem[] problems) = Read("x.zip", zip, 5_000_000);

        Assert.Equal(0, articles);
        Assert.Equal("x.zip: it unpacks to more than 250 times its packed size, as no text does; remove it, or unpack it and see what it holds", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Zip_whose_file_is_larger_than_it_declares_is_refused_there()
    {
        (int articles, LoadProblem[] problems) = Read("x.zip", Bombs.Zip(["a.txt"], 3500, 100_000), Little);

        Assert.Equal(0, articles);
        Assert.Contains("its checksum is wrong", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bomb_in_a_zip_leaves_the_other_files()
    {
        byte[] bomb = Bombs.Zip(["a.txt"], 40, 40_000_000);
        string text = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number * 7919 % 99991} "));
        byte[] zip = PlainFixtures.Zip(("c.txt", "Titel\n\n" + text));

        // Each alone: the archive as a whole is in proportion only with the other.
        Assert.Equal(0, Read("x.zip", bomb, 5_000_000).Articles);
        Assert.Equal(1, Read("x.zip", zip, Little).Articles);
    }

    [Fact]
    public void Zip_whose_files_lie_over_each_other_is_refused()
    {
        byte[] zip = Bombs.Zip([.. Enumerable.Range(0, 500).Select(number => $"{number}.txt")], 15, 15_000_000, each: false);

        Assert.Contains("lie over each other", Assert.Single(Read("x.zip", zip, 5_000_000).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.txt.gz")]
    [InlineData("x.txt.zst")]
    public void Compressed_gigabytes_are_refused_once_they_are_out_of_proportion(string name)
    {
        byte[] bytes = name == "x.txt.gz" ? Bombs.Gzip(10_000) : Bombs.Zstd(10_000);

        (int articles, LoadProblem[] problems) = Read(name, bytes, Little);

        Assert.Equal(0, articles);
        Assert.Contains("as no text does", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_in_a_compressed_file_in_a_compressed_file_is_refused()
    {
        byte[] bytes = PlainFixtures.Gzip(Bombs.Gzip(2000));

        Assert.NotEmpty(Read("x.txt.gz.gz", bytes, Little).Problems);
    }

    [Fact]
    public void Archives_in_archives_are_counted_together_and_not_opened_too_deep()
    {
        byte[] inner = PlainFixtures.Zip(("a.txt", "A\n\nb"), ("b.txt", "B\n\nc"));
        byte[] outer = ZipOf(("1.zip", inner), ("2.zip", inner), ("3.zip", inner));

        Assert.Equal((6, 0), Counts(Read("x.zip", outer, Little)));
        Assert.Equal((3, 2), Counts(Read("x.zip", outer, Little, new() { ArchiveEntries = 5 })));

        byte[] nested = inner;
        for (int depth = 0; depth < 6; depth++)
        {
            nested = ZipOf(("again.zip", nested), ("c.txt", "C\n\nd"u8.ToArray()));
        }

        (int articles, LoadProblem[] problems) = Read("x.zip", nested, Little);
        Assert.Equal(5, articles);
        Assert.Contains("4", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_of_too_many_files_is_refused_before_their_list_is_read()
    {
        byte[] zip = PlainFixtures.Zip([.. Enumerable.Range(0, 60).Select(number => ($"{number}.txt", "A\n\nb"))]);

        Assert.Equal("60 files in one archive, more than 50", Assert.Single(Read("x.zip", zip, Little, new() { ArchiveEntries = 50 }).Problems).Message);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_in_linear_time()
    {
        var entries = new ArchiveEntries(ReadDocument.Document("x.zip", [], []));

        string?[] names = [.. Enumerable.Range(0, 100_000).Select(_ => entries.NameOf("d/a.txt"))];

        Assert.Equal(["d/a.txt", "d/a (2).txt", "d/a (100000).txt"], [names[0], names[1], names[^1]]);
        Assert.Equal("d/a (2) (2).txt", entries.NameOf("d/a (2).txt"));
    }

    [Theory]
    [InlineData("../../etc/a.txt", "x.zip/etc/a.txt")]
    [InlineData("/etc/a.txt", "x.zip/etc/a.txt")]
    [InlineData("C:\\windows\\a.txt", "x.zip/windows/a.txt")]
    [InlineData("a\u001B[31m\n.txt", "x.zip/a_[31m_.txt")]
    public void Paths_lead_to_no_place_outside_the_archive(string name, string expected)
    {
        List<LoadProblem> problems = [];
        var reader = new DocumentReader(ArticleFormats.Plain, problems);

        (SourceDocument document, _, _) = Assert.Single(reader.Read(ReadDocument.Document("x.zip", PlainFixtures.Zip((name, "A\n\nb")), problems)));

        Assert.Equal(expected, document.Path);
    }

    private static (int, int) Counts((int Articles, LoadProblem[] Problems) read) => (read.Articles, read.Problems.Count(problem => problem.Severity == LoadSeverity.Error));

    private static (int Articles, LoadProblem[] Problems) Read(string path, byte[] bytes, long most, LoadLimits? limits = null)
    {
        List<LoadProblem> problems = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        int articles = new DocumentReader(ArticleFormats.Plain, problems).Read(ReadDocument.Document(path, bytes, problems, limits: limits)).Count();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most);
        return (articles, [.. problems.Where(problem => problem.Severity != LoadSeverity.Note)]);
    }

    private static byte[] ZipOf(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
