using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The articles of a corpus file, each read when it is first asked for; their texts are read anew each time.</summary>
internal sealed class StoredArticles(SectionReader file, int count) : ArticleStore
{
    private readonly Lazy<ReadOnlyMemory<ArticleRecord>> _records = new(() => file.Section<ArticleRecord>(SectionKind.Articles));
    private readonly Lazy<ReadOnlyMemory<int>> _fields = new(() => file.Section<int>(SectionKind.Fields));
    private readonly Lazy<StringTable> _strings = new(() => new StringTable(file.Section<long>(SectionKind.StringEnds), file.Bytes(SectionKind.Strings)));
    private readonly Lazy<TextBlocks> _texts = new(() => new TextBlocks(file));
    private readonly ConcurrentDictionary<int, string> _common = [];
    private readonly Lazy<Article?[]> _read = new(() => new Article?[count]);

    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override Article this[int number] => Volatile.Read(ref _read.Value[number]) ?? (_read.Value[number] = Read(number));

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Utf8(int number) => Text(number, out _);

    /// <summary>The paragraphs of an article.</summary>
    public ImmutableArray<string> Paragraphs(int number)
    {
        ReadOnlyMemory<byte> text = Text(number, out Range[] paragraphs);
        return [.. paragraphs.Select(paragraph => Encoding.UTF8.GetString(text.Span[paragraph]))];
    }

    private ReadOnlyMemory<byte> Text(int number, out Range[] paragraphs)
    {
        ArticleRecord record = _records.Value.Span[number];
        return _texts.Value.Read(record.TextBlock, record.TextStart, out paragraphs);
    }

    private Article Read(int number)
    {
        ArticleRecord record = _records.Value.Span[number];
        return new Article(this, number)
        {
            Id = _strings.Value[record.Id],
            Headline = _strings.Value[record.Headline],
            Source = _strings.Value[record.Source],
            Section = Common(record.Section),
            Place = Common(record.Place),
            Agency = Common(record.Agency),
            Language = Common(record.Language),
            Date = ArticleRecord.Unpacked(record.Date),
            Metadata = Fields(_fields.Value.Span.Slice(record.FirstField * 2, record.FieldCount * 2)),
        };
    }

    private IReadOnlyDictionary<string, string> Fields(ReadOnlySpan<int> fields)
    {
        if (fields.IsEmpty)
        {
            return Article.NoMetadata;
        }

        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Length; i += 2)
        {
            metadata.Add(Common(fields[i]), _strings.Value[fields[i + 1]]);
        }

        return metadata.ToImmutable();
    }

    // What many articles have in common is kept as one string.
    private string Common(int number) => _common.GetOrAdd(number, static (number, strings) => strings.Value[number], _strings);
}
