namespace CorpusAnalysis;

/// <summary>What was unpacked out of one file.</summary>
internal sealed class Unpacked
{
    /// <summary>The documents.</summary>
    public int Documents { get; set; }

    /// <summary>Their bytes, as the archives declare them.</summary>
    public long Bytes { get; set; }
}
