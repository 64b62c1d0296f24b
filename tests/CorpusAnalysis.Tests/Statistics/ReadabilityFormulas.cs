namespace CorpusAnalysis.Tests.Statistics;

/// <summary>All formulas of readability.</summary>
internal static class ReadabilityFormulas
{
    public static IReadOnlyList<Func<ReadabilityCounts, double>> All { get; } =
    [
        Readability.Flesch, Readability.FleschKincaid, Readability.Amstad, Readability.Lix, Readability.Rix, Readability.WienerSachtext1, Readability.WienerSachtext2,
        Readability.WienerSachtext3, Readability.WienerSachtext4, Readability.Smog, Readability.SmogGerman, Readability.Fog,
        Readability.AutomatedReadabilityIndex, Readability.ColemanLiau,
    ];
}
