namespace CorpusAnalysis.Cli.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("corpus-tests-").FullName;

    /// <summary>Writes a file, with the folders above it.</summary>
    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a notebook of C# cells.</summary>
    public string WriteNotebook(string name, params string[] cells) => WriteNotebook(name, [.. cells.Select(source => (source, Array.Empty<string>()))]);

    /// <summary>Writes a notebook of C# cells with tags.</summary>
    public string WriteNotebook(string name, params (string Source, string[] Tags)[] cells)
    {
        var document = new Notebooks.Documents.NotebookDocument(
            [
                new Notebooks.Documents.Cell("t", Notebooks.Documents.CellKind.Markdown, "markdown", "# A test\n\n## First\n\ntext\n\n## Second"),
                .. cells.Select((cell, i) => new Notebooks.Documents.Cell($"c{i + 1}", Notebooks.Documents.CellKind.Code, "csharp", cell.Source) { Tags = [.. cell.Tags] }),
            ]);
        return Write(name, Notebooks.Documents.IpynbFormat.Write(document));
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public bool Has(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
