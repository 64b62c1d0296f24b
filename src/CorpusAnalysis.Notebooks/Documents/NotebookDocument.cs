using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>A notebook: its cells and what its file says of it. Immutable.</summary>
/// <param name="Cells">The cells from top to bottom.</param>
/// <param name="Metadata">The document's metadata as the file has them; never changed in place.</param>
public sealed record NotebookDocument(ImmutableArray<Cell> Cells, JsonObject Metadata)
{
    /// <summary>The second number of the file format 4.x; from 5 on cells have ids.</summary>
    public int FormatMinor { get; init; } = 5;

    /// <summary>How the file was laid out.</summary>
    internal JsonLayout Layout { get; init; } = JsonLayout.Jupyter;

    /// <summary>The file's own first section, of a <c>.dib</c> file.</summary>
    internal string? DibHead { get; init; }

    /// <summary>The first heading of the first rank in a markdown cell, or null.</summary>
    public string? Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>Reads a notebook, <c>.ipynb</c> or <c>.dib</c> by its ending.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"No notebook '{path}'.", path);
        }

        string text = File.ReadAllText(path);
        return IsDib(path) ? DibFormat.Read(text, path) : IpynbFormat.Read(text, path);
    }

    /// <summary>Writes the notebook, <c>.ipynb</c> or <c>.dib</c> by its ending; a <c>.dib</c> file holds no outputs, ids and tags.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, IsDib(path) ? DibFormat.Write(this) : IpynbFormat.Write(this));
    }

    private static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);
}
