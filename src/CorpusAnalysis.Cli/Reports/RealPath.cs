namespace CorpusAnalysis.Cli.Reports;

/// <summary>Paths without links, so that two names of one file are seen to be one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40; // as file systems allow

    /// <summary>The path of what is there in the end, with every link on the way followed; what is not there keeps its name.</summary>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    /// <summary>The path of a directory's entry: links to its folder are followed, one that it is itself is not.</summary>
    public static string OfEntry(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder ? Path.Combine(Of(folder), Path.GetFileName(path)) : path;

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        string folder = Of(above, links), entry = Path.Combine(folder, Path.GetFileName(path));
        return links > 0 && new FileInfo(entry).LinkTarget is { } target ? Of(Path.GetFullPath(target, folder), links - 1) : entry;
    }
}
