using System.Formats.Tar;
using System.IO.Compression;

namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class ContainerTests
{
    private static readonly ZipFormat Zip = new();
    private static readonly TarFormat Tar = new();
    private static readonly GzipFormat Gzip = new();
    private static readonly ZstdFormat Zstd = new();

    private static string Long(int length) => string.Concat(Enumerable.Range(0, length / 8).Select(i => ((i * 7919) % 9_999_991).ToString("D7", System.Globalization.CultureInfo.InvariantCulture) + " "));

    [Fact]
    public void All_documents_of_each_container_are_read() => Assert.All(PlainFixtures.Containers, fixture =>
    {
        IContainerFormat format = ArticleFormats.Plain.Containers.Single(one => one.Name == fixture.Format);
        var opened = OpenedContainer.Of(format, fixture.Path, fixture.Bytes);

        Assert.Empty(opened.Problems);
        Assert.Equal(FormatMatch.Certain, format.Match(ReadDocument.Document("any.bin", fixture.Bytes, []).Head));
        Assert.StartsWith("{\"id\":\"a1\"", opened.Documents[0].Text, StringComparison.Ordinal);
        Assert.Equal($"{fixture.Path}/lines.jsonl", opened.Documents[0].Path);
        Assert.Equal(fixture.Path is "a.zip" || fixture.Path.Contains(".tar", StringComparison.Ordinal) ? [$"{fixture.Path}/de/wire.txt"] : [], opened.Paths.Skip(1));
    });

    [Theory]
    [InlineData("[Content_Types].xml", "report.zip")]
    [InlineData("mimetype", "book")]
    [InlineData("a.txt", "table.xlsx")]
    public void Office_and_book_files_are_no_archives(string name, string path)
    {
        byte[] bytes = PlainFixtures.Zip(("first.xml", "<a/>"), (name, "x"));

        Assert.Equal(FormatMatch.None, Zip.Match(ReadDocument.Document(path, bytes, []).Head));
    }

    [Fact]
    public void Archive_with_an_office_file_in_it_is_an_archive()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("a.docx", CompressionLevel.NoCompression).Open();
            entry.Write(PlainFixtures.Zip(("[Content_Types].xml", "x")));
        }

        Assert.Equal(FormatMatch.Certain, Zip.Match(ReadDocument.Document("a.zip", stream.ToArray(), []).Head));
    }

    [Fact]
    public void Names_that_lead_outside_are_harmless_and_distinct()
    {
        string[] names = ["../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd", "C:\\etc\\passwd", "etc/pass\0wd", "etc/./passwd", "a\nb.txt", "a.txt", "a.txt"];
        var zip = OpenedContainer.Of(Zip, "x.zip", PlainFixtures.Zip([.. names.Select(name => (name, "text"))]));

        Assert.Equal(9, zip.Documents.Count);
        Assert.Equal(9, zip.Paths.Distinct().Count());
        Assert.All(zip.Paths, path =>
        {
            Assert.StartsWith("x.zip/", path, StringComparison.Ordinal);
            Assert.DoesNotContain("..", path.Split('/'));
            Assert.DoesNotContain(path, letter => char.IsControl(letter) || letter is '\\' or ':');
        });
        Assert.Contains("x.zip/a (2).txt", zip.Paths);
    }

    [Fact]
    public void What_a_folder_leaves_out_is_left_out()
    {
        var zip = OpenedContainer.Of(Zip, "x.zip", PlainFixtures.Zip(
            ("__MACOSX/._a.txt", "x"), (".git/config", "x"), ("README.md", "x"), ("de/", ""), ("coding/a.csv", "x"), ("themes.yml", "x"), ("metadata.csv", "x"), ("Thumbs.db", "x"), ("de/a.txt", "text")));

        Assert.Equal(["x.zip/de/a.txt"], zip.Paths);
        Assert.Contains("metadata.csv", Assert.Single(zip.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_devices_in_a_tar_are_told_and_not_followed()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "de/"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.txt") { LinkName = "a.txt" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("text"u8.ToArray()) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "empty.txt"));
        }

        var tar = OpenedContainer.Of(Tar, "x.tar", stream.ToArray());
        Assert.Equal(["x.tar/a.txt", "x.tar/empty.txt"], tar.Paths);
        Assert.Equal([LoadSeverity.Note, LoadSeverity.Note, LoadSeverity.Note], tar.Problems.Select(problem => problem.Severity));
    }

    [Fact]
    public void Gzip_that_is_cut_off_anywhere_is_an_error_and_never_a_shorter_text()
    {
        byte[] whole = PlainFixtures.Gzip(PlainFixtures.Bytes(Long(3000)));
        byte[] two = [.. PlainFixtures.Gzip("first "u8.ToArray()), .. whole];

        foreach (byte[] bytes in (byte[][])[whole, two])
        {
            int between = bytes.Length - whole.Length;
            for (int length = 3; length < bytes.Length; length++)
            {
                // At the end of the first part alone it is complete.
                var opened = OpenedContainer.Of(Gzip, "a.txt.gz", bytes[..length]);
                Assert.True(length == between ? opened.Problems.Count == 0 : opened.Documents.Count == 0 && opened.Problems.Count == 1, $"{length} of {bytes.Length}");
            }
        }
    }

    [Fact]
    public void Gzip_of_several_parts_is_one_text()
    {
        string text = Long(200_000);
        byte[] parts = [.. PlainFixtures.Gzip(PlainFixtures.Bytes(text)), .. PlainFixtures.Gzip([]), .. PlainFixtures.Gzip("end"u8.ToArray())];

        Assert.Equal(text + "end", Assert.Single(OpenedContainer.Of(Gzip, "a.txt.gz", parts).Documents).Text);
    }

    [Theory]
    [InlineData("articles.jsonl.gz", "articles.jsonl")]
    [InlineData("articles.gz", "inner.csv")]
    [InlineData("download", "inner.csv")]
    [InlineData("a.GZ", "inner.csv")]
    public void Gzip_names_its_document_by_its_own_name_or_its_header(string path, string expected)
    {
        byte[] gzip = PlainFixtures.Gzip("text"u8.ToArray());
        byte[] named = [.. gzip[..3], 8, .. gzip[4..10], .. "../inner.csv\0"u8, .. gzip[10..]];

        Assert.Equal([$"{path}/{expected}"], OpenedContainer.Of(Gzip, path, named).Paths);
    }

    [Fact]
    public void Zstandard_that_is_cut_off_is_an_error()
    {
        byte[] whole = PlainFixtures.Zstd(PlainFixtures.Bytes(Long(300_000)));

        foreach (int length in (int[])[5, 10, whole.Length / 2, whole.Length - 1])
        {
            var opened = OpenedContainer.Of(Zstd, "a.txt.zst", whole[..length]);
            Assert.Empty(opened.Documents);
            Assert.Single(opened.Problems);
        }
    }

    [Fact]
    public void Tar_that_is_cut_off_gives_what_stands_before_and_one_error()
    {
        byte[] tar = PlainFixtures.Tar(("a.txt", "first"), ("b.txt", Long(5000)));

        foreach (byte[] bytes in (byte[][])[tar[..^3000], PlainFixtures.Gzip(tar[..^3000])])
        {
            var opened = OpenedContainer.Of(bytes[0] == 0x1F ? Gzip : Tar, "x.tar.gz", bytes);
            Assert.Equal(["first"], opened.Documents.Select(document => document.Text));
            Assert.Contains("cut off", Assert.Single(opened.Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Large_file_in_a_tar_can_be_opened_again_and_again()
    {
        const int length = 68_000_000;
        byte[] large = new byte[length];
        Array.Fill(large, (byte)'a');
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("first"u8.ToArray()) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "large.txt") { DataStream = new MemoryStream(large) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "z.txt") { DataStream = new MemoryStream("last"u8.ToArray()) });
        }

        List<string> paths = [];
        foreach (SourceDocument document in Tar.Open(ReadDocument.Document("x.tar", stream.ToArray(), [])))
        {
            paths.Add(document.Name);
            for (int i = 0; i < 2 && document.Name == "large.txt"; i++)
            {
                using Stream opened = document.Open();
                Assert.Equal(large.AsSpan().Count((byte)'a'), document.ReadBytes().AsSpan().Count((byte)'a'));
            }
        }

        Assert.Equal(["a.txt", "large.txt", "z.txt"], paths);
    }

    [Fact]
    public void Zip_that_is_cut_off_or_damaged_is_told()
    {
        byte[] zip = PlainFixtures.Zip(("a.txt", "first"), ("b.txt", Long(5000)));
        var cut = OpenedContainer.Of(Zip, "x.zip", zip[..^30]);
        Assert.Empty(cut.Documents);
        Assert.Single(cut.Problems);

        int wrong = zip.AsSpan().IndexOf("b.txt"u8) + 200;
        zip[wrong] ^= 0x55;
        var damaged = OpenedContainer.Of(Zip, "x.zip", zip);
        Assert.Equal(["x.zip/a.txt"], damaged.Paths);
        Assert.Equal("x.zip/b.txt", Assert.Single(damaged.Problems).Path);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 12)]
    public void Encrypted_or_unusual_packing_is_told_with_the_name(int offset, byte value)
    {
        byte[] zip = PlainFixtures.Zip(("a.txt", Long(500)), ("b.txt", Long(500)));
        zip[offset] = value;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + offset + 2] = value;
        var opened = OpenedContainer.Of(Zip, "x.zip", zip);

        Assert.Equal(["x.zip/b.txt"], opened.Paths);
        Assert.Contains("a.txt", Assert.Single(opened.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_number_bytes_ratio_and_depth_are_kept()
    {
        byte[] zip = PlainFixtures.Zip(("a.txt", "12345"), ("b.txt", "12345"), ("c.txt", "12345"));
        byte[] tar = PlainFixtures.Tar(("a.txt", "12345"), ("b.txt", "12345"), ("c.txt", "12345"));
        foreach ((IContainerFormat format, byte[] bytes) in new (IContainerFormat, byte[])[] { (Zip, zip), (Tar, tar) })
        {
            var few = OpenedContainer.Of(format, "x", bytes, new() { ArchiveEntries = 2 });
            Assert.Equal((format is ZipFormat ? 0 : 2, 1), (few.Documents.Count, few.Problems.Count));
            var small = OpenedContainer.Of(format, "x", bytes, new() { ArchiveBytes = 12 });
            Assert.Equal((2, 1), (small.Documents.Count, small.Problems.Count));
        }

        byte[] bomb = PlainFixtures.Bytes(new string('a', 20_000_000));
        Assert.Single(OpenedContainer.Of(Gzip, "x.gz", PlainFixtures.Gzip(bomb)).Problems);
        Assert.Single(OpenedContainer.Of(Zstd, "x.zst", PlainFixtures.Zstd(bomb)).Problems);
        Assert.Single(OpenedContainer.Of(Zip, "x.zip", PlainFixtures.Zip(("a.txt", new string('a', 20_000_000)))).Problems);
        Assert.Single(OpenedContainer.Of(Gzip, "x.tar.gz", PlainFixtures.Gzip(PlainFixtures.Tar(("a.txt", new string('a', 20_000_000))))).Problems);
        Assert.Single(OpenedContainer.Of(Gzip, "x.gz", PlainFixtures.Gzip("12345"u8.ToArray()), new() { ArchiveBytes = 4 }).Problems);
    }

    [Fact]
    public void Archives_lie_in_archives_only_so_deep()
    {
        byte[] bytes = PlainFixtures.Gzip("text"u8.ToArray());
        SourceDocument document = ReadDocument.Document("x.gz", bytes, [], limits: new() { ArchiveDepth = 2 });
        for (int depth = 1; depth <= 3; depth++)
        {
            document = document.Inner("x.gz", bytes.Length, null, () => new MemoryStream(bytes));
            Exception? thrown = Record.Exception(() => Gzip.Open(document).Count());
            Assert.Equal(depth > 2, thrown is CorpusFormatException);
        }
    }

    [Fact]
    public void Zip_in_a_zip_is_opened()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("inner.zip").Open();
            entry.Write(PlainFixtures.Zip(("a.txt", "text")));
        }

        SourceDocument inner = Assert.Single(Zip.Open(ReadDocument.Document("x.zip", stream.ToArray(), [])).Select(one => one).Take(1).SelectMany(one => Zip.Open(one)).ToList());
        Assert.Equal("x.zip/inner.zip/a.txt", inner.Path);
    }

    [Fact]
    public void Old_names_of_a_zip_are_read_as_code_page_437()
    {
        byte[] zip = PlainFixtures.Zip(("d_.txt", "text"));
        for (int at = zip.AsSpan().IndexOf("d_"u8); at >= 0; at = zip.AsSpan().IndexOf("d_"u8))
        {
            zip[at + 1] = 0x84;
        }

        Assert.Equal(["x.zip/dä.txt"], OpenedContainer.Of(Zip, "x.zip", zip).Paths);
    }

    [Fact]
    public void Text_is_no_container() => Assert.All(ArticleFormats.Plain.Containers, format => Assert.All(
        PlainFixtures.Articles, fixture => Assert.Equal(FormatMatch.None, format.Match(ReadDocument.Document(fixture.Path, fixture.Bytes, []).Head))));

    [Fact]
    public void Random_damage_fails_cleanly() => Assert.All(PlainFixtures.Containers, fixture =>
    {
        var random = new Random(17);
        IContainerFormat format = ArticleFormats.Plain.Containers.Single(one => one.Name == fixture.Format);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = [.. fixture.Bytes];
            for (int change = 0; change < 3; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            // Any exception but CorpusFormatException fails the test.
            OpenedContainer.Of(format, fixture.Path, bytes);
        }
    });
}
