using System.Text;

namespace CorpusAnalysis.Tests.Storage;

/// <summary>A corpus that is made of its last state and of what has changed is the one that is made of all files.</summary>
public sealed class CorpusUpdateTests : IDisposable
{
    // One term each, shown as it is spelled where it first occurs.
    private static readonly string[][] Spellings = [["straße", "Strasse", "STRASSE"], ["daß", "dass"], ["ﬁnal", "final"], ["λόγος", "ΛΌΓΟΣ"], ["z.\u00A0B.", "z.B."], ["US-Straße", "us-strasse"]];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _saved = new();
    private DateTime _time = DateTime.UtcNow.AddDays(-1);

    public void Dispose()
    {
        _folder.Dispose();
        _saved.Dispose();
    }

    [Theory]
    [InlineData(1, 30, 3_000)]
    [InlineData(2, 30, 3_000)]
    [InlineData(3, 10, 40_000)]
    public void Whatever_changes_the_corpus_is_byte_for_byte_that_of_all_files(int seed, int rounds, int words)
    {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++)
        {
            Add(random, words);
        }

        for (int round = 0; round < rounds; round++)
        {
            Corpus updated = Corpus.Load(_folder.Path);
            byte[] expected = Bytes(Corpus.Load(_folder.Path, new CorpusOptions { UseCache = false }));

            Assert.True(expected.AsSpan().SequenceEqual(Bytes(updated)), $"round {round}: another corpus");
            Assert.Equal(0, Corpus.Load(_folder.Path).Report.Cache!.Read);
            Assert.True(expected.AsSpan().SequenceEqual(Bytes(Corpus.Load(_folder.Path))), $"round {round}: another corpus is kept");
            Assert.Null(updated.Report.Cache!.Problem);
            Change(random, words);
        }
    }

    [Fact]
    public void Articles_that_are_indexed_already_are_not_tokenised_again()
    {
        var split = new Tokenizer(new() { JoinHyphenated = false });
        (StoredArticles articles, TermIndex index) = ArticlePacker.Index([TestCorpus.Article("a", "US-Dollar"), TestCorpus.Article("b", "EU-Gipfel"), TestCorpus.Article("c", "Ende")], null, split);

        (StoredArticles united, TermIndex both) = ArticlePacker.Index([articles[0], TestCorpus.Article("x", "UN-Rat"), articles[1]], null, Tokenizer.Default, new KeptIndex(articles, index));

        Assert.Equal("us dollar|un-rat|eu gipfel", string.Join('|', Enumerable.Range(0, 3).Select(article => string.Join(' ', both.Tokens(article).ToArray().Select(term => both.Vocabulary[term])))));
        Assert.Equal(["US-Dollar", "UN-Rat", "EU-Gipfel"], Enumerable.Range(0, 3).Select(article => united[article].Paragraphs.Single()));
    }

    [Fact]
    public void Blocks_of_texts_are_taken_over_but_for_those_around_a_change()
    {
        var random = new Random(7);
        Article[] all = [.. Enumerable.Range(0, 3_000).Select(i => TestCorpus.Article($"a{i}", Text(random, random.Next(50, 400))))];
        (StoredArticles articles, TermIndex index) = ArticlePacker.Index(all, null, Tokenizer.Default);
        Article[] kept = [.. Enumerable.Range(0, all.Length).Select(i => articles[i])];

        (StoredArticles more, _) = ArticlePacker.Index([.. kept[..1_000], TestCorpus.Article("x", "Neu"), .. kept[1_000..]], null, Tokenizer.Default, new KeptIndex(articles, index));

        HashSet<ulong> before = [.. Enumerable.Range(0, articles.Blocks.Count).Select(block => articles.Blocks.Record(block).Hash)];
        Assert.InRange(articles.Blocks.Count, 40, 400);
        Assert.InRange(Enumerable.Range(0, more.Blocks.Count).Count(block => !before.Contains(more.Blocks.Record(block).Hash)), 1, 10);
    }

    private void Change(Random random, int words)
    {
        string[] files = [.. Directory.GetFiles(_folder.Path).Where(path => !path.EndsWith("metadata.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string file = files[random.Next(2) == 0 ? random.Next(Math.Min(3, files.Length)) : random.Next(files.Length)];
            switch (random.Next(6))
            {
                case 0 when files.Length > 10 && File.Exists(file):
                    File.Delete(file);
                    break;
                case 1 when File.Exists(file):
                    File.Move(file, Path.Combine(_folder.Path, $"{random.Next(100_000):D5}{Path.GetExtension(file)}"), overwrite: true);
                    break;
                case 2 when file.EndsWith(".txt", StringComparison.Ordinal):
                    Write(Path.GetFileName(file), Text(random, random.Next(words)));
                    break;
                case 3:
                    Write("metadata.csv", "file,date,note\n" + string.Concat(files.Where(path => path.EndsWith(".txt", StringComparison.Ordinal) && random.Next(3) == 0).Select(path => $"{Path.GetFileNameWithoutExtension(path)},2024-0{random.Next(1, 9)}-11,n{random.Next(4)}\n")));
                    break;
                case 4 when File.Exists(file):
                    File.SetLastWriteTimeUtc(file, _time = _time.AddSeconds(1));
                    break;
                default:
                    Add(random, words);
                    break;
            }
        }
    }

    private void Add(Random random, int words)
    {
        string name = random.Next(100_000).ToString("D5", System.Globalization.CultureInfo.InvariantCulture);
        if (random.Next(4) > 0)
        {
            Write(name + ".txt", Text(random, random.Next(words)));
            return;
        }

        Write(name + ".jsonl", string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(i => $"{{\"id\":\"{i}\",\"title\":\"{Word(random)}\",\"text\":\"{Text(random, random.Next(words / 10))}\"}}\n")));
    }

    private void Write(string name, string text)
    {
        _folder.Write(name, text);
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, name), _time = _time.AddSeconds(1));
    }

    private static string Text(Random random, int words)
    {
        var text = new StringBuilder("Kopf");
        for (int i = 0; i < words; i++)
        {
            text.Append(random.Next(12) == 0 ? ". " : " ").Append(Word(random));
        }

        return text.Append('.').ToString();
    }

    private static string Word(Random random)
    {
        string[] spellings = Spellings[random.Next(Spellings.Length)];
        return random.Next(300) == 0 ? spellings[random.Next(spellings.Length)] : random.Next(500) == 0 ? $"strasse{random.Next(90)}".Replace("ss", random.Next(2) == 0 ? "ß" : "ss", StringComparison.Ordinal) : $"Wort{random.Next(1, random.Next(2, 9_000))}";
    }

    private byte[] Bytes(Corpus corpus)
    {
        string path = Path.Combine(_saved.Path, "x.corpus");
        corpus.Save(path);
        return File.ReadAllBytes(path);
    }
}
