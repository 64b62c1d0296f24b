using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Takes articles one by one into columns and packed texts, so that none of them stays in memory as an object.</summary>
internal sealed class ArticlePacker : IDisposable
{
    private readonly IEnumerator<Article> _next;
    private readonly CollectedStrings _strings = new();
    private readonly List<int> _fields = [];
    private readonly List<ArticleRecord> _records = [];
    private readonly List<string> _ids = [];
    private readonly ConcurrentDictionary<int, PackedBatch> _batches = [];
    private readonly ConcurrentBag<TextPacker> _packers = [];

    private ArticlePacker(IEnumerable<Article> articles) => _next = articles.GetEnumerator();

    /// <summary>Indexes and packs articles as they come.</summary>
    /// <param name="articles">The articles; each is forgotten before the batch after it is read.</param>
    /// <param name="ids">Their ids, asked for behind the last article; null: those they have.</param>
    /// <param name="tokenizer">Cuts them.</param>
    /// <param name="threads">The threads to use; 0: one per processor.</param>
    public static (StoredArticles Articles, TermIndex Index) Index(IEnumerable<Article> articles, Func<IReadOnlyList<string>>? ids, Tokenizer tokenizer, int threads = 0)
    {
        using var packer = new ArticlePacker(articles);
        var index = IndexBuilder.Build(packer.Fill, tokenizer, threads == 0 ? Environment.ProcessorCount : threads, packer.Pack);
        return (packer.Build(ids?.Invoke()), index);
    }

    /// <summary>Packs articles.</summary>
    public static StoredArticles Pack(IEnumerable<Article> articles)
    {
        using var packer = new ArticlePacker(articles);
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
        _next.Dispose();
        foreach (TextPacker packer in _packers)
        {
            packer.Dispose();
        }
    }

    private void Fill(TextBatch batch)
    {
        while (!batch.IsFull && _next.MoveNext())
        {
            Article article = _next.Current;
            batch.Add(article);
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
    }

    private void Pack(int number, TextBatch batch)
    {
        TextPacker packer = _packers.TryTake(out TextPacker? free) ? free : new TextPacker();
        _batches[number] = packer.Pack(batch);
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
