namespace CorpusAnalysis;

/// <summary>The articles of a view as vectors of weighted terms; places are the terms of the view, numbered anew without gaps.</summary>
internal sealed class ArticleVectors
{
    private readonly int[] _terms;
    private readonly int[] _documentFrequencies;

    public ArticleVectors(Corpus corpus, TermWeighting weighting)
    {
        Dictionary<int, int>[] counts = [.. corpus.Members.Select(member => Count(corpus.Index.Tokens(member)))];
        int[] everywhere = new int[corpus.Index.Vocabulary.Count];
        foreach (int term in counts.SelectMany(article => article.Keys))
        {
            everywhere[term]++;
        }

        _terms = [.. Enumerable.Range(0, everywhere.Length).Where(term => everywhere[term] > 0)];
        _documentFrequencies = [.. _terms.Select(term => everywhere[term])];
        int largest = _documentFrequencies.DefaultIfEmpty().Max();
        double[] weights = [.. _documentFrequencies.Select(df => TermWeighting.DocumentFrequencyWeight(weighting.DocumentFrequency, df, largest, counts.Length))];
        int[] places = new int[everywhere.Length];
        for (int place = 0; place < _terms.Length; place++)
        {
            places[_terms[place]] = place;
        }

        Articles = [.. counts.Select((article, i) => Vector(article, corpus.Index.Tokens(corpus.Members[i]).Length))];

        TermVector Vector(Dictionary<int, int> article, int tokens)
        {
            int most = article.Values.DefaultIfEmpty().Max();
            return new TermVector(article.Select(term => KeyValuePair.Create(
                places[term.Key], TermWeighting.FrequencyWeight(weighting.Frequency, term.Value, most, tokens) * weights[places[term.Key]])));
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

    private static Dictionary<int, int> Count(ReadOnlySpan<int> tokens)
    {
        var counts = new Dictionary<int, int>();
        foreach (int token in tokens)
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }

        return counts;
    }
}
