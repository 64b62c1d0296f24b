using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The segments of an index, each opened when it is first asked for.</summary>
internal sealed class SegmentList
{
    private readonly IndexSegment?[] _opened;
    private readonly Func<int, IndexSegment> _open;

    /// <summary>Segments in memory.</summary>
    public SegmentList(ImmutableArray<IndexSegment> segments)
        : this([.. segments.Select(segment => segment.Size)], i => segments[i]) => _opened = [.. segments];

    /// <summary>Segments that are opened by their number.</summary>
    public SegmentList(ImmutableArray<SegmentSize> sizes, Func<int, IndexSegment> open) =>
        (Sizes, _opened, _open) = (sizes, new IndexSegment[sizes.Length], open);

    /// <summary>How long the columns of each segment are.</summary>
    public ImmutableArray<SegmentSize> Sizes { get; }

    /// <summary>The number of segments.</summary>
    public int Count => Sizes.Length;

    /// <summary>A segment. Opening it twice at once does no harm.</summary>
    public IndexSegment this[int number] => Volatile.Read(ref _opened[number]) ?? (_opened[number] = _open(number));
}
