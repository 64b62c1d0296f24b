namespace CorpusAnalysis;

/// <summary>How well a document fits a format, from the worst to the best.</summary>
public enum FormatMatch
{
    /// <summary>It cannot be of the format.</summary>
    None,

    /// <summary>Nothing speaks against it: it is read so where nothing else fits, as any text is plain text.</summary>
    Possible,

    /// <summary>The ending says so, and what it holds does not speak against it.</summary>
    Named,

    /// <summary>What it holds looks like it, as a text with the same number of tabs on every line looks like a table.</summary>
    Likely,

    /// <summary>What it holds looks like it, and the ending says so too.</summary>
    NamedAndLikely,

    /// <summary>It can be nothing else: it begins with the mark of the format.</summary>
    Certain,
}
