namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Jupyter notebook files, nbformat 4.0 to 4.x, as Jupyter and Polyglot Notebooks write them.</summary>
/// <remarks>
/// The language of a code cell is, in this order: a first line <c>#!name</c> of a known kernel (it stays in the source),
/// the cell's <c>polyglot_notebook.kernelName</c>, its older <c>dotnet_interactive.language</c>, the document's default.
/// Cells without an id get <c>cell-1</c>, <c>cell-2</c> … by their place, which are not written back;
/// a cell with the id of one before it gets such an id as well, which is written, since ids must differ.
/// A document language named <c>polyglot-notebook</c>, which only the retired extension knew, is replaced by the kernel's.
/// These two are the changes that reading makes.
/// </remarks>
public static class IpynbFormat
{
    internal const int MaxDepth = 256;

    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's name, for errors only.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 4.</exception>
    public static NotebookDocument Read(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new IpynbReader(text, path).Read();
    }

    /// <summary>Writes a notebook, in the layout of the file it came from, otherwise in Jupyter's.</summary>
    /// <remarks>The id by which a display can be replaced is of no use in a file, and nbformat has no place for it.</remarks>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return IpynbWriter.Write(document);
    }
}
