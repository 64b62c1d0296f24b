namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes files so that a reader never meets half of one: aside, then renamed.</summary>
internal static class WholeFile
{
    /// <summary>Writes text.</summary>
    public static void Write(string path, string text) => Write(path, aside => File.WriteAllText(aside, text));

    /// <summary>Writes bytes.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, aside => File.WriteAllBytes(aside, bytes));

    /// <summary>Writes by whatever way.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes to the path that it is given; what it leaves there when it throws is taken away.</param>
    public static void Write(string path, Action<string> write)
    {
        string aside = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            write(aside);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
