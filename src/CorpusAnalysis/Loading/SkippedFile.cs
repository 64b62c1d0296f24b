namespace CorpusAnalysis;

/// <summary>A file in the corpus folder that was not taken for an article.</summary>
/// <param name="Path">The file, or a folder left out as a whole (ending in <c>/</c>), relative to the corpus folder.</param>
/// <param name="Reason">Why, as a short phrase that files have in common: <c>a README</c>, <c>of no known format</c>.</param>
public sealed record SkippedFile(string Path, string Reason)
{
    /// <summary>The reason of files that no format fits.</summary>
    public const string Unknown = "of no known format";

    /// <summary>The reason of files that hold nothing.</summary>
    public const string Empty = "empty";

    /// <summary>Whether somebody may miss it: it was left out for what it holds and not for its name.</summary>
    public bool IsMissing => Reason is Unknown or Empty;

    /// <summary>One line: <c>path: reason</c>.</summary>
    public override string ToString() => $"{Quoted.Plain(Path)}: {Reason}";
}
