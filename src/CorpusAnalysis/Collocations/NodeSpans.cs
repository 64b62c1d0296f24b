namespace CorpusAnalysis;

/// <summary>The tokens around all places of a node in a view, counted by term.</summary>
internal sealed class NodeSpans : IDisposable
{
    private readonly NeighbourCounts _inSpans;

    // Null for a node of one term, whose tokens all belong to it.
    private readonly NeighbourCounts? _inNode;

    private NodeSpans(int terms, bool isOneTerm) => (_inSpans, _inNode) = (new NeighbourCounts(terms), isOneTerm ? null : new NeighbourCounts(terms));

    /// <summary>The places of the node.</summary>
    public long NodeFrequency { get; set; }

    /// <summary>The tokens that belong to a place of the node.</summary>
    public long NodeTokens { get; set; }

    /// <summary>The tokens within a span that do not belong to the node themselves, each counted once.</summary>
    public long SpanTokens { get; set; }

    /// <summary>The terms within the spans, in no order.</summary>
    public ReadOnlySpan<int> Terms => _inSpans.Touched;

    /// <summary>A term's tokens within the spans, and the articles in which they are.</summary>
    public (int Frequency, int Articles) Of(int term) => (_inSpans[term].Frequency, _inSpans[term].Articles);

    /// <summary>A term's tokens that belong to a node of several terms.</summary>
    public long InNode(int term) => _inNode is null ? 0 : _inNode[term].Frequency;

    /// <summary>Counts around the places of a pattern.</summary>
    /// <param name="corpus">The view; places outside it do not count.</param>
    /// <param name="node">The pattern.</param>
    /// <param name="options">How far a span reaches.</param>
    public static NodeSpans Count(Corpus corpus, TermPattern node, CollocationOptions options)
    {
        if (node.Neighbour is null && node.Elements.Length == 1)
        {
            var terms = PatternTerms.Resolve(node.Elements[0], corpus.Index.Vocabulary);
            if (terms.Count == 1)
            {
                return Count(corpus, terms.Keys.Single(), options);
            }
        }

        return Count(corpus, PatternMatcher.Find(node, corpus.Index), options);
    }

    /// <summary>Counts around all tokens of a term.</summary>
    public static NodeSpans Count(Corpus corpus, int term, CollocationOptions options)
    {
        var spans = new NodeSpans(corpus.Index.Vocabulary.Count, isOneTerm: true);
        ArticleSet members = corpus.Members;
        foreach (int article in corpus.Index.Articles(term))
        {
            if (members.Contains(article))
            {
                var walk = new NodeSpanWalk(spans, corpus.Index, article, options);
                ReadOnlySpan<int> tokens = walk.Tokens;
                for (int start = 0; tokens[start..].IndexOf(term) is >= 0 and int next; start += next + 1)
                {
                    walk.Add(start + next, 1);
                }

                walk.End();
            }
        }

        return spans;
    }

    private static NodeSpans Count(Corpus corpus, IReadOnlyList<TermMatch> matches, CollocationOptions options)
    {
        var spans = new NodeSpans(corpus.Index.Vocabulary.Count, isOneTerm: false);
        for (int i = 0; i < matches.Count;)
        {
            int article = matches[i].Article;
            var walk = new NodeSpanWalk(spans, corpus.Index, article, options);
            bool isMember = corpus.Contains(article);
            for (; i < matches.Count && matches[i].Article == article; i++)
            {
                if (isMember)
                {
                    walk.Add(matches[i].Position, matches[i].Length);
                }
            }

            walk.End();
        }

        return spans;
    }

    /// <summary>Gives the memory of the counts back.</summary>
    public void Dispose()
    {
        _inSpans.Dispose();
        _inNode?.Dispose();
    }

    /// <summary>Counts tokens of a span that belong to no node.</summary>
    public void AddSpan(ReadOnlySpan<int> tokens, int article)
    {
        SpanTokens += tokens.Length;
        foreach (int term in tokens)
        {
            _inSpans.Add(term, article);
        }
    }

    /// <summary>Counts tokens that belong to a place of the node.</summary>
    public void AddNode(ReadOnlySpan<int> tokens, int article)
    {
        NodeTokens += tokens.Length;
        foreach (int term in _inNode is null ? [] : tokens)
        {
            _inNode!.Add(term, article);
        }
    }
}
