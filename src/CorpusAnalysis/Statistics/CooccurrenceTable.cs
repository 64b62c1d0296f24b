namespace CorpusAnalysis;

/// <summary>How often two things occur together, and each at all, among so many places.</summary>
/// <remarks>
/// The fourfold table by its margins: <c>O11</c> is <see cref="Joint"/>, <c>R1</c> <see cref="First"/>, <c>C1</c> <see cref="Second"/>
/// and <c>N</c> <see cref="Total"/>. Properties have no <c>init</c> accessor, so a <c>with</c> expression cannot step around the checks.
/// </remarks>
public sealed record CooccurrenceTable
{
    /// <summary>Creates the table; all arguments count the same kind of place, such as tokens or articles.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is not positive, or a count cannot be, given the others.</exception>
    public CooccurrenceTable(long joint, long first, long second, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(joint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(second, total);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, joint);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, joint);

        // What is left over for neither may not be negative.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first - joint, total - second, nameof(joint));
        (Joint, First, Second, Total) = (joint, first, second, total);
    }

    /// <summary>Places that have both.</summary>
    public long Joint { get; }

    /// <summary>Places that have the first.</summary>
    public long First { get; }

    /// <summary>Places that have the second.</summary>
    public long Second { get; }

    /// <summary>All places; at least 1.</summary>
    public long Total { get; }

    /// <summary>Places that would have both if the two were independent: First · Second / Total.</summary>
    public double Expected => First * ((double)Second / Total);

    /// <summary>O11 − E11, 0 exactly where the two are independent, else with the right sign.</summary>
    internal double Deviation => Determinant / Total;

    /// <summary>O11·O22 − O12·O21, in whole numbers up to the last rounding.</summary>
    internal double Determinant => ProductDifference.Of(Joint, Total, First, Second);

    /// <summary>The table with first and second exchanged.</summary>
    public CooccurrenceTable Swap() => new(Joint, Second, First, Total);
}
