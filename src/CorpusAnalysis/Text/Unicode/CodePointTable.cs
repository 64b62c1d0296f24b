namespace CorpusAnalysis;

/// <summary>A byte per code point, in pages of 128 of which equal ones (nearly all: zeros) are stored once.</summary>
internal sealed class CodePointTable
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private static readonly byte[] EmptyPage = new byte[PageSize];
    private readonly byte[][] _pages = new byte[0x110000 >> PageBits][];

    /// <summary>Fills the table; values of overlapping ranges are combined bit by bit.</summary>
    public CodePointTable(IEnumerable<((int First, int Last) Range, byte Value)> ranges)
    {
        Array.Fill(_pages, EmptyPage);
        foreach (((int first, int last), byte value) in ranges)
        {
            for (int codePoint = first; codePoint <= last; codePoint++)
            {
                ref byte[] page = ref _pages[codePoint >> PageBits];
                page = page == EmptyPage ? new byte[PageSize] : page;
                page[codePoint & (PageSize - 1)] |= value;
            }
        }
    }

    public byte this[int codePoint] => _pages[codePoint >> PageBits][codePoint & (PageSize - 1)];
}
