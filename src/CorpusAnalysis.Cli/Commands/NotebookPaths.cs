namespace CorpusAnalysis.Cli.Commands;

/// <summary>The notebooks that a command line names.</summary>
internal static class NotebookPaths
{
    private static readonly string[] Endings = [".ipynb", ".dib"];

    /// <summary>The files, those of folders sorted, each once.</summary>
    /// <exception cref="UsageException">A path is an option that there is not.</exception>
    /// <exception cref="IOException">There is no such file or folder, or a folder holds no notebook.</exception>
    public static List<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                found.Add(path);
                continue;
            }

            if (path.StartsWith('-'))
            {
                throw new UsageException($"Unknown option '{path}'; corpus render --help lists the options.");
            }

            if (!Directory.Exists(path))
            {
                throw new DirectoryNotFoundException($"No notebook or folder '{path}'; give the path of one, or run the command where notebooks/ lies.");
            }

            string[] inside = [.. Directory.GetFiles(path).Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];
            found.AddRange(inside.Length > 0 ? inside : throw new FileNotFoundException($"The folder '{path}' holds no notebook (.ipynb, .dib)."));
        }

        return [.. found.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
    }
}
