using System.Globalization;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>How much of a value is shown, and in whose numbers.</summary>
public sealed record DisplayOptions
{
    /// <summary>The culture of numbers and dates; by default the invariant one.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The rows of a table shown as HTML; at least 1. What is left out is told.</summary>
    public int RowLimit { get; init => field = Positive(value); } = 100;

    /// <summary>The rows of a table shown as plain text; at least 1.</summary>
    public int PlainRowLimit { get; init => field = Positive(value); } = 20;

    /// <summary>How deep objects in objects are shown with their properties; at least 1.</summary>
    public int DepthLimit { get; init => field = Positive(value); } = 3;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
