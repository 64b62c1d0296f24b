using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>A notebook: its cells in order and the metadata of the file.</summary>
/// <remarks>
/// Immutable: <c>with</c> makes the changed copy. A document that was read and is written unchanged in the same format
/// gives the same bytes; a changed one keeps the key order, indent and line ends of its file, and every key that this model does not know.
/// </remarks>
public sealed record NotebookDocument
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Creates a document that comes from no file.</summary>
    /// <param name="cells">The cells; their ids must be distinct.</param>
    /// <param name="metadata">The document's metadata; by default those of a C# notebook.</param>
    /// <param name="formatMinor">The minor version of nbformat 4, 0 or more; cell ids are written from 5 on.</param>
    /// <exception cref="ArgumentException">Two cells have the same id.</exception>
    public NotebookDocument(IEnumerable<Cell> cells, JsonObject? metadata = null, int formatMinor = 5)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfNegative(formatMinor);
        Cells = [.. cells];
        Metadata = metadata ?? PolyglotMetadata.Document("csharp");
        FormatMinor = formatMinor;
    }

    /// <summary>The cells, in the order of the file.</summary>
    /// <exception cref="ArgumentException">Two cells have the same id.</exception>
    public ImmutableArray<Cell> Cells { get; init => field = Distinct(value); }

    /// <summary>All metadata of the document; never changed in place.</summary>
    public JsonObject Metadata { get; init; }

    /// <summary>The minor version of nbformat 4.</summary>
    public int FormatMinor { get; }

    /// <summary>The language of a code cell that names none, such as <c>csharp</c>.</summary>
    public string DefaultLanguage => KernelNames.Of(Metadata).Default;

    /// <summary>What the file held beside the model, so that it can be written back; null for another format.</summary>
    internal IpynbOrigin? Ipynb { get; init; }

    /// <summary>As <see cref="Ipynb"/>, for a <c>.dib</c> file.</summary>
    internal DibOrigin? Dib { get; init; }

    /// <summary>Reads a notebook; the format is the file's ending, <c>.ipynb</c> or <c>.dib</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        bool isDib = IsDib(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"No notebook file '{path}'.", path);
        }

        byte[] bytes = File.ReadAllBytes(path);
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            int line = 1 + bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new NotebookFormatException(path, line, "expected UTF-8 text, found other bytes", "Save the file as UTF-8.");
        }

        return isDib ? DibFormat.Read(text, path) : IpynbFormat.Read(text, path);
    }

    /// <summary>Writes the notebook as UTF-8; the format is the file's ending, <c>.ipynb</c> or <c>.dib</c>.</summary>
    /// <exception cref="NotebookFormatException">The ending is another one.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, IsDib(path) ? DibFormat.Write(this) : IpynbFormat.Write(this), Utf8);
    }

    private static bool IsDib(string path) => Path.GetExtension(path) switch
    {
        var ending when ending.Equals(".dib", StringComparison.OrdinalIgnoreCase) => true,
        var ending when ending.Equals(".ipynb", StringComparison.OrdinalIgnoreCase) => false,
        var other => throw new NotebookFormatException(
            path, 1, $"expected a notebook that ends in .ipynb or .dib, found '{other}'", "Name a notebook."),
    };

    private static ImmutableArray<Cell> Distinct(ImmutableArray<Cell> cells)
    {
        string? twice = cells.CountBy(cell => cell.Id, StringComparer.Ordinal).FirstOrDefault(count => count.Value > 1).Key;
        return twice is null ? cells : throw new ArgumentException($"Two cells have the id '{twice}'.", nameof(cells));
    }
}
