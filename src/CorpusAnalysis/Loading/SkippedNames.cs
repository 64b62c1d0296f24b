namespace CorpusAnalysis;

/// <summary>Files and folders that by their name are no articles, in a corpus folder as in an archive.</summary>
internal static class SkippedNames
{
    /// <summary>The reason of what the system hides; reports do not list it.</summary>
    public const string Hidden = "a hidden file";

    /// <summary>The reason of what stands beside the articles and is read as what it is, but not out of an archive.</summary>
    public const string Beside = "a table of metadata or a theme dictionary in an archive";

    /// <summary>The name of the metadata table.</summary>
    public const string Metadata = "metadata.csv";

    /// <summary>Why a file is left out; null when it is not.</summary>
    public static string? ReasonOfFile(string name) => name switch
    {
        _ when name.StartsWith('.') || Is(name, "Thumbs.db") || Is(name, "desktop.ini") => Hidden,
        Metadata or "themes.yml" => Beside,
        _ when name.StartsWith("README", StringComparison.OrdinalIgnoreCase) => "a README",
        _ when name.EndsWith(CorpusFileFormat.Ending, StringComparison.OrdinalIgnoreCase) => "a corpus file",
        _ => null,
    };

    /// <summary>Why a folder is left out with all that is in it; null when it is not.</summary>
    public static string? ReasonOfFolder(string name) => name switch
    {
        _ when name.StartsWith('.') || name == "__MACOSX" => Hidden,
        "coding" => "a folder of hand codes",
        _ => null,
    };

    /// <summary>The file, or the folder it lies in, that is left out of an archive; null when the file is not.</summary>
    /// <param name="path">The file in the archive, with <c>/</c>.</param>
    public static SkippedFile? InArchive(string path)
    {
        string[] parts = path.Split('/');
        for (int i = 0; i + 1 < parts.Length; i++)
        {
            if (ReasonOfFolder(parts[i]) is { } folder)
            {
                return new(string.Join('/', parts[..(i + 1)]) + "/", folder);
            }
        }

        return ReasonOfFile(parts[^1]) is { } reason ? new(path, reason) : null;
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
