namespace CorpusAnalysis;

/// <summary>How the paths of several sources are told apart.</summary>
internal static class SourcePrefixes
{
    /// <summary>
    /// Each source with what stands before the paths of its files: nothing for a single one; of several a folder's name, and nothing for a
    /// file, whose name is its path; where two of them are then called the same, the path as it was given.
    /// </summary>
    /// <exception cref="ArgumentException">There is none, or one comes twice.</exception>
    public static IReadOnlyList<(string Path, string Prefix)> Of(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            throw new ArgumentException("Give at least one file or folder.", nameof(paths));
        }

        if (paths.GroupBy(Full, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"'{twice.First()}' is given twice; give every file and folder once.", nameof(paths));
        }

        string[] names = [.. paths.Select(Name)];
        bool hasGiven = paths.Select(Parts).Distinct(StringComparer.OrdinalIgnoreCase).Count() == paths.Count;
        return
        [
            .. paths.Select(path => (path, paths.Count == 1 ? ""
                : names.Count(name => name.Equals(Name(path), StringComparison.OrdinalIgnoreCase)) < 2 ? Prefix(path, Name(path))
                : Prefix(path, hasGiven ? Parts(path) : Parts(Full(path))))),
        ];
    }

    // The path of a file ends with its name, which stands in the paths of its articles.
    private static string Prefix(string path, string name) => Directory.Exists(path) ? name + "/" : name[..(name.LastIndexOf('/') + 1)];

    private static string Parts(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")));

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static string Name(string path) => Path.GetFileName(Full(path));
}
