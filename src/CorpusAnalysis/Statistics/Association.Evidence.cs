namespace CorpusAnalysis;

public static partial class Association
{
    /// <summary>The z-score: how far the observed joint frequency lies above the expected one, in standard deviations of chance.</summary>
    /// <returns>
    /// (O11 − E11)/√E11, no unit: 0 when as expected, below 0 when together more rarely, at least −√E11; 0 when neither together nor
    /// expected. It overrates rare pairs: a pair that is expected once in a thousand corpora and occurs once has 31.6.
    /// </returns>
    /// <remarks>Berry-Rogghe (1973), "The computation of collocations and their relevance in lexical studies".</remarks>
    public static double ZScore(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Expected == 0 ? 0 : table.Deviation / Math.Sqrt(table.Expected);
    }

    /// <summary>Signed χ² of the fourfold table, without correction.</summary>
    /// <returns>As <see cref="Keyness.ChiSquared(ContingencyTable)"/>: 0 … N in size, negative when together more rarely than expected, 0 when independent or where a margin is 0.</returns>
    /// <remarks>Pearson (1900), Philosophical Magazine 50, 157–175.</remarks>
    public static double ChiSquared(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Frequencies(table) is { } frequencies ? Keyness.ChiSquared(frequencies) : 0;
    }

    /// <summary>Signed χ² of the fourfold table with Yates' correction for continuity.</summary>
    /// <returns>As <see cref="Keyness.ChiSquaredYates"/>; also 0 where the joint frequency differs from the expected one by half or less.</returns>
    /// <remarks>Yates (1934), Supplement to the Journal of the Royal Statistical Society 1(2), 217–235.</remarks>
    public static double ChiSquaredYates(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Frequencies(table) is { } frequencies ? Keyness.ChiSquaredYates(frequencies) : 0;
    }

    // The second among the places of the first, and among all others. Where all places have the first, or none, nothing can be told of the second.
    private static ContingencyTable? Frequencies(CooccurrenceTable table) => table.First == 0 || table.First == table.Total
        ? null
        : new ContingencyTable(table.Joint, table.First, table.Second - table.Joint, table.Total - table.First);
}
