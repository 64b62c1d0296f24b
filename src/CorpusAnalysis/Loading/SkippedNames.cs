namespace CorpusAnalysis;

/// <summary>Files that by their name are no articles.</summary>
internal static class SkippedNames
{
    /// <summary>Why a file is left out; null when it is not.</summary>
    /// <param name="path">The file, relative to the corpus folder.</param>
    /// <param name="name">The last part of it.</param>
    public static string? Reason(string path, string name) => name switch
    {
        _ when name.StartsWith('.') || path.Contains("/__MACOSX/", StringComparison.Ordinal) => "a hidden file",
        "metadata.csv" or "themes.yml" => "a table of metadata or a theme dictionary in an archive",
        _ => ReasonOfFile(name),
    };

    /// <summary>Why a file outside archives is left out; null when it is not.</summary>
    public static string? ReasonOfFile(string name) => name switch
    {
        _ when name.StartsWith("README", StringComparison.OrdinalIgnoreCase) => "a README",
        _ when name.EndsWith(CorpusFileFormat.Ending, StringComparison.OrdinalIgnoreCase) => "a corpus file",
        _ => null,
    };
}
