using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

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

    /// <summary>The words of the command that gives its report; empty for render.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>The values for the notebook's parameters, by name.</summary>
    public ImmutableDictionary<string, ParameterInput> Parameters { get; init; } = ImmutableDictionary<string, ParameterInput>.Empty;

    /// <summary>The values among them by which the reports of one notebook differ; empty for a notebook with one report.</summary>
    public ImmutableArray<(string Name, string Value)> Variant { get; init; } = [];

    /// <summary>What may help when it fails: paths that were given where the notebook does not look for them.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>What lines of progress call it: its file and the values of its report.</summary>
    public string Label => System.IO.Path.GetFileName(Path) + Values;

    /// <summary>What errors call it: its path and the values of its report.</summary>
    public string Title => Path + Values;

    // Values may come from a file of names, and a terminal obeys control characters.
    private string Values => Variant.IsEmpty ? "" : string.Concat($" ({string.Join(", ", Variant.Select(value => $"{value.Name}={value.Value}"))})".Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>Reads the notebook.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public NotebookDocument Load() => Document ?? NotebookDocument.Load(FullPath);
}
