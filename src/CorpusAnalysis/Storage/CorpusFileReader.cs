using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Opens a corpus file. Nothing is read but its description; all else when it is first asked for.</summary>
internal sealed class CorpusFileReader
{
    private readonly SectionReader _file;

    /// <summary>Opens a file.</summary>
    /// <exception cref="CorpusFormatException">The file is no corpus file, or none that this program can read.</exception>
    public CorpusFileReader(string path)
        : this(new SectionReader(path))
    {
    }

    /// <summary>Takes a file that is open.</summary>
    public CorpusFileReader(SectionReader file)
    {
        _file = file;
        About = Describe(_file);
        if (About.Rules != TokenizerOptions.RulesVersion)
        {
            throw _file.Error($"its articles were tokenised by the rules {About.Rules}, and this program has the rules {TokenizerOptions.RulesVersion}");
        }
    }

    private static CorpusFileAbout Describe(SectionReader file)
    {
        try
        {
            return JsonSerializer.Deserialize<CorpusFileAbout>(file.Bytes(SectionKind.About).AsSpan()) ?? throw file.Error("it does not describe itself");
        }
        catch (JsonException error)
        {
            throw new CorpusFormatException(new LoadProblem(LoadSeverity.Error, file.Path, 0, "it does not describe itself", "index the articles anew"), error);
        }
    }

    /// <summary>What the file says about itself.</summary>
    public CorpusFileAbout About { get; }

    /// <summary>The sections.</summary>
    public SectionReader Sections => _file;

    /// <summary>What loading the articles found.</summary>
    public LoadReport Report => new() { FileCount = About.Files, FailedCount = About.Failed, ArticleCount = About.Articles, Problems = About.Problems, Skipped = About.Skipped, Formats = About.Formats.IsDefault ? [] : About.Formats };

    /// <summary>The articles.</summary>
    public StoredArticles Articles() => new StoredArticles(_file, About.Articles);

    /// <summary>The index.</summary>
    public TermIndex Index()
    {
        var vocabulary = new Vocabulary(About.Terms, () => Strings(SectionKind.Keys, SectionKind.KeyEnds), Shown, keys => new SortedTerms(keys, _file.Section<SortedTerms.Entry>(SectionKind.SortedTerms).ToArray()));
        ImmutableArray<SegmentSize> sizes = [.. _file.Section<SegmentSize>(SectionKind.SegmentSizes).Span];
        if (sizes.Sum(size => (long)size.Articles) != About.Articles)
        {
            throw _file.Error("it does not hold as many articles as it says");
        }

        var segments = new SegmentList(sizes, i => Segment(i, sizes[i]));
        return new TermIndex(vocabulary, segments, () => Totals(sizes), Postings);
    }

    private Utf8List Strings(SectionKind bytes, SectionKind ends) => new(_file.Section<byte>(bytes).Span, _file.Section<int>(ends).Span);

    private Dictionary<int, string> Shown()
    {
        Utf8List shown = Strings(SectionKind.Shown, SectionKind.ShownEnds);
        int[] terms = _file.Section<int>(SectionKind.ShownTerms).ToArray();
        return terms.Select((term, i) => KeyValuePair.Create(term, Encoding.UTF8.GetString(shown[i]))).ToDictionary();
    }

    private TermCounts Totals(ImmutableArray<SegmentSize> sizes) => new(
        _file.Section<long>(SectionKind.Frequencies).ToArray(), _file.Section<int>(SectionKind.DocumentFrequencies).ToArray(), sizes.Sum(size => (long)size.Tokens));

    private PostingLists Postings()
    {
        var chunks = new Lazy<ReadOnlyMemory<int>>[Enumerable.Range(0, int.MaxValue).First(i => !_file.Has(SectionKind.Postings, i))];
        for (int i = 0; i < chunks.Length; i++)
        {
            int chunk = i;
            chunks[i] = new(() => _file.Section<int>(SectionKind.Postings, chunk));
        }

        return new PostingLists(
            _file.Section<long>(SectionKind.PostingBegins),
            _file.Section<int>(SectionKind.DocumentFrequencies),
            chunk => chunks[chunk].Value);
    }

    private IndexSegment Segment(int number, SegmentSize size)
    {
        MappedBytes bytes = _file.Bytes(SectionKind.Segment, number);
        int bits = (int)(((long)size.Tokens + 63) / 64);
        if (bytes.Length != (2L * bits * sizeof(ulong)) + (sizeof(int) * ((2L * size.Articles) + size.Tokens + size.Terms + (2L * size.Many))) + ((long)sizeof(ushort) * size.Terms))
        {
            throw _file.Error($"its section {SectionKind.Segment} {number} is not as long as it should be");
        }

        long place = 0;
        ReadOnlyMemory<ulong> sentences = Take<ulong>(bits), paragraphs = Take<ulong>(bits);
        ReadOnlyMemory<int> tokenEnds = Take<int>(size.Articles), termEnds = Take<int>(size.Articles);
        ReadOnlyMemory<int> tokens = Take<int>(size.Tokens), terms = Take<int>(size.Terms), many = Take<int>(2 * size.Many);
        return new IndexSegment(tokens, tokenEnds, terms, Take<ushort>(size.Terms), termEnds, many, sentences, paragraphs);

        unsafe ReadOnlyMemory<T> Take<T>(int length)
            where T : unmanaged
        {
            long start = place;
            place += (long)length * sizeof(T);
            return bytes.Slice(start, (long)length * sizeof(T)).AsMemory<T>();
        }
    }
}
