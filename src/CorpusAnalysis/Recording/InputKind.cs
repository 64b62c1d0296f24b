namespace CorpusAnalysis;

/// <summary>What was read from a file or folder.</summary>
public enum InputKind
{
    /// <summary>Articles: of a folder with all that is in it, of a file, or of a corpus file.</summary>
    Articles,

    /// <summary>A table of metadata.</summary>
    Metadata,

    /// <summary>A theme dictionary.</summary>
    Themes,

    /// <summary>Hand codes.</summary>
    HandCodes,

    /// <summary>A list of lemmas.</summary>
    Lemmas,
}
