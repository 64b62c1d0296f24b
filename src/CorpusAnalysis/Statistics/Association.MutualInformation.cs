namespace CorpusAnalysis;

public static partial class Association
{
    /// <summary>Normalised pointwise mutual information: <see cref="MutualInformation"/> in parts of the most it could be.</summary>
    /// <returns>
    /// log2(O11/E11)/−log2(O11/N), −1 … 1, no unit: 1 when the two occur only together, 0 when independent, −1 when never together
    /// though expected. 0 when one occurs nowhere, or both everywhere: nothing can be told of them then.
    /// </returns>
    /// <remarks>Bouma (2009), Proceedings of the GSCL Conference, 31–40.</remarks>
    public static double NormalizedMutualInformation(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Joint == 0 ? (table.Expected == 0 ? 0 : -1)
            : table.Joint == table.Total ? 0
            : Math.Clamp(MutualInformation(table) / -Math.Log2((double)table.Joint / table.Total), -1, 1);
    }

    /// <summary>MI²: mutual information with the observed frequency squared, which takes away much of its liking for rare pairs.</summary>
    /// <returns>log2(O11²/E11), in bits, at most log2 N; equal for pairs that only occur together, whatever their frequency; −∞ when never together.</returns>
    /// <remarks>Daille (1994), "Approche mixte pour l'extraction de terminologie", thesis, Paris 7.</remarks>
    public static double MutualInformationSquared(CooccurrenceTable table) => WithPower(table, 2);

    /// <summary>MI³: mutual information with the observed frequency cubed, which favours frequent pairs.</summary>
    /// <returns>log2(O11³/E11), in bits; −∞ when never together.</returns>
    /// <remarks>Daille (1994), "Approche mixte pour l'extraction de terminologie", thesis, Paris 7.</remarks>
    public static double MutualInformationCubed(CooccurrenceTable table) => WithPower(table, 3);

    private static double WithPower(CooccurrenceTable table, int power)
    {
        double information = MutualInformation(table);
        return table.Joint == 0 ? information : information + ((power - 1) * Math.Log2(table.Joint));
    }
}
