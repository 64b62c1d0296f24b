namespace CorpusAnalysis;

/// <summary>The places of collocates: from each token within a span to the nearest place of the node.</summary>
internal sealed class CollocateEvidence : EvidenceSource
{
    private readonly Corpus _corpus;
    private readonly string _node;
    private readonly Func<IEnumerable<TermMatch>> _places;
    private readonly CollocationOptions _options;

    /// <summary>The collocates of a pattern.</summary>
    public CollocateEvidence(Corpus corpus, string node, TermPattern pattern, CollocationOptions options)
        : base(corpus) =>
        (_corpus, _node, _options, _places) = (corpus, node, options, () => PatternMatcher.Stream(pattern, corpus.Index, corpus.Members));

    /// <summary>The collocates of a term.</summary>
    public CollocateEvidence(Corpus corpus, int node, CollocationOptions options)
        : base(corpus) =>
        (_corpus, _node, _options, _places) = (corpus, corpus.Index.Vocabulary[node], options, () => new TermEvidence(corpus).Find(node));

    /// <summary>The places of a term.</summary>
    public Evidence Of(int term) => new(this, term);

    /// <inheritdoc/>
    public override string Title(long key) => $"{_node} + {_corpus.Index.Vocabulary[(int)key]}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        var nodes = new List<TermMatch>();
        foreach (TermMatch node in _places())
        {
            if (nodes.Count > 0 && nodes[0].Article != node.Article)
            {
                foreach (TermMatch match in Find(nodes, (int)key))
                {
                    yield return match;
                }

                nodes.Clear();
            }

            nodes.Add(node);
        }

        foreach (TermMatch match in nodes.Count == 0 ? [] : Find(nodes, (int)key))
        {
            yield return match;
        }
    }

    // The tokens of a term in the spans of the nodes of an article.
    private List<TermMatch> Find(List<TermMatch> nodes, int term)
    {
        int article = nodes[0].Article;
        var matches = new List<TermMatch>();
        ReadOnlySpan<int> tokens = _corpus.Index.Tokens(article);
        for (int start = 0; tokens[start..].IndexOf(term) is >= 0 and int next; start += next + 1)
        {
            var place = new TermMatch(article, start + next, 1, MatchKind.Word);
            if (!nodes.Exists(node => node.Covers(place)) && Nearest(nodes, place) is { } nearest)
            {
                matches.Add(Together(place, nearest));
            }
        }

        return matches;
    }

    private TermMatch? Nearest(List<TermMatch> nodes, TermMatch place)
    {
        TermMatch? nearest = null;
        foreach (TermMatch node in nodes)
        {
            bool reaches = place.Position < node.Position ? node.Position - place.Position <= _options.Left : place.Position - (node.Position + node.Length) < _options.Right;
            if (reaches && (nearest is null || node.DistanceTo(place) < nearest.Value.DistanceTo(place)) && InOneUnit(_options.Within, node, place))
            {
                nearest = node;
            }
        }

        return nearest;
    }

    private TermMatch Together(TermMatch place, TermMatch node)
    {
        int first = Math.Min(place.Position, node.Position), end = Math.Max(place.Position + 1, node.Position + node.Length);
        return InOneUnit(TextUnit.Paragraph, node, place) ? place with { Position = first, Length = end - first } : place;
    }

    private bool InOneUnit(TextUnit unit, TermMatch node, TermMatch place)
    {
        if (unit == TextUnit.Article)
        {
            return true;
        }

        StartBits starts = TokenStream.Starts(_corpus.Index, place.Article, unit);
        return place.Position < node.Position ? starts.HoldsBoth(place.Position, node.Position) : starts.HoldsBoth(node.Position + node.Length - 1, place.Position);
    }
}
