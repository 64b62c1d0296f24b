namespace CorpusAnalysis;

/// <summary>Writes articles into a file.</summary>
public static class ArticleFile
{
    /// <summary>Writes a file aside and renames it in the end: whatever goes wrong, no half of it is there, and a file that was there stays.</summary>
    /// <param name="path">The file.</param>
    /// <param name="writer">Its format.</param>
    /// <param name="articles">The articles; their ids must differ.</param>
    /// <param name="metadataNames">The names of all fields of metadata.</param>
    /// <param name="replace">Whether a file that is there is replaced.</param>
    /// <returns>The number of articles of which the format could not hold all.</returns>
    /// <exception cref="IOException">The file is there already, is a folder, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static int Write(string path, IArticleWriter writer, IEnumerable<Article> articles, IReadOnlyCollection<string> metadataNames, bool replace = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(writer);
        InputRecorder.CannotFollow($"writes the file '{Path.GetFileName(path)}'");
        Check(path, replace);
        int changed = 0;
        AsideFile.Write(path, stream => changed = writer.Write(articles, metadataNames, stream));
        return changed;
    }

    /// <summary>Asks that a file can be written, before anything is read for it.</summary>
    /// <exception cref="IOException">The file is there already, or is a folder.</exception>
    public static void Check(string path, bool replace)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; name a file in it.");
        }

        if (!replace && File.Exists(path))
        {
            throw new IOException($"'{path}' is there already; give another file, or have it replaced.");
        }
    }
}
