using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Which lines a concordance has, in which order, and how much of the text each shows.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>Tokens to show on each side, at least 0; the context ends with the article. 8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Context
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 8;

    /// <summary>Whether to show the whole sentence of the node instead, and all sentences that it goes through; false by default.</summary>
    public bool WholeSentences { get; init; }

    /// <summary>By what to sort, the most important key first; none, the default, for the order of articles and positions.</summary>
    /// <remarks>
    /// Terms are compared in their folded form, byte by byte in UTF-8, in no culture; a missing term, as at the end of an article, comes first.
    /// Lines that are equal in all keys stay in the order of articles and positions.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such key.</exception>
    public ImmutableArray<ConcordanceKey> Sort
    {
        get;
        init
        {
            foreach (ConcordanceKey key in value.IsDefault ? [] : value)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)key, (uint)ConcordanceKey.Date, nameof(value));
            }

            field = value.IsDefault ? [] : value;
        }
    } = [];

    /// <summary>So many lines drawn at random, at least 0, every choice as likely as any other; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Sample
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            field = value;
        }
    }

    /// <summary>Starts the random numbers of <see cref="Sample"/>: the same seed draws the same lines of the same corpus; 1 by default.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first lines to keep, at least 0, after drawing and sorting; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Limit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            field = value;
        }
    }

    /// <summary>Knows stems, lemmas and parts of compounds for a pattern that is given as text; null, the default, for stems and parts of the corpus, and no lemmas.</summary>
    public TermLookups? Lookups { get; init; }
}
