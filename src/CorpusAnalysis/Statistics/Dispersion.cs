namespace CorpusAnalysis;

/// <summary>Measures of how evenly a term is spread over the parts of a corpus, such as its articles.</summary>
/// <remarks>
/// All take the term's tokens in each part, and each part's tokens of any term. Parts without tokens tell nothing and are left out. A
/// term that occurs nowhere is neither even nor uneven: null. A single part leaves nothing to be uneven: the value of the most even
/// spread. Even is 1 for D, D2 and S, and 0 for DP and KLD. Beyond the range, no measure means much for a term with fewer tokens than
/// there are parts, as it cannot be spread evenly: compare terms of like frequency.
/// </remarks>
public static partial class Dispersion
{
    /// <summary>The range: the parts that hold the term.</summary>
    /// <returns>0 … the number of parts; with articles as parts, the document frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is negative.</exception>
    public static int Range(ReadOnlySpan<long> frequencies)
    {
        int range = 0;
        foreach (long frequency in frequencies)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(frequency, nameof(frequencies));
            range += frequency > 0 ? 1 : 0;
        }

        return range;
    }

    /// <summary>Juilland's D: evenness by how much the relative frequencies vary.</summary>
    /// <param name="frequencies">The term's tokens in each part.</param>
    /// <param name="sizes">The tokens of each part.</param>
    /// <returns>
    /// 1 − (σ/p̄)/√(n − 1), 0 … 1, p being the relative frequency in a part and σ their standard deviation in the population of n parts:
    /// 1 when equally frequent in all, 0 when in one alone; null for a term that occurs nowhere. With thousands of parts it comes near to
    /// 1 for nearly all terms (Biber et al. 2016).
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many frequencies as sizes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size or a frequency is negative, or a frequency above its size.</exception>
    /// <remarks>Juilland and Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words; relative frequencies, for parts of unequal size.</remarks>
    public static double? JuillandD(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        JuillandD(frequencies, sizes, PartSizes.Of(frequencies, sizes));

    /// <summary>Carroll's D2: evenness as the entropy of the relative frequencies.</summary>
    /// <returns>
    /// −Σ r·log2 r/log2 n, 0 … 1, r being the relative frequency in a part over the sum of them: 1 when equally frequent in all parts, 0
    /// when in one alone; null for a term that occurs nowhere.
    /// </returns>
    /// <inheritdoc cref="JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})" path="/param|/exception"/>
    /// <remarks>Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2), 61–65.</remarks>
    public static double? CarrollD2(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        CarrollD2(frequencies, sizes, PartSizes.Of(frequencies, sizes));

    /// <summary>Rosengren's S: evenness as the part of the frequency that counts when parts are weighed by their size.</summary>
    /// <returns>
    /// (Σ√(s·v))²/f, v being the frequency in a part, s the part's share of all tokens and f the sum of the frequencies: 1 when v is
    /// everywhere in proportion to s, s itself when the term is in one part alone; null for a term that occurs nowhere.
    /// </returns>
    /// <inheritdoc cref="JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})" path="/param|/exception"/>
    /// <remarks>Rosengren (1971), Études de linguistique appliquée 1, 103–127.</remarks>
    public static double? RosengrenS(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        RosengrenS(frequencies, sizes, PartSizes.Of(frequencies, sizes));

    /// <summary>DP, the deviation of proportions: the part of the term's tokens that would have to move to be spread evenly.</summary>
    /// <returns>
    /// ½Σ|v/f − s|, 0 … 1 − the smallest s: 0 when even, v being the frequency in a part, f their sum and s the part's share of all tokens;
    /// null for a term that occurs nowhere. Here low is even, unlike D, D2 and S.
    /// </returns>
    /// <inheritdoc cref="JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})" path="/param|/exception"/>
    /// <remarks>Gries (2008), International Journal of Corpus Linguistics 13(4), 403–437.</remarks>
    public static double? DeviationOfProportions(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        DeviationOfProportions(frequencies, sizes, PartSizes.Of(frequencies, sizes));

    /// <summary>DPnorm: DP in parts of the most it could be in these parts.</summary>
    /// <returns>
    /// DP/(1 − the smallest s), 0 … 1: 0 when even, 1 when the term is in the smallest part alone; 0 with a single part; null for a term
    /// that occurs nowhere.
    /// </returns>
    /// <inheritdoc cref="JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})" path="/param|/exception"/>
    /// <remarks>Lijffijt and Gries (2012), International Journal of Corpus Linguistics 17(1), 147–149, who mend the divisor of Gries (2008).</remarks>
    public static double? NormalizedDeviationOfProportions(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        NormalizedDeviationOfProportions(frequencies, sizes, PartSizes.Of(frequencies, sizes));

    /// <summary>KLD, the Kullback–Leibler divergence of the term's spread from that of all tokens.</summary>
    /// <returns>
    /// Σ(v/f)·log2((v/f)/s), in bits, 0 … −log2 of the smallest s: 0 when even, v being the frequency in a part, f their sum and s the
    /// part's share of all tokens; null for a term that occurs nowhere.
    /// </returns>
    /// <inheritdoc cref="JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})" path="/param|/exception"/>
    /// <remarks>Gries (2020), "Analyzing dispersion", in A Practical Handbook of Corpus Linguistics, 99–118.</remarks>
    public static double? KullbackLeiblerDivergence(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes) =>
        KullbackLeiblerDivergence(frequencies, sizes, PartSizes.Of(frequencies, sizes));
}
