namespace CorpusAnalysis;

/// <summary>The articles of a view as vectors of weighted terms; places are the terms of the view, numbered anew without gaps.</summary>
internal sealed class ArticleVectors
{
    private readonly int[] _terms;
    private readonly int[] _documentFrequencies;

    public ArticleVectors(Corpus corpus, TermWeighting weighting)
    {
        TermCounts counts = TermCounts.Of(corpus);
        _terms = [.. Enumerable.Range(0, corpus.Index.Vocabulary.Count).Where(term => counts.DocumentFrequency(term) > 0)];
        _documentFrequencies = [.. _terms.Select(counts.DocumentFrequency)];
        int largest = _documentFrequencies.DefaultIfEmpty().Max();
        double[] weights = [.. _documentFrequencies.Select(df => TermWeighting.DocumentFrequencyWeight(weighting.DocumentFrequency, df, largest, corpus.Members.Count))];
        int[] places = new int[corpus.Index.Vocabulary.Count];
        for (int place = 0; place < _terms.Length; place++)
        {
            places[_terms[place]] = place;
        }

        Articles = [.. corpus.Members.Select(Vector)];

        TermVector Vector(int article)
        {
            (IndexSegment segment, int number) = corpus.Index.Find(article);
            TermCountList terms = segment.TermCounts(number);
            int most = 0;
            for (int i = 0; i < terms.Terms.Length; i++)
            {
                most = Math.Max(most, terms.Count(i));
            }

            var weighted = new KeyValuePair<int, double>[terms.Terms.Length];
            for (int i = 0; i < weighted.Length; i++)
            {
                int place = places[terms.Terms[i]];
                weighted[i] = new(place, TermWeighting.FrequencyWeight(weighting.Frequency, terms.Count(i), most, segment.ArticleTokens(number).Length) * weights[place]);
            }

            return new TermVector(weighted);
        }
    }

    /// <summary>One vector per article, in the order of the view.</summary>
    public TermVector[] Articles { get; }

    /// <summary>The number of terms in the view.</summary>
    public int TermCount => _terms.Length;

    /// <summary>The id of the term at a place.</summary>
    public int Term(int place) => _terms[place];

    /// <summary>The place of a term by its id, or a negative number.</summary>
    public int Place(int term) => Array.BinarySearch(_terms, term);

    /// <summary>Articles of the view that hold the term at a place.</summary>
    public int DocumentFrequency(int place) => _documentFrequencies[place];

    /// <summary>One vector per term, whose places are the articles of the view.</summary>
    public TermVector[] Terms()
    {
        var entries = new List<KeyValuePair<int, double>>[TermCount];
        for (int article = 0; article < Articles.Length; article++)
        {
            foreach ((int place, double value) in Articles[article].Entries)
            {
                (entries[place] ??= []).Add(KeyValuePair.Create(article, value));
            }
        }

        return Array.ConvertAll(entries, term => new TermVector(term ?? []));
    }
}
