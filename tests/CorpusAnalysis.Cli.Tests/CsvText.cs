using System.Globalization;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>Compares CSV as it was printed: texts to the letter, numbers but for their last digits, which depend on the processor.</summary>
internal static class CsvText
{
    public static void AssertSame(string expected, string actual)
    {
        Assert.Equal(Masked(expected.ReplaceLineEndings("\n")), Masked(actual));
        foreach ((double one, double other) in Fractions(expected).Zip(Fractions(actual)))
        {
            Assert.Equal(one, other, Math.Abs(one) * 1e-12);
        }
    }

    // A number with a fraction is not of a fixed length; all else is.
    private static string Masked(string csv) => string.Join('\n', csv.Split('\n').Select(line => string.Join(',', line.Split(',').Select(cell => Fraction(cell) is null ? cell : "#"))));

    private static IEnumerable<double> Fractions(string csv) => csv.ReplaceLineEndings("\n").Split('\n', ',').Select(Fraction).OfType<double>();

    private static double? Fraction(string cell) =>
        (cell.Contains('.', StringComparison.Ordinal) || cell.Contains('E', StringComparison.Ordinal)) && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
