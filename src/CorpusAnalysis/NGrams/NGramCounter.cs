namespace CorpusAnalysis;

/// <summary>Counts n-grams word by word: the places of the first are sorted by term, those of each term by the next word, and so on.</summary>
/// <remarks>
/// The words behind the places of one beginning are counted in an array over the vocabulary (<see cref="NeighbourCounts"/>). Only beginnings
/// that can still reach the minima go on, depth first, so that beside the result memory holds the stream, the places of all first words, and
/// for each further word those of one beginning.
/// </remarks>
internal sealed class NGramCounter : IDisposable
{
    private readonly TokenStream _stream;
    private readonly NGramShape _shape;
    private readonly NGramLimits _limits;
    private readonly NeighbourCounts _counts;
    private readonly NGramCollector _collector;
    private readonly Level[] _levels;
    private readonly int[] _words;

    private NGramCounter(TokenStream stream, NGramShape shape, NGramLimits limits, int terms)
    {
        (_stream, _shape, _limits, _counts) = (stream, shape, limits, new NeighbourCounts(terms));
        _collector = new NGramCollector(shape.Size);
        _words = new int[shape.Size];
        _levels = [.. shape.Steps.Select(_ => new Level())];
    }

    /// <summary>Counts.</summary>
    /// <param name="stream">The tokens; terms that are in no n-gram are holes in it.</param>
    /// <param name="shape">How far apart the words may stand.</param>
    /// <param name="limits">What is counted.</param>
    /// <param name="frequencies">By term, at least its tokens in the stream.</param>
    /// <returns>The n-grams that reach the minima, in ascending order of their term ids.</returns>
    public static NGramCollector Count(TokenStream stream, NGramShape shape, NGramLimits limits, ReadOnlySpan<long> frequencies)
    {
        bool[] isFirst = new bool[frequencies.Length];
        long ways = shape.Ways(0);
        for (int term = 0; term < isFirst.Length; term++)
        {
            isFirst[term] = !limits.IsNoEnd(term) && limits.CanReach(frequencies[term], ways);
        }

        // Of two neighbours nothing but the second is needed, which saves looking it up in the stream.
        bool arePairs = shape is { Size: 2, Before: 0, After: 0 } && shape.Steps[0] == (1, 1);
        using var counter = new NGramCounter(stream, shape, limits, frequencies.Length);
        TermPlaces places = arePairs ? TermPlaces.Followers(stream, frequencies, isFirst) : TermPlaces.Of(stream, frequencies, isFirst, shape.Before);
        for (int term = 0; term < isFirst.Length; term++)
        {
            if (isFirst[term])
            {
                counter._words[0] = term;
                if (arePairs)
                {
                    counter.AddFollowers(places.Of(term));
                }
                else
                {
                    counter.Extend(places.Of(term), 0);
                }
            }
        }

        return counter._collector;
    }

    /// <summary>Gives the memory of the counts back.</summary>
    public void Dispose() => _counts.Dispose();

    private void Extend(ReadOnlySpan<int> places, int step)
    {
        Tally(places, step);
        if (step == _shape.Steps.Length - 1)
        {
            Collect();
            return;
        }

        long ways = _shape.Ways(step + 1);
        Level level = _levels[step];
        level.Begin(_counts, _limits.MinFrequency / ways + (_limits.MinFrequency % ways == 0 ? 0 : 1), _limits.MinArticles);
        Sort(places, step, level.Places);
        _counts.Clear();
        for (int i = 0, start = 0; i < level.Count; start = level.Ends[i++])
        {
            _words[step + 1] = level.Terms[i];
            Extend(level.Places.AsSpan(start..level.Ends[i]), step + 1);
        }
    }

    private void AddFollowers(ReadOnlySpan<int> followers)
    {
        NeighbourCounts counts = _counts;
        int article = 0;
        foreach (int marked in followers)
        {
            article -= marked >> 31;
            counts.Add(marked & int.MaxValue, article);
        }

        Collect();
    }

    private void Collect()
    {
        _limits.LeaveOutNoEnds(_counts);
        _counts.Keep(_limits.MinFrequency, _limits.MinArticles);
        _collector.Add(_words.AsSpan(0, _words.Length - 1), _counts);
        _counts.Clear();
    }

    // Counts the words that can stand next behind some places.
    private void Tally(ReadOnlySpan<int> places, int step)
    {
        ReadOnlySpan<int> tokens = _stream.Tokens;
        NeighbourCounts counts = _counts;
        (int nearest, int farthest) = _shape.Steps[step];
        int after = step == _shape.Steps.Length - 1 ? _shape.After : 0, article = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int place = places[i] & int.MaxValue;
            article -= places[i] >> 31;
            _stream.Prefetch(places, i);
            for (int next = place + 1; next <= place + farthest; next++)
            {
                int term = tokens[next];
                if (term >= 0)
                {
                    if (next - place >= nearest && (after == 0 || HasBehind(tokens[(next + 1)..], after)))
                    {
                        counts.Add(term, article);
                    }
                }
                else if (term != TokenStream.Hole)
                {
                    break;
                }
            }
        }
    }

    // Sorts the places of those words by term, each range where the level has it.
    private void Sort(ReadOnlySpan<int> places, int step, int[] sorted)
    {
        ReadOnlySpan<int> tokens = _stream.Tokens;
        (int nearest, int farthest) = _shape.Steps[step];
        int article = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int place = places[i] & int.MaxValue;
            article -= places[i] >> 31;
            _stream.Prefetch(places, i);
            for (int next = place + 1; next <= place + farthest; next++)
            {
                int term = tokens[next];
                if (term >= 0 && next - place >= nearest)
                {
                    ref NeighbourCounts.Count count = ref _counts[term];
                    if (count.Articles > 0)
                    {
                        sorted[count.Frequency++] = count.LastArticle == article ? next : next | TermPlaces.FirstOfArticle;
                        count.LastArticle = article;
                    }
                }
                else if (term < TokenStream.Hole)
                {
                    break;
                }
            }
        }
    }

    private static bool HasBehind(ReadOnlySpan<int> tokens, int after)
    {
        foreach (int term in tokens[..Math.Min(after, tokens.Length)])
        {
            if (term < TokenStream.Hole)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words behind one beginning, and the places of each.</summary>
    private sealed class Level
    {
        private readonly GrowingList<int> _terms = new();
        private readonly GrowingList<int> _ends = new();

        public int[] Places { get; private set; } = [];

        public int Count => _terms.Count;

        public ReadOnlySpan<int> Terms => _terms.Items;

        public ReadOnlySpan<int> Ends => _ends.Items;

        // Takes the words that may go on, and turns the frequency of each into the begin of its range.
        public void Begin(NeighbourCounts counts, long minFrequency, int minArticles)
        {
            counts.Keep(minFrequency, minArticles);
            _terms.Clear();
            _ends.Clear();
            _terms.AddRange(counts.Touched);
            long size = 0;
            foreach (int term in counts.Touched)
            {
                ref NeighbourCounts.Count count = ref counts[term];
                long end = size + count.Frequency;
                if (end > Array.MaxLength)
                {
                    throw NeighbourCounts.TooMany();
                }

                (count.Frequency, count.LastArticle, size) = ((int)size, 0, end);
                _ends.Add((int)end);
            }

            if (Places.Length < size)
            {
                Places = GC.AllocateUninitializedArray<int>((int)Math.Min(Array.MaxLength, Math.Max(size, Places.Length * 2L)));
            }
        }
    }
}
