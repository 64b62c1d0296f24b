using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>One notebook to run, with the values of its parameters.</summary>
/// <param name="Path">The notebook as it was named.</param>
/// <param name="Name">The name of its files in the folder of reports, without an ending.</param>
internal sealed record NotebookJob(string Path, string Name)
{
    /// <summary>The notebook's whole path: while notebooks run, the current folder is theirs.</summary>
    public string FullPath { get; } = System.IO.Path.GetFullPath(Path);

    /// <summary>The folder that the cells' relative paths start from.</summary>
    public string Home { get; init; } = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The notebook, where it comes from no file.</summary>
    public NotebookDocument? Document { get; init; }

    /// <summary>What messages call it.</summary>
    public string Label => System.IO.Path.GetFileName(Path);

    /// <summary>Reads the notebook.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public NotebookDocument Load() => Document ?? NotebookDocument.Load(FullPath);
}
