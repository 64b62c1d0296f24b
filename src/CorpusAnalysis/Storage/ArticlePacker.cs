using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Takes articles one by one into columns and packed texts, so that none of them stays in memory as an object.</summary>
internal sealed class ArticlePacker : IDisposable
{
    private readonly IEnumerator<Article> _articles;
    private readonly KeptIndex? _kept;
    private readonly Queue<Article> _ahead = [];
    private readonly CollectedStrings _strings = new();
    private readonly List<int> _fields = [];
    private readonly List<ArticleRecord> _records = [];
    private readonly List<string> _ids = [];
    private readonly ConcurrentDictionary<int, PackedBatch> _batches = [];
    private readonly ConcurrentBag<TextPacker> _packers = [];

    private ArticlePacker(IEnumerable<Article> articles, KeptIndex? kept) => (_articles, _kept) = (articles.GetEnumerator(), kept);

    /// <summary>Indexes and packs articles as they come.</summary>
    /// <param name="articles">The articles; each is forgotten before the batch after it is read.</param>
    /// <param name="ids">Their ids, asked for behind the last article; null: those they have.</param>
    /// <param name="tokenizer">Cuts them.</param>
    /// <param name="kept">Where some of the articles are stored and indexed already; what comes of it is the same, and sooner.</param>
    /// <param name="threads">The threads to use; 0: one per processor.</param>
    public static (StoredArticles Articles, TermIndex Index) Index(IEnumerable<Article> articles, Func<IReadOnlyList<string>>? ids, Tokenizer tokenizer, KeptIndex? kept = null, int threads = 0)
    {
        using var packer = new ArticlePacker(articles, kept);
        var index = IndexBuilder.Build(packer.Fill, tokenizer, threads == 0 ? Environment.ProcessorCount : threads, packer.Pack, kept);
        return (packer.Build(ids?.Invoke()), index);
    }

    /// <summary>Packs articles.</summary>
    public static StoredArticles Pack(IEnumerable<Article> articles)
    {
        using var packer = new ArticlePacker(articles, kept: null);
        var batch = new TextBatch();
        for (int number = 0; ; number++)
        {
            batch.Clear();
            packer.Fill(batch);
            if (batch.Count == 0)
            {
                return packer.Build(null);
            }

            packer.Pack(number, batch);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _articles.Dispose();
        foreach (TextPacker packer in _packers)
        {
            packer.Dispose();
        }
    }

    private void Fill(TextBatch batch)
    {
        while (!batch.IsFull && IsAhead(1))
        {
            int number = KeptNumber(_ahead.Peek());
            int count = number >= 0 && batch.IsAtBlock ? KeptBlock(number) : 0;
            if (count > 0)
            {
                int block = _kept!.Articles.Records.Span[number].TextBlock;
                batch.AddBlock(number, count, block, _kept.Articles.Blocks.Record(block).TextLength);
            }
            else
            {
                batch.Add(_ahead.Peek(), number);
            }

            for (int i = 0; i < Math.Max(1, count); i++)
            {
                Record(_ahead.Dequeue());
            }
        }
    }

    // The articles of the block that the next article begins, if all of them come now; else 0.
    private int KeptBlock(int first)
    {
        int count = _kept!.BlockFrom(first);
        return IsAhead(count) && _ahead.Take(count).Select(KeptNumber).SequenceEqual(Enumerable.Range(first, count)) ? count : 0;
    }

    private bool IsAhead(int count)
    {
        while (_ahead.Count < count && _articles.MoveNext())
        {
            _ahead.Enqueue(_articles.Current);
        }

        return _ahead.Count >= count;
    }

    private int KeptNumber(Article article) => _kept is null ? -1 : article.NumberIn(_kept.Articles);

    private void Record(Article article)
    {
        int firstField = _fields.Count / 2;
        foreach ((string name, string value) in article.Metadata)
        {
            _fields.Add(_strings.Add(name));
            _fields.Add(_strings.Add(value));
        }

        _ids.Add(article.Id);
        _records.Add(new ArticleRecord(
            Id: 0,
            _strings.Add(article.Headline),
            _strings.Add(article.Source),
            _strings.Add(article.Section),
            _strings.Add(article.Place),
            _strings.Add(article.Agency),
            _strings.Add(article.Language),
            ArticleRecord.Packed(article.Date),
            firstField,
            article.Metadata.Count,
            TextBlock: 0,
            TextStart: 0));
    }

    private void Pack(int number, TextBatch batch)
    {
        TextPacker packer = _packers.TryTake(out TextPacker? free) ? free : new TextPacker();
        _batches[number] = packer.Pack(batch, _kept?.Articles);
        _packers.Add(packer);
    }

    private StoredArticles Build(IReadOnlyList<string>? ids)
    {
        List<PackedBlock> blocks = [];
        int article = 0;
        Span<ArticleRecord> records = CollectionsMarshal.AsSpan(_records);
        for (int number = 0; number < _batches.Count; number++)
        {
            foreach ((int block, int start) in _batches[number].Places)
            {
                records[article] = records[article] with { Id = _strings.Add(ids is null ? _ids[article] : ids[article]), TextBlock = blocks.Count + block, TextStart = start };
                article++;
            }

            blocks.AddRange(_batches[number].Blocks);
        }

        (ArticleRecord[] all, int[] fields) = (_records.ToArray(), _fields.ToArray());
        return new StoredArticles(all.Length, () => all, () => fields, () => _strings, () => new PackedTextBlocks(blocks));
    }
}
