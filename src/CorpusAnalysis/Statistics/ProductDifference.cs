namespace CorpusAnalysis;

/// <summary>The difference of two products of counts, as the determinant of a fourfold table is one.</summary>
internal static class ProductDifference
{
    /// <summary>a·b − c·d, rounded once, so that it is 0 where the products are equal and else has the right sign.</summary>
    /// <param name="a">A count, 0 or more, as the others.</param>
    /// <param name="b">A count.</param>
    /// <param name="c">A count.</param>
    /// <param name="d">A count.</param>
    public static double Of(long a, long b, long c, long d) => (a | b | c | d) <= int.MaxValue
        ? (a * b) - (c * d)
        : (double)(((Int128)a * b) - ((Int128)c * d));
}
