using System.Numerics;

namespace CorpusAnalysis;

/// <summary>How much more often words stand in a row than their smaller groups let expect: the interaction of a log-linear model.</summary>
/// <param name="Lambda">
/// λ, natural logarithm, no unit: above 0 when the whole is commoner than its parts explain, 0 when they explain it, below 0 when rarer.
/// For two words it is the logarithm of the odds ratio.
/// </param>
/// <param name="Z">λ in units of its standard deviation (Wald): beyond ±1.96, p &lt; 0.05 before any correction for multiple tests; grows with the corpus.</param>
public sealed record LogLinearInteraction(double Lambda, double Z)
{
    private const double UsualSmoothing = 0.5;
    private const int MaxSize = 20;

    /// <summary>The interaction of k words from the 2ᵏ cells of their table.</summary>
    /// <param name="cells">
    /// How many of all sequences of k tokens have which of the k words in their places: cell b counts those that have exactly the words
    /// whose bits are set in b, the first word's bit being 1, the second's 2, the third's 4. So cell 0 has none of them, the last all.
    /// 2 to 2²⁰ cells; no sequences at all give λ 0.
    /// </param>
    /// <param name="smoothing">What is added to each cell, at least 0 and above 0 where a cell is 0; 0.5 as usual.</param>
    /// <returns>λ = Σ ± ln(n + s) over all cells, + where the number of words that a cell lacks is even; z = λ/√(Σ 1/(n + s)).</returns>
    /// <exception cref="ArgumentException">The number of cells is not a power of 2 within the limits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative, or the smoothing is no finite number of at least 0, or 0 though a cell is.</exception>
    /// <remarks>
    /// Blaheta and Johnson (2001), "Unsupervised learning of multi-word verbs", in the form of R's quanteda
    /// (<c>textstat_collocations</c>), whose λ and z it equals.
    /// </remarks>
    public static LogLinearInteraction Of(ReadOnlySpan<long> cells, double smoothing = UsualSmoothing)
    {
        int size = Size(cells.Length);
        if (!(smoothing >= 0 && double.IsFinite(smoothing)))
        {
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "The smoothing must be a finite number of at least 0.");
        }

        double lambda = 0, variance = 0;
        for (int cell = 0; cell < cells.Length; cell++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cells[cell], nameof(cells));
            double count = cells[cell] + smoothing;
            if (count == 0)
            {
                throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "The smoothing must be above 0 where a cell is 0.");
            }

            bool isAdded = ((size - BitOperations.PopCount((uint)cell)) & 1) == 0;
            lambda += isAdded ? Math.Log(count) : -Math.Log(count);
            variance += 1 / count;
        }

        return new LogLinearInteraction(lambda, lambda / Math.Sqrt(variance));
    }

    /// <summary>The interaction of two words that follow each other, from the table of how often they do.</summary>
    /// <param name="table">The places of pairs: those with both words, with the first in first place, with the second in second place, and all.</param>
    /// <param name="smoothing">What is added to each cell.</param>
    /// <inheritdoc cref="Of(ReadOnlySpan{long}, double)"/>
    public static LogLinearInteraction Of(CooccurrenceTable table, double smoothing = UsualSmoothing)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(Cells([table.Total, table.First, table.Second, table.Joint]), smoothing);
    }

    /// <summary>The cells of a table from its margins, which are easier to count.</summary>
    /// <param name="margins">
    /// How many of all sequences of k tokens have at least some of the k words in their places: margin b counts those that have the
    /// words whose bits are set in b, whatever their other tokens. So margin 0 counts all sequences, the last those with all words.
    /// </param>
    /// <returns>The cells, in the same order.</returns>
    /// <exception cref="ArgumentException">The number of margins is not a power of 2 from 2 to 2²⁰, or no sequences have these margins.</exception>
    public static long[] Cells(ReadOnlySpan<long> margins)
    {
        int size = Size(margins.Length);
        long[] cells = margins.ToArray();
        for (int word = 0; word < size; word++)
        {
            int bit = 1 << word;
            for (int cell = 0; cell < cells.Length; cell++)
            {
                if ((cell & bit) == 0)
                {
                    cells[cell] -= cells[cell | bit];
                }
            }
        }

        return Array.TrueForAll(cells, count => count >= 0)
            ? cells
            : throw new ArgumentException("A margin counts more sequences than one that asks for fewer of its words.", nameof(margins));
    }

    private static int Size(int length) => length >= 2 && BitOperations.IsPow2(length) && length <= 1 << MaxSize
        ? BitOperations.Log2((uint)length)
        : throw new ArgumentException($"A table of k words has 2ᵏ cells, k from 1 to {MaxSize}; this has {length}.", nameof(length));
}
