using System.Runtime.ExceptionServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Makes articles of records whose fields may differ from one to the next.</summary>
/// <remarks>
/// Which field is what is decided from the first hundred records. A usual name that comes up later counts where the others are empty, and is
/// reported then; any other name becomes metadata, so that none is lost.
/// </remarks>
internal sealed class RecordColumns(SourceDocument document)
{
    private const int SampleRecords = 100, SampleLength = 1_000_000, MostColumns = 1000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly BadRecords _bad = new(document);
    private ArticleColumns? _columns;

    /// <summary>What is wrong with the records.</summary>
    public BadRecords Bad => _bad;

    /// <summary>The articles of records, one after the other.</summary>
    /// <exception cref="CorpusFormatException">No field of the first records is a text or a headline.</exception>
    public IEnumerable<ArticleDraft> Drafts(IEnumerable<FieldRecord> records)
    {
        using IEnumerator<FieldRecord> source = records.GetEnumerator();
        List<FieldRecord> sample = [];
        ExceptionDispatchInfo? fault = Take(source, sample);
        foreach (ArticleDraft draft in Sampled(sample))
        {
            yield return draft;
        }

        fault?.Throw();
        while (source.MoveNext())
        {
            if (Draft(source.Current) is { } draft)
            {
                yield return draft;
            }
        }

        _bad.End();
    }

    // What is wrong with the source behind the sample is told when the articles before it are out.
    private static ExceptionDispatchInfo? Take(IEnumerator<FieldRecord> source, List<FieldRecord> sample)
    {
        try
        {
            for (long length = 0; sample.Count < SampleRecords && length <= SampleLength && source.MoveNext(); length += source.Current.Length)
            {
                sample.Add(source.Current);
            }

            return null;
        }
        catch (Exception exception) when (exception is CorpusFormatException or DecoderFallbackException)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }

    private IEnumerable<ArticleDraft> Sampled(List<FieldRecord> sample)
    {
        if (sample.Count == 0)
        {
            return [];
        }

        // Usual names first, as records whose names are data may have any number of them.
        string[] names = [.. sample.SelectMany(record => record.Names).Distinct().OrderBy(name => UsualColumns.PropertyOf(name) is null).Take(MostColumns)];
        for (int i = 0; i < names.Length; i++)
        {
            _places[names[i]] = i;
        }

        _columns = ArticleColumns.Find(document, names, 0, [.. sample.Select(record => names.Select(record.Value).ToArray())]);
        return sample.Select(Draft).OfType<ArticleDraft>();
    }

    private ArticleDraft? Draft(FieldRecord record)
    {
        List<string> later = [.. record.Names.Where(name => !_places.ContainsKey(name) && UsualColumns.PropertyOf(name) is not null)];
        if (later.Count > 0 && _places.Count < 2 * MostColumns)
        {
            _columns = _columns!.With(document, later, record.Line);
            later.ForEach(name => _places[name] = _places.Count);
        }

        string?[] cells = new string?[_places.Count];
        List<KeyValuePair<string, string>> others = [];
        for (int i = 0; i < record.Names.Count; i++)
        {
            if (_places.TryGetValue(record.Names[i], out int place))
            {
                cells[place] = record.Value(i);
            }
            else
            {
                others.Add(new(record.Names[i], record.Value(i)));
            }
        }

        ArticleDraft draft = _columns!.Draft(cells, record.Line, others);
        return IsOtherThing(record, draft) || !_bad.IsArticle(draft) ? null : draft;
    }

    // A graph of schema.org holds the page, its author and so on beside the article.
    private static bool IsOtherThing(FieldRecord record, ArticleDraft draft) =>
        draft.Paragraphs.Count == 0
        && record.Value("@type") is { } type
        && !type.Split(ArticleColumns.Between).Any(one => one.EndsWith("Article", StringComparison.Ordinal) || one.EndsWith("Posting", StringComparison.Ordinal));
}
