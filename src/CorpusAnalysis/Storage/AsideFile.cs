namespace CorpusAnalysis;

/// <summary>Writes a file beside its place and renames it in the end: whoever looks finds the old file or the new one, and never a part.</summary>
internal static class AsideFile
{
    /// <summary>Writes a file. If writing fails nothing is left, and a file that was there stays as it was.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string aside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, full, overwrite: true);
        }
        catch (Exception error)
        {
            Remove(aside);
            if (Named(error, aside, path) is { } named)
            {
                throw named;
            }

            throw;
        }
    }

    private static void Remove(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What kept it from being written is what is to be told.
        }
    }

    // Nobody knows the file aside: an error of the system is told with the name that was asked for.
    private static Exception? Named(Exception error, string aside, string path)
    {
        string message = error.Message.Replace(aside, path, StringComparison.Ordinal);
        return message == error.Message ? null : error switch
        {
            DirectoryNotFoundException => new DirectoryNotFoundException(message, error),
            UnauthorizedAccessException => new UnauthorizedAccessException(message, error),
            IOException => new IOException(message, error),
            _ => null,
        };
    }
}
