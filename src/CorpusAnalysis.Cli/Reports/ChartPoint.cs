namespace CorpusAnalysis.Cli.Reports;

/// <summary>A point of a chart: what its trace says of it.</summary>
/// <param name="Series">The trace's name; empty where it has none.</param>
/// <param name="Label">The text at the point.</param>
/// <param name="X">Its place on the horizontal axis: a number, a text, or null.</param>
/// <param name="Y">Its place on the vertical axis.</param>
/// <param name="Z">What the colour of a field of a map says.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="Details">What is shown when one points at it.</param>
/// <param name="Evidence">The number of its set of evidence.</param>
internal sealed record ChartPoint(string Series, string Label, object? X, object? Y, object? Z, double? Low, double? High, string Details, int? Evidence);
