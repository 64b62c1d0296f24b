namespace CorpusAnalysis;

/// <summary>The places of collocates: from each token within a span to the nearest place of the node in its paragraph.</summary>
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
        for (int start = 0, first = 0; tokens[start..].IndexOf(term) is >= 0 and int next; start += next + 1)
        {
            var place = new TermMatch(article, start + next, 1, MatchKind.Word);

            // A node that ends too far before this place does so before all that follow.
            while (first < nodes.Count && nodes[first].Position + nodes[first].Length <= place.Position && !Reaches(nodes[first], place))
            {
                first++;
            }

            List<TermMatch> near = Near(nodes, first, place);
            if (!near.Exists(node => node.Covers(place)) && near.Exists(node => Reaches(node, place)))
            {
                matches.Add(Together(near, place));
            }
        }

        return matches;
    }

    // The nodes, which are in order, up to the first that begins too far behind a place.
    private List<TermMatch> Near(List<TermMatch> nodes, int first, TermMatch place)
    {
        int end = first;
        while (end < nodes.Count && (nodes[end].Position <= place.Position || Reaches(nodes[end], place)))
        {
            end++;
        }

        return nodes[first..end];
    }

    private bool Reaches(TermMatch node, TermMatch place) =>
        (place.Position < node.Position ? node.Position - place.Position <= _options.Left : place.Position - (node.Position + node.Length) < _options.Right)
        && InOneUnit(_options.Within, node, place);

    private TermMatch Together(List<TermMatch> nodes, TermMatch place)
    {
        TermMatch nearest = place;
        foreach (TermMatch node in nodes)
        {
            if ((nearest == place || node.DistanceTo(place) < nearest.DistanceTo(place)) && Reaches(node, place) && InOneUnit(TextUnit.Paragraph, node, place))
            {
                nearest = node;
            }
        }

        int first = Math.Min(place.Position, nearest.Position), end = Math.Max(place.Position + 1, nearest.Position + nearest.Length);
        return place with { Position = first, Length = end - first };
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
