using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CorpusAnalysis;

/// <summary>The tokens of a view in one row, with marks where its units end.</summary>
/// <remarks>It begins and ends with a mark, so that a walk to either side needs no other bound.</remarks>
internal sealed class TokenStream
{
    /// <summary>Stands for a token that is in no n-gram.</summary>
    public const int Hole = -1;

    /// <summary>Stands behind the last token of a sentence or paragraph.</summary>
    public const int UnitEnd = -2;

    /// <summary>Stands behind the last token of an article, and at the very beginning.</summary>
    public const int ArticleEnd = -3;

    private const int Ahead = 16;

    private readonly int[] _tokens;
    private readonly GrowingList<int> _lengths = new();
    private int _count;

    private TokenStream(long length)
    {
        if (length > Array.MaxLength)
        {
            throw new NotSupportedException($"The articles hold {length:N0} tokens and ends of units; n-grams of at most {Array.MaxLength:N0} can be counted at once. Take a view of some of the articles.");
        }

        _tokens = new int[length];
        _tokens[_count++] = ArticleEnd;
    }

    /// <summary>Term ids and marks.</summary>
    public ReadOnlySpan<int> Tokens => _tokens;

    /// <summary>The length of each unit in tokens, holes among them.</summary>
    public ReadOnlySpan<int> UnitLengths => _lengths.Items;

    /// <summary>Lays out a view.</summary>
    /// <param name="index">The index.</param>
    /// <param name="members">The articles of the view.</param>
    /// <param name="within">The units.</param>
    /// <param name="holes">By term, whether its tokens become holes; empty: none do.</param>
    /// <exception cref="NotSupportedException">There are more tokens than an array can hold.</exception>
    public static TokenStream Of(TermIndex index, ArticleSet members, TextUnit within, ReadOnlySpan<bool> holes)
    {
        ReadOnlySpan<int> articles = members.Numbers;
        long length = 1L + articles.Length;
        foreach (int article in articles)
        {
            length += index.Tokens(article).Length + (within == TextUnit.Article ? 0 : Starts(index, article, within).Count);
        }

        var stream = new TokenStream(length);
        foreach (int article in articles)
        {
            (IndexSegment segment, int number) = index.Find(article);
            ReadOnlySpan<int> tokens = segment.ArticleTokens(number);
            if (within == TextUnit.Article)
            {
                stream.Add(tokens, holes);
            }
            else
            {
                StartBits starts = Starts(index, article, within);
                for (int start = 0, end; start < tokens.Length; start = end)
                {
                    end = starts.EndOf(start);
                    stream.Add(tokens[start..end], holes);
                    stream._tokens[stream._count++] = UnitEnd;
                }
            }

            stream._tokens[stream._count++] = ArticleEnd;
        }

        return stream;
    }

    /// <summary>Where the units of an article begin, for units smaller than it.</summary>
    public static StartBits Starts(TermIndex index, int article, TextUnit unit) => unit == TextUnit.Sentence ? index.Sentences(article) : index.Paragraphs(article);

    /// <summary>Fetches tokens into the cache that will be read soon: the places of a term lie far apart.</summary>
    /// <param name="places">The places that are read in turn, as <see cref="TermPlaces"/> has them.</param>
    /// <param name="now">Which of them is read now.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ReadOnlySpan<int> places, int now)
    {
        if (Sse.IsSupported && now + Ahead < places.Length)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _tokens[places[now + Ahead] & int.MaxValue]));
        }
    }

    private void Add(ReadOnlySpan<int> unit, ReadOnlySpan<bool> holes)
    {
        Span<int> room = _tokens.AsSpan(_count, unit.Length);
        _count += unit.Length;
        _lengths.Add(unit.Length);
        if (holes.IsEmpty)
        {
            unit.CopyTo(room);
            return;
        }

        for (int i = 0; i < unit.Length; i++)
        {
            room[i] = holes[unit[i]] ? Hole : unit[i];
        }
    }
}
