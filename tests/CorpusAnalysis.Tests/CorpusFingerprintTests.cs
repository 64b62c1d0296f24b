using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Tests;

public sealed class CorpusFingerprintTests : IDisposable
{
    private const string Text = "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Article One { get; } = new()
    {
        Id = "a",
        Headline = "Über",
        Paragraphs = ["x", "y z"],
        Section = "S",
        Place = "Baku",
        Date = new PartialDate(2024, 3, 14),
        Agency = "M",
        Language = "de",
        Metadata = new Dictionary<string, string> { ["desk"] = "one", ["Ant"] = "two" },
        Source = "de/a.txt",
    };

    [Fact]
    public void The_hash_is_the_one_that_its_documentation_describes()
    {
        var bytes = new List<byte>();
        foreach (string text in (string[])["corpus-fingerprint/1", "a", "Über", "S", "Baku", "2024-03-14", "M", "de", "2", "x", "y z", "2", "Ant", "two", "desk", "one"])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            bytes.AddRange([(byte)utf8.Length, 0, 0, 0]);
            bytes.AddRange(utf8);
        }

        CorpusFingerprint fingerprint = CorpusFingerprint.Of(Corpus.From([One]));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. bytes])), fingerprint.Hash);
        Assert.Equal((1, 4L), (fingerprint.Articles, fingerprint.Tokens));
    }

    public static TheoryData<string> Fields => ["id", "headline", "paragraphs", "section", "place", "date", "agency", "language", "metadata", "order", "number"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Another_corpus_has_another_fingerprint(string field)
    {
        Article two = One with { Id = "b" };
        Article[] before = [One, two];
        Article[] after = field switch
        {
            "id" => [One with { Id = "c" }, two],
            "headline" => [One with { Headline = "Uber" }, two],
            "paragraphs" => [One with { Paragraphs = ["x y", "z"] }, two],
            "section" => [One with { Section = "" }, two],
            "place" => [One with { Place = "Berlin" }, two],
            "date" => [One with { Date = new PartialDate(2024, 3, null) }, two],
            "agency" => [One with { Agency = "N" }, two],
            "language" => [One with { Language = "en" }, two],
            "metadata" => [One with { Metadata = ImmutableDictionary<string, string>.Empty }, two],
            "order" => [two, One],
            _ => [One],
        };

        Assert.NotEqual(CorpusFingerprint.Of(Corpus.From(before)).Hash, CorpusFingerprint.Of(Corpus.From(after)).Hash);
    }

    [Fact]
    public void The_same_articles_have_the_same_fingerprint_wherever_they_lie_and_from_a_corpus_file()
    {
        string first = Load("one"), second = Load("deep/two");
        string file = Path.Combine(_folder.Path, "x.corpus");
        Corpus.Load(Path.Combine(_folder.Path, "one")).Save(file);

        Assert.Equal(first, second);
        Assert.Equal(first, CorpusFingerprint.Of(Corpus.Load(file)).Hash);
    }

    private string Load(string name)
    {
        _folder.Write($"{name}/de/2024-03-14_a.txt", Text);
        _folder.Write($"{name}/de/2024-03-15_b.txt", Text);
        return CorpusFingerprint.Of(Corpus.Load(Path.Combine(_folder.Path, name))).Hash;
    }
}
