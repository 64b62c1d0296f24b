using System.Globalization;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>How much of a value is shown, and in whose numbers.</summary>
public sealed record FormatOptions
{
    /// <summary>The culture of numbers and dates; by default the invariant one.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The rows of a table shown as HTML; at least 1. What is left out is told.</summary>
    public int RowLimit { get; init => field = Positive(value); } = 100;

    /// <summary>The rows of a table shown as plain text; at least 1.</summary>
    public int PlainRowLimit { get; init => field = Positive(value); } = 20;

    /// <summary>The rows of a table given as data beside its HTML, for reports; by default 0: no data. What is left out is told.</summary>
    public int DataRowLimit { get; init => field = NotNegative(value); }

    /// <summary>The bytes that the rows given as data may take; by default 2,000,000.</summary>
    public int DataByteLimit { get; init => field = Positive(value); } = 2_000_000;

    /// <summary>Says where the rows left out of the data are to be had, such as "the rest by --data"; by default empty.</summary>
    public string DataRest { get; init; } = "";

    /// <summary>The rows that are read of a sequence: as many as any representation shows.</summary>
    public int MostRows => Math.Max(DataRowLimit, Math.Max(RowLimit, PlainRowLimit));

    /// <summary>How deep objects in objects are shown with their properties; at least 1.</summary>
    public int DepthLimit { get; init => field = Positive(value); } = 3;

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
