namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>How much of a path a run has read.</summary>
public enum ReadKind
{
    /// <summary>A file's bytes, or that there is none; of a folder only that there is one.</summary>
    File,

    /// <summary>The names in a folder.</summary>
    Folder,

    /// <summary>The names in a folder and in all folders in it.</summary>
    Folders,

    /// <summary>All files in a folder and the folders in it, with their bytes; what begins with a dot is left out. Of a file, its bytes.</summary>
    Tree,
}
