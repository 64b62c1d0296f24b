namespace CorpusAnalysis.Cli.Comparison;

/// <summary>One value of a table or chart that differs, or a row that came or went.</summary>
/// <param name="Kind">Whether the row or point is in both.</param>
/// <param name="Row">What the row or point stands for.</param>
/// <param name="Column">What was measured; of a row that came or went empty.</param>
/// <param name="Before">The earlier value as it is shown; empty when there is none.</param>
/// <param name="After">The later value as it is shown; empty when there is none.</param>
/// <param name="Difference">Of two numbers their difference, with its sign; otherwise empty.</param>
internal sealed record ValueChange(ChangeKind Kind, string Row, string Column, string Before, string After, string Difference)
{
    /// <summary>Whether two numbers differ.</summary>
    public bool IsNumber => Difference.Length > 0;
}
