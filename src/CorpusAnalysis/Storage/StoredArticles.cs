using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Articles as columns, in memory or in a corpus file: each is made when it is first asked for, and its text is unpacked anew each time.</summary>
internal sealed class StoredArticles : ArticleStore
{
    private readonly int _count;
    private readonly Lazy<ReadOnlyMemory<ArticleRecord>> _records;
    private readonly Lazy<ReadOnlyMemory<int>> _fields;
    private readonly Lazy<StringTable> _strings;
    private readonly Lazy<TextBlockSource> _blocks;
    private readonly Lazy<TextBlocks> _texts;
    private readonly ConcurrentDictionary<int, string> _common = [];
    private readonly Lazy<Article?[]> _read;

    /// <summary>Takes columns, each of which is opened when it is first needed.</summary>
    public StoredArticles(int count, Func<ReadOnlyMemory<ArticleRecord>> records, Func<ReadOnlyMemory<int>> fields, Func<StringTable> strings, Func<TextBlockSource> blocks)
    {
        (_count, _records, _fields, _strings, _blocks) = (count, new(records), new(fields), new(strings), new(blocks));
        (_texts, _read) = (new(() => new TextBlocks(_blocks.Value)), new(() => new Article?[count]));
    }

    /// <summary>The articles of a corpus file.</summary>
    public StoredArticles(SectionReader file, int count)
        : this(
            count,
            () => file.Section<ArticleRecord>(SectionKind.Articles),
            () => file.Section<int>(SectionKind.Fields),
            () => new StoredStrings(file.Section<long>(SectionKind.StringEnds), file.Bytes(SectionKind.Strings)),
            () => new StoredTextBlocks(file))
    {
    }

    /// <summary>What is known of each article.</summary>
    public ReadOnlyMemory<ArticleRecord> Records => _records.Value;

    /// <summary>The further fields of all articles: numbers of a name and a value by turns.</summary>
    public ReadOnlyMemory<int> Fields => _fields.Value;

    /// <summary>The strings of records and fields.</summary>
    public StringTable Strings => _strings.Value;

    /// <summary>The texts.</summary>
    public TextBlockSource Blocks => _blocks.Value;

    /// <inheritdoc/>
    public override int Count => _count;

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
            Metadata = Metadata(_fields.Value.Span.Slice(record.FirstField * 2, record.FieldCount * 2)),
        };
    }

    private IReadOnlyDictionary<string, string> Metadata(ReadOnlySpan<int> fields)
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
