namespace CorpusAnalysis;

/// <summary>How evenly a term, or a pattern, is spread over the parts of a corpus.</summary>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus; or the pattern as written.</param>
/// <param name="Frequency">Its tokens; the places where a pattern matches.</param>
/// <param name="DocumentFrequency">The articles that hold it.</param>
/// <param name="Range">The parts that hold it; with articles as parts, the document frequency again.</param>
/// <param name="Parts">The parts that have tokens at all.</param>
/// <param name="JuillandD">1 even, 0 in one part; see <see cref="Dispersion.JuillandD(ReadOnlySpan{long}, ReadOnlySpan{long})"/>. This and the rest: null for what occurs nowhere.</param>
/// <param name="CarrollD2">1 even, 0 in one part; see <see cref="Dispersion.CarrollD2(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</param>
/// <param name="RosengrenS">1 even; see <see cref="Dispersion.RosengrenS(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</param>
/// <param name="DP">0 even; see <see cref="Dispersion.DeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</param>
/// <param name="DPNorm">0 even, 1 in the smallest part; see <see cref="Dispersion.NormalizedDeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</param>
/// <param name="KLD">0 even, in bits; see <see cref="Dispersion.KullbackLeiblerDivergence(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</param>
public sealed record DispersionRow(
    string Term,
    long Frequency,
    int DocumentFrequency,
    int Range,
    int Parts,
    double? JuillandD,
    double? CarrollD2,
    double? RosengrenS,
    double? DP,
    double? DPNorm,
    double? KLD) : ResultRow
{
    /// <summary>The row of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="documentFrequency">The articles that hold it.</param>
    /// <param name="frequencies">Its tokens in the parts that hold it, and any others.</param>
    /// <param name="sizes">The tokens of those parts.</param>
    /// <param name="all">What is to be known of all parts.</param>
    internal static DispersionRow Of(string term, int documentFrequency, ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        long frequency = 0;
        foreach (long inPart in frequencies)
        {
            frequency += inPart;
        }

        return new DispersionRow(
            term,
            frequency,
            documentFrequency,
            Dispersion.Range(frequencies),
            all.Count,
            Dispersion.JuillandD(frequencies, sizes, all),
            Dispersion.CarrollD2(frequencies, sizes, all),
            Dispersion.RosengrenS(frequencies, sizes, all),
            Dispersion.DeviationOfProportions(frequencies, sizes, all),
            Dispersion.NormalizedDeviationOfProportions(frequencies, sizes, all),
            Dispersion.KullbackLeiblerDivergence(frequencies, sizes, all));
    }
}
