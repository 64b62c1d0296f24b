namespace CorpusAnalysis;

/// <summary>How much a problem of loading cost.</summary>
public enum LoadSeverity
{
    /// <summary>Everything was loaded, but something about it should be looked at.</summary>
    Warning,

    /// <summary>An article, or a value of the metadata, could not be used.</summary>
    Error,
}
