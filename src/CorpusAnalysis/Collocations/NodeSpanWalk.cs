using System.Runtime.CompilerServices;

namespace CorpusAnalysis;

/// <summary>Walks through an article from one place of a node to the next, and counts the tokens of its spans, each once.</summary>
internal ref struct NodeSpanWalk
{
    private readonly NodeSpans _spans;
    private readonly StartBits _starts;
    private readonly CollocationOptions _options;

    // Above 0, as counts ask for it.
    private readonly int _article;
    private int _nodeEnd;
    private int _reach;

    /// <summary>Begins an article.</summary>
    public NodeSpanWalk(NodeSpans spans, TermIndex index, int article, CollocationOptions options)
    {
        (IndexSegment segment, int number) = index.Find(article);
        (_spans, _options, _article) = (spans, options, article + 1);
        Tokens = segment.ArticleTokens(number);
        _starts = options.Within == TextUnit.Sentence ? segment.Sentences(number) : segment.Paragraphs(number);
    }

    /// <summary>The article's tokens.</summary>
    public ReadOnlySpan<int> Tokens { get; }

    /// <summary>Goes on to a place of the node.</summary>
    /// <param name="position">Its first token, not before that of the last place.</param>
    /// <param name="length">Its tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int position, int length)
    {
        int end = position + length;
        _spans.NodeFrequency++;
        if (position > _nodeEnd)
        {
            // What lies between is in the span of the last place, in that of this one, in both, or in neither.
            int last = Math.Clamp(_reach, _nodeEnd, position);
            Count(_nodeEnd, last);
            Count(Math.Max(last, From(position)), position);
        }

        if (end > _nodeEnd)
        {
            _spans.AddNode(Tokens[Math.Max(_nodeEnd, position)..end], _article);
            _nodeEnd = end;
        }

        _reach = Math.Max(_reach, To(end));
    }

    /// <summary>Counts what the last place of the article has behind it.</summary>
    public readonly void End() => Count(_nodeEnd, Math.Max(_nodeEnd, _reach));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Count(int start, int end) => _spans.AddSpan(Tokens[start..end], _article);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int From(int position)
    {
        int from = Math.Max(0, position - _options.Left);
        if (_options.Within == TextUnit.Article)
        {
            return from;
        }

        // A sentence may be long, the span is not.
        while (position > from && !_starts[position])
        {
            position--;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int To(int end)
    {
        int to = (int)Math.Min(Tokens.Length, (long)end + _options.Right);
        return _options.Within == TextUnit.Article ? to : Math.Min(to, _starts.EndOf(end - 1));
    }
}
