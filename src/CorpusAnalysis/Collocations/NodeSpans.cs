namespace CorpusAnalysis;

/// <summary>The tokens around all places of a node in a view, counted by term.</summary>
internal sealed class NodeSpans
{
    private readonly Dictionary<int, (long Frequency, int Articles, int LastArticle)> _inSpans = [];
    private readonly Dictionary<int, long> _inNode = [];

    /// <summary>The places of the node.</summary>
    public long NodeFrequency { get; private set; }

    /// <summary>The tokens that belong to a place of the node.</summary>
    public long NodeTokens { get; private set; }

    /// <summary>The tokens within a span that do not belong to the node themselves, each counted once.</summary>
    public long SpanTokens { get; private set; }

    /// <summary>The terms within the spans.</summary>
    public IEnumerable<int> Terms => _inSpans.Keys;

    /// <summary>A term's tokens within the spans, and the articles in which they are.</summary>
    public (long Frequency, int Articles) Of(int term) =>
        _inSpans.TryGetValue(term, out (long Frequency, int Articles, int LastArticle) count) ? (count.Frequency, count.Articles) : (0, 0);

    /// <summary>A term's tokens that belong to the node.</summary>
    public long InNode(int term) => _inNode.GetValueOrDefault(term);

    /// <summary>Counts; a span reaches as far as asked for, but not out of its article.</summary>
    /// <param name="corpus">The view; matches outside it do not count.</param>
    /// <param name="matches">The places of the node.</param>
    /// <param name="left">Tokens of a span before the node.</param>
    /// <param name="right">Tokens of a span behind the node.</param>
    public static NodeSpans Count(Corpus corpus, IEnumerable<TermMatch> matches, int left, int right)
    {
        var spans = new NodeSpans();
        foreach (IGrouping<int, TermMatch> article in matches.Where(match => corpus.Contains(match.Article)).GroupBy(match => match.Article))
        {
            spans.Add(article.Key, article, corpus.Index.Tokens(article.Key), left, right);
        }

        return spans;
    }

    private void Add(int article, IEnumerable<TermMatch> matches, ReadOnlySpan<int> tokens, int left, int right)
    {
        var inNode = new bool[tokens.Length];
        var inSpan = new bool[tokens.Length];
        foreach (TermMatch match in matches)
        {
            NodeFrequency++;
            int end = match.Position + match.Length;
            Array.Fill(inNode, true, match.Position, match.Length);
            int first = Math.Max(0, match.Position - left);
            int last = (int)Math.Min(tokens.Length, (long)end + right);
            Array.Fill(inSpan, true, first, last - first);
        }

        for (int position = 0; position < tokens.Length; position++)
        {
            int term = tokens[position];
            if (inNode[position])
            {
                NodeTokens++;
                _inNode[term] = _inNode.GetValueOrDefault(term) + 1;
            }
            else if (inSpan[position])
            {
                SpanTokens++;
                (long frequency, int articles, int lastArticle) = _inSpans.GetValueOrDefault(term, (0, 0, -1));
                _inSpans[term] = (frequency + 1, lastArticle == article ? articles : articles + 1, article);
            }
        }
    }
}
