using System.Buffers.Binary;
using System.IO.Hashing;
using CsCheck;

namespace CorpusAnalysis.Tests.Storage;

public sealed class CorpusFileTests : IDisposable
{
    private static readonly Corpus Few = Corpus.From(
    [
        TestCorpus.Article("a", "Die Räumung der Minen bei Ağdam geht weiter. Die US-Dollar fehlen! Straße und STRASSE.") with
        {
            Headline = "Räumung",
            Paragraphs = ["Die Räumung geht weiter. Nichts fehlt!", "Straße und STRASSE.", "…"],
            Section = "POLITIK",
            Agency = "MUSTER",
            Source = "de/a.txt",
            Metadata = new Dictionary<string, string> { ["note"] = "<b>\"x\"</b>", ["desk"] = "" },
        },
        TestCorpus.Article("b", "Мины и деньги 👩 \u202F\u0000 漢字", "ru", new PartialDate(null, 11, 29)),
        TestCorpus.Article("c", "…", "und", default(PartialDate)),
        TestCorpus.Article("d", string.Join(' ', Enumerable.Repeat("die", 70_000)) + " ende", "de"),
    ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opening_gives_what_was_saved()
    {
        string path = Save(Few);

        Assert.Equal(CorpusContent.Of(Few), CorpusContent.Of(Corpus.Load(path)));
        Assert.Equal(Few.Articles, Corpus.Load(path).Articles);
    }

    [Fact]
    public void Opening_gives_what_was_saved_of_any_texts() => Texts.Wellformed.Array[0, 5].Sample(
        texts =>
        {
            var corpus = Corpus.From(texts.Select((text, i) => new Article { Id = $"a{i}", Headline = text, Paragraphs = string.IsNullOrWhiteSpace(text) ? [] : [text, text + "\n\nx"] }));
            Assert.Equal(CorpusContent.Of(corpus), CorpusContent.Of(Corpus.Load(Save(corpus))));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void A_corpus_of_nothing_can_be_saved() => Assert.Empty(Corpus.Load(Save(Corpus.From([]))).Articles);

    [Fact]
    public void A_view_is_saved_as_a_corpus_of_its_own()
    {
        var german = Corpus.Load(Save(Few.Where(article => article.Language == "de")));

        Assert.Equal(CorpusContent.Of(Corpus.From(Few.Articles.Where(article => article.Language == "de"))), CorpusContent.Of(german));
    }

    [Fact]
    public void A_view_gives_the_bytes_of_its_articles_alone() => Gen.Select(Texts.Wellformed.Array[0, 6], Gen.Int[0, 63]).Sample(
        (texts, members) =>
        {
            Article[] articles = [.. texts.Select((text, i) => TestCorpus.Article($"a{i}", "x") with { Headline = i % 2 == 0 ? text : "", Paragraphs = string.IsNullOrWhiteSpace(text) ? [] : [text, text + "x"] })];
            bool IsMember(Article article) => (members >> (article.Id[1] - '0') & 1) != 0;

            byte[] alone = File.ReadAllBytes(Save(Corpus.From(articles.Where(IsMember))));
            byte[] view = File.ReadAllBytes(Save(Corpus.From(articles).Where(IsMember)));

            // The report of a view is that of all, but for the number of articles.
            Assert.Equal(alone, view);
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void The_rules_of_tokenising_are_saved()
    {
        var plain = new Tokenizer(new() { JoinHyphenated = false });
        string path = Save(Corpus.From([TestCorpus.Article("a", "US-Dollar")], plain));

        Assert.Equal((plain.Options, 2L), (Corpus.Load(path).Tokenizer.Options, Corpus.Load(path).TokenCount));
        Assert.Throws<CorpusFormatException>(() => Corpus.Load(path, new CorpusOptions { Tokenizer = new() { JoinSubscripts = false } }));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void The_same_articles_give_the_same_bytes_whatever_the_threads(int threads)
    {
        var random = new Random(3);
        Article[] articles = [.. Enumerable.Range(0, 4_000).Select(i => new Article
        {
            Id = $"a{i}",
            Headline = i % 50 == 0 ? "Straße" : i % 77 == 0 ? "STRASSE" : "Kopf",
            Paragraphs = [string.Join(' ', Enumerable.Range(0, 250).Select(_ => $"wort{random.Next(1, random.Next(2, 40_000))}"))],
        })];

        byte[] one = File.ReadAllBytes(Save(Corpus.Build([.. articles], Tokenizer.Default, LoadReport.None, threads: 1)));
        byte[] many = File.ReadAllBytes(Save(Corpus.Build([.. articles], Tokenizer.Default, LoadReport.None, threads)));

        Assert.True(one.AsSpan().SequenceEqual(many));
    }

    [Fact]
    public void A_flipped_bit_is_told_or_makes_no_difference()
    {
        byte[] bytes = File.ReadAllBytes(Save(Few.Where(article => article.Id != "d")));
        string expected = CorpusContent.Of(Corpus.Load(_folder.Path + "/x.corpus"));
        int told = 0, total = bytes.Length * 8;
        for (int bit = 0; bit < total; bit += bit < 64 * 8 ? 1 : 37)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            told += IsToldOrTheSame(damaged, expected) ? 1 : 0;
        }

        Assert.True(told > total / 37 / 2, $"only {told} flips were told");
    }

    public static TheoryData<string> Queries => [.. CorpusQueries.All.Keys];

    // Each section that a query is the first to open must be opened where its damage comes out as what it is.
    [Theory]
    [MemberData(nameof(Queries))]
    public void A_flipped_bit_is_told_by_a_query_or_makes_no_difference(string query)
    {
        byte[] bytes = File.ReadAllBytes(Save(CorpusQueries.Corpus));
        Func<Corpus, string> ask = CorpusQueries.All[query];
        string expected = ask(Corpus.Load(_folder.Path + "/x.corpus"));
        int told = 0;
        foreach ((int start, int length) in Sections(bytes))
        {
            byte[] damaged = [.. bytes];
            damaged[start + (length / 2)] ^= 1;
            told += IsToldOrTheSame(damaged, expected, ask) ? 1 : 0;
        }

        Assert.NotEmpty(expected);
        Assert.True(told > 1, $"only {told} flips were told");
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_told()
    {
        byte[] bytes = File.ReadAllBytes(Save(Few.Where(article => article.Id != "d")));
        for (int length = 0; length < bytes.Length; length += length < 200 ? 1 : 61)
        {
            Assert.True(IsToldOrTheSame(bytes[..length], ""));
        }
    }

    [Fact]
    public void Bytes_at_random_are_told() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 64]).Sample(
        (random, kept) =>
        {
            byte[] bytes = [.. CorpusFileFormat.Magic[..Math.Min(kept, CorpusFileFormat.Magic.Length)], .. random];
            return IsToldOrTheSame(bytes, "");
        },
        iter: 2_000,
        threads: 1);

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("Baku", "expected a corpus file, found 4 bytes")]
    [InlineData("Ein Text, der lang genug ist, um ein Kopf zu sein, aber keiner ist, so lang er auch wird.", "found another kind of file")]
    public void Files_of_another_kind_are_told(string text, string message)
    {
        string path = Path.Combine(_folder.Write("x.corpus", text).Path, "x.corpus");

        Assert.Contains(message, Assert.Throws<CorpusFormatException>(() => Corpus.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_format_is_told()
    {
        byte[] bytes = File.ReadAllBytes(Save(Few));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), CorpusFileFormat.Version + 1);
        _folder.Write("x.corpus", bytes);

        Assert.Contains("take a newer version of the program", Assert.Throws<CorpusFormatException>(() => Corpus.Load(_folder.Path + "/x.corpus")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_file_is_known_by_its_first_bytes_too()
    {
        File.Move(Save(Few), Path.Combine(_folder.Path, "y.txt"));

        Assert.Equal(4, Corpus.Load(Path.Combine(_folder.Path, "y.txt")).Articles.Count);
    }

    public static TheoryData<CorpusOptions> OptionsOfReading =>
        [new CorpusOptions { Normalization = TextNormalization.Spaces }, new CorpusOptions { Encoding = "windows-1252" }, new CorpusOptions { Fields = new() { Text = "body" } }];

    [Theory]
    [MemberData(nameof(OptionsOfReading))]
    public void A_corpus_file_is_not_read_in_another_way_than_it_was(CorpusOptions options) =>
        Assert.Contains("is not read otherwise", Assert.Throws<CorpusFormatException>(() => Corpus.Load(Save(Few), options)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_corpus_file_takes_no_other_metadata() =>
        Assert.Throws<CorpusFormatException>(() => Corpus.Load(Save(Few), new CorpusOptions { Year = 2024 }));

    [Fact]
    public void What_cannot_be_written_leaves_no_file_behind()
    {
        string path = Path.Combine(_folder.Path, "there", "x.corpus");

        string message = Assert.Throws<DirectoryNotFoundException>(() => Few.Save(path)).Message;
        Assert.Contains($"'{path}'", message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Damage_met_by_a_thread_is_told_as_any()
    {
        // The texts come first in the file.
        byte[] bytes = File.ReadAllBytes(Save(Few));
        bytes[CorpusFileFormat.HeaderBytes + 20] ^= 1;
        _folder.Write("damaged.corpus", bytes);
        var damaged = Corpus.Load(_folder.Path + "/damaged.corpus");

        Assert.Contains("block of texts 0 is damaged", Assert.Throws<CorpusFormatException>(() => damaged.Where(article => article.Id == "a").Save(_folder.Path + "/y.corpus")).Message, StringComparison.Ordinal);
        Assert.Contains("block of texts 0 is damaged", Assert.Throws<CorpusFormatException>(() => TermIndex.Build(damaged.Articles, threads: 2)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path + "/y.corpus"));
    }

    [Fact]
    public void Saving_replaces_a_file_while_it_is_open()
    {
        var before = Corpus.Load(Save(Few));
        Save(Few.Where(article => article.Id == "a"));

        Assert.Equal(CorpusContent.Of(Few), CorpusContent.Of(before));
        Assert.Single(Corpus.Load(_folder.Path + "/x.corpus").Articles);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_overwritten_in_place_while_it_is_open_is_told(bool shorter)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file that is open cannot be overwritten there.");
        byte[] other = File.ReadAllBytes(Save(Few.Where(article => article.Id != "d")));
        var open = Corpus.Load(Save(Few));
        using (var file = new FileStream(_folder.Path + "/x.corpus", FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write(other);
            file.SetLength(shorter ? other.Length : file.Length);
        }

        Assert.Contains("it was overwritten while it was open", Assert.Throws<CorpusFormatException>(() => open.Articles[0].Text).Message, StringComparison.Ordinal);
        Assert.Contains("it was overwritten while it was open", Assert.Throws<CorpusFormatException>(() => open.Index.Articles(0).Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_may_stand_beyond_four_gigabytes()
    {
        // The articles' metadata move far behind the end; the hole between takes no room on the disk.
        const long Far = 5L << 30;
        byte[] bytes = File.ReadAllBytes(Save(Few));
        long directory = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(24)), sections = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(32));
        byte[] entries = bytes[(int)directory..(int)(directory + (sections * CorpusFileFormat.EntryBytes))];
        Span<byte> moved = entries.Chunk(CorpusFileFormat.EntryBytes).Select((entry, i) => (entry, i)).First(each => BinaryPrimitives.ReadInt32LittleEndian(each.entry) == (int)SectionKind.Strings) is var found
            ? entries.AsSpan(found.i * CorpusFileFormat.EntryBytes, CorpusFileFormat.EntryBytes) : default;
        byte[] strings = bytes.AsSpan((int)BinaryPrimitives.ReadInt64LittleEndian(moved[8..]), (int)BinaryPrimitives.ReadInt64LittleEndian(moved[16..])).ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(moved[8..], Far);
        long end = (Far + strings.Length + CorpusFileFormat.Alignment) / CorpusFileFormat.Alignment * CorpusFileFormat.Alignment;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), end + entries.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), end);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(40), XxHash3.HashToUInt64(entries));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(56), XxHash3.HashToUInt64(bytes.AsSpan(0, 56)));
        using (FileStream file = File.Create(_folder.Path + "/far.corpus"))
        {
            file.Write(bytes);
            file.Position = Far;
            file.Write(strings);
            file.Position = end;
            file.Write(entries);
        }

        Assert.Equal(CorpusContent.Of(Few), CorpusContent.Of(Corpus.Load(_folder.Path + "/far.corpus")));
    }

    private string Save(Corpus corpus)
    {
        string path = Path.Combine(_folder.Path, "x.corpus");
        corpus.Save(path);
        return path;
    }

    // Where the sections of a corpus file stand, those of no bytes left out.
    private static IEnumerable<(int Start, int Length)> Sections(byte[] bytes)
    {
        int directory = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(24)), sections = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(32));
        return Enumerable.Range(0, sections)
            .Select(i => bytes.AsMemory(directory + (i * CorpusFileFormat.EntryBytes), CorpusFileFormat.EntryBytes))
            .Select(entry => ((int)BinaryPrimitives.ReadInt64LittleEndian(entry.Span[8..]), (int)BinaryPrimitives.ReadInt64LittleEndian(entry.Span[16..])))
            .Where(section => section.Item2 > 0);
    }

    // True when an error was told; the content, or the answer to a question, is compared otherwise.
    private bool IsToldOrTheSame(byte[] bytes, string expected, Func<Corpus, string>? ask = null)
    {
        string path = Path.Combine(_folder.Write("damaged.corpus", bytes).Path, "damaged.corpus");
        string content;
        try
        {
            content = (ask ?? CorpusContent.Of)(Corpus.Load(path));
        }
        catch (CorpusFormatException)
        {
            return true;
        }

        Assert.Equal(expected, content);
        return false;
    }
}
