namespace CorpusAnalysis;

/// <summary>How much a problem of loading cost. Files of corpora hold the numbers: they do not change.</summary>
public enum LoadSeverity
{
    /// <summary>
    /// Nothing is wrong: something was decided that a reader should know, such as in which encoding a file was read.
    /// Never an error, also when loading is strict.
    /// </summary>
    Note = -1,

    /// <summary>Everything was loaded, but something about it should be looked at.</summary>
    Warning = 0,

    /// <summary>An article, or a value of the metadata, could not be used.</summary>
    Error = 1,
}
