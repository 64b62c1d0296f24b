namespace CorpusAnalysis;

/// <summary>How much of a file is read before it is refused, so that a damaged or hostile one cannot fill memory or disk.</summary>
public sealed record LoadLimits
{
    /// <summary>The bytes of a document that is read as a whole, such as an HTML page or one article; 1,000,000,000 by default.</summary>
    public long DocumentBytes { get; init; } = 1_000_000_000;

    /// <summary>The characters of a line, a record or a cell of a document that is read piece by piece; 100,000,000 by default.</summary>
    public int LineLength { get; init; } = 100_000_000;

    /// <summary>How many times larger than packed a document may be, beyond its first 16 MB; 250 by default, as text packs to a tenth and only made-up data to less than a hundredth.</summary>
    public double PackingRatio { get; init; } = 250;

    /// <summary>The bytes that all documents of one archive, and of archives in it, may have unpacked; 100,000,000,000 by default.</summary>
    public long ArchiveBytes { get; init; } = 100_000_000_000;

    /// <summary>The documents of one archive, and of archives in it; 1,000,000 by default.</summary>
    public int ArchiveEntries { get; init; } = 1_000_000;

    /// <summary>How deep archives may lie in archives; 4 by default.</summary>
    public int ArchiveDepth { get; init; } = 4;
}
