namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>The style and the script of the pages.</summary>
internal static class ReportAssets
{
    /// <summary>The style sheet of reports and of the index.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>What the page does by itself: fold all code, mark the place in the table of contents.</summary>
    public static string Script { get; } = Read("report.js");

    private static string Read(string name)
    {
        using Stream stream = typeof(ReportAssets).Assembly.GetManifestResourceStream($"CorpusAnalysis.Notebooks.Reports.Assets.{name}")
            ?? throw new InvalidOperationException($"The asset '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
