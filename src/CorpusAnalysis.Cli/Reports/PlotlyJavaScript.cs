namespace CorpusAnalysis.Cli.Reports;

/// <summary>The plotly.js that the package Plotly.NET has as a resource, of the version its charts are made for.</summary>
internal static class PlotlyJavaScript
{
    /// <summary>The minified source, about 3.6 million characters.</summary>
    /// <exception cref="InvalidOperationException">The package holds none.</exception>
    public static string Read()
    {
        var assembly = typeof(Plotly.NET.Chart).Assembly;
        string name = assembly.GetManifestResourceNames().SingleOrDefault(name => name.EndsWith(".min.js", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no plotly.js; use the version of Directory.Packages.props.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
