namespace CorpusAnalysis;

/// <summary>How much a problem matters.</summary>
public enum LoadSeverity
{
    /// <summary>Nothing is wrong; something was decided that a reader should know, such as the encoding of a file. Never fatal.</summary>
    Note = -1,

    /// <summary>Everything was loaded, but something about it should be looked at.</summary>
    Warning = 0,

    /// <summary>An article, or a value of the metadata, could not be used.</summary>
    Error = 1,
}
