namespace CorpusAnalysis;

public static partial class Association
{
    /// <summary>Dice's coefficient: the joint places among those of either, the joint ones counted twice.</summary>
    /// <returns>2·O11/(R₁ + C₁), 0 … 1: 1 when the two occur only together, 0 when never together, also when neither occurs.</returns>
    /// <remarks>Dice (1945), Ecology 26(3), 297–302. <see cref="LogDice"/> is the same on a scale that is easier to read.</remarks>
    public static double Dice(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Joint == 0 ? 0 : 2.0 * table.Joint / ((double)table.First + table.Second);
    }

    /// <summary>ΔP of the second, given the first: how much the first raises the probability of the second.</summary>
    /// <returns>
    /// O11/R₁ − O21/R₂, −1 … 1: 1 when the second stands exactly where the first does, 0 when independent, below 0 when the first
    /// repels the second; 0 when the first is everywhere or nowhere, as there is nothing to compare then.
    /// </returns>
    /// <remarks>Gries (2013), International Journal of Corpus Linguistics 18(1), 137–166; there ΔP₂|₁.</remarks>
    public static double DeltaPOfSecond(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        long others = table.Total - table.First;
        return table.First == 0 || others == 0
            ? 0
            : table.Determinant / ((double)table.First * others);
    }

    /// <summary>ΔP of the first, given the second: how much the second raises the probability of the first.</summary>
    /// <returns>O11/C₁ − O12/C₂, as <see cref="DeltaPOfSecond"/> with the two exchanged; together they show which of the two calls for the other.</returns>
    /// <remarks>Gries (2013); there ΔP₁|₂.</remarks>
    public static double DeltaPOfFirst(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return DeltaPOfSecond(table.Swap());
    }

    /// <summary>Minimum sensitivity: the joint places in those of the more frequent of the two.</summary>
    /// <returns>min(O11/R₁, O11/C₁), 0 … 1: 1 when the two occur only together, 0 when never together, also when neither occurs.</returns>
    /// <remarks>Pedersen and Bruce (1996), "What to infer from a description", technical report 96-CSE-04, Southern Methodist University.</remarks>
    public static double MinimumSensitivity(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Joint == 0 ? 0 : (double)table.Joint / Math.Max(table.First, table.Second);
    }
}
