namespace CorpusAnalysis;

/// <summary>Finds the places where terms of some sets stand one behind the other in one paragraph. For one search.</summary>
/// <remarks>
/// The rarest set leads: the tokens of the articles that hold one of its terms are looked through for them, and the other sets are looked up
/// beside each hit. Where the terms that lead are common, whole segments are looked through at once; where two single terms are
/// neighbours, for both of them together.
/// </remarks>
internal sealed class PhraseFinder
{
    private const int ChunkSize = 1 << 14;

    private readonly TermIndex _index;
    private readonly ArticleSet? _within;
    private readonly TermSet[] _elements;
    private readonly int[] _leading;
    private readonly int _offset;
    private readonly (int Term, int Next)? _pair;
    private readonly Func<int, MatchKind> _kind;
    private readonly int[] _places = new int[ChunkSize];
    private readonly List<TermMatch> _matches;

    private PhraseFinder(IReadOnlyList<IReadOnlyDictionary<int, MatchKind>> elements, TermIndex index, ArticleSet? within, int? expected = null)
    {
        within = within is { IsWhole: true } ? null : within;
        (_index, _within) = (index, within);
        _elements = [.. elements.Select(terms => TermSet.Of(index.Vocabulary.Count, terms.Keys))];
        long[] frequencies = [.. elements.Select(terms => terms.Keys.Sum(index.Frequency))];
        int lead = Array.IndexOf(frequencies, frequencies.Min());
        _leading = _elements[lead].Terms();
        int first = IsPair(lead) ? lead : lead - 1;
        _pair = IsPair(first) ? (_elements[first].Terms()[0], _elements[first + 1].Terms()[0]) : null;
        _offset = _pair is null ? lead : first;
        _kind = elements.Count > 1 ? _ => MatchKind.Phrase : elements[0].Values.Distinct().Count() == 1 ? Always(elements[0].Values.First()) : term => elements[0][term];
        _matches = new List<TermMatch>(expected ?? (elements.Count == 1 && within is null ? (int)Math.Min(frequencies[0], Array.MaxLength) : 0));
    }

    /// <summary>The matches in ascending order of article and position; they may overlap.</summary>
    /// <param name="elements">The terms that each token of the phrase may have, with how they came to fit; at least one element.</param>
    /// <param name="index">The index.</param>
    /// <param name="within">The articles that count; null for all.</param>
    public static List<TermMatch> Find(IReadOnlyList<IReadOnlyDictionary<int, MatchKind>> elements, TermIndex index, ArticleSet? within)
    {
        if (elements.Any(terms => terms.Count == 0))
        {
            return [];
        }

        var finder = new PhraseFinder(elements, index, within);
        foreach (int _ in finder.Parts())
        {
            // each part of the index adds its matches
        }

        return finder._matches;
    }

    /// <summary>The same matches, found while they are read.</summary>
    /// <inheritdoc cref="Find(IReadOnlyList{IReadOnlyDictionary{int, MatchKind}}, TermIndex, ArticleSet?)" path="/param"/>
    public static IEnumerable<TermMatch> Stream(IReadOnlyList<IReadOnlyDictionary<int, MatchKind>> elements, TermIndex index, ArticleSet? within)
    {
        if (elements.Any(terms => terms.Count == 0))
        {
            yield break;
        }

        var finder = new PhraseFinder(elements, index, within, expected: 0);
        foreach (int _ in finder.Parts())
        {
            foreach (TermMatch match in finder._matches)
            {
                yield return match;
            }

            finder._matches.Clear();
        }
    }

    private static Func<int, MatchKind> Always(MatchKind kind) => _ => kind;

    private bool IsPair(int first) => first >= 0 && first + 1 < _elements.Length && _elements[first].Count == 1 && _elements[first + 1].Count == 1;

    // Looks through one article or segment after the other, and gives the number of its first article.
    private IEnumerable<int> Parts()
    {
        if (TermArticles.With(_leading, _index, _within) is { } articles)
        {
            foreach (int article in articles)
            {
                Find(article);
                yield return article;
            }

            yield break;
        }

        int firstArticle = 0;
        for (int i = 0; i < _index.Segments.Count; i++)
        {
            IndexSegment segment = _index.Segments[i];
            Find(segment, firstArticle, 0, 0, segment.Tokens.Length);
            yield return firstArticle;
            firstArticle += segment.ArticleCount;
        }
    }

    private void Find(int article)
    {
        (IndexSegment segment, int number) = _index.Find(article);
        ReadOnlySpan<int> ends = segment.TokenEnds.Span;
        Find(segment, article - number, number, number == 0 ? 0 : ends[number - 1], ends[number]);
    }

    // Looks through the tokens from one place of a segment to another; the first of them belongs to an article with this number in it.
    private void Find(IndexSegment segment, int firstArticle, int number, int begin, int end)
    {
        ReadOnlySpan<int> tokens = segment.Tokens.Span, ends = segment.TokenEnds.Span;
        for (; begin < end; begin += ChunkSize)
        {
            foreach (int place in Places(tokens[begin..end]))
            {
                int hit = begin + place;
                while (ends[number] <= hit)
                {
                    number++;
                }

                Add(segment, firstArticle + number, number, hit - _offset - (number == 0 ? 0 : ends[number - 1]), tokens[hit]);
            }
        }
    }

    // Those in the first chunk of some tokens.
    private ReadOnlySpan<int> Places(ReadOnlySpan<int> tokens)
    {
        ReadOnlySpan<int> chunk = tokens[..Math.Min(tokens.Length, ChunkSize)];
        int found = _pair is { } pair ? TokenScan.Pair(tokens[..Math.Min(tokens.Length, ChunkSize + 1)], pair.Term, pair.Next, _places)
            : _leading.Length == 1 ? TokenScan.Term(chunk, _leading[0], _places)
            : TokenScan.Any(chunk, _elements[_offset], _places);
        return _places.AsSpan(0, found);
    }

    private void Add(IndexSegment segment, int article, int number, int position, int term)
    {
        if (_elements.Length == 1 || Fits(segment, number, position))
        {
            _matches.Add(new TermMatch(article, position, _elements.Length, _kind(term)));
        }
    }

    private bool Fits(IndexSegment segment, int number, int position)
    {
        ReadOnlySpan<int> tokens = segment.ArticleTokens(number);
        if (position < 0 || position + _elements.Length > tokens.Length)
        {
            return false;
        }

        for (int i = 0; i < _elements.Length; i++)
        {
            if (!_elements[i].Contains(tokens[position + i]))
            {
                return false;
            }
        }

        return segment.Paragraphs(number).HoldsBoth(position, position + _elements.Length - 1);
    }
}
