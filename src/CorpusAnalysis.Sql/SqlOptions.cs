namespace CorpusAnalysis;

/// <summary>What SQL may do and use.</summary>
public sealed record SqlOptions
{
    /// <summary>Whether SQL may read files (<c>read_csv</c>, <c>FROM 'file.parquet'</c>); by default not. Nothing is ever written, and no extension is loaded, so that there is no network in any case.</summary>
    public bool AllowExternalAccess { get; init; }

    /// <summary>The memory that tables and queries may take, in bytes; by default, 0, half of what the process may use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MemoryLimit { get; init => field = NotNegative(value); }

    /// <summary>The threads of a query; by default, 0, one per processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Threads { get; init => field = (int)NotNegative(value); }

    private static long NotNegative(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
