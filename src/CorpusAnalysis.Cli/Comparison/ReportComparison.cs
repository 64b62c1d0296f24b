using System.Text;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>A folder of reports, read before a render may write over it, that later ones are compared with.</summary>
internal sealed class ReportComparison
{
    private readonly SortedDictionary<string, NotebookDocument> _before;
    private readonly SortedDictionary<string, NotebookDocument> _after = new(StringComparer.Ordinal);
    private readonly double _tolerance;

    private ReportComparison(SortedDictionary<string, NotebookDocument> before, double tolerance) => (_before, _tolerance) = (before, tolerance);

    /// <summary>Reads the executed notebooks of a folder.</summary>
    /// <param name="folder">The folder, as <c>corpus render</c> writes it.</param>
    /// <param name="tolerance">The relative difference up to which numbers count as equal; 0 or more.</param>
    /// <exception cref="IOException">There is no such folder, or it holds no executed notebook.</exception>
    /// <exception cref="NotebookFormatException">One of the files is no notebook.</exception>
    public static ReportComparison With(string folder, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"No folder '{folder}' to compare with; name the folder of an earlier render.");
        }

        var before = new SortedDictionary<string, NotebookDocument>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder, "*.ipynb"))
        {
            before.Add(Path.GetFileNameWithoutExtension(path), NotebookDocument.Load(path));
        }

        return before.Values.Any(document => document.Cells.Any(cell => !cell.Outputs.IsEmpty || cell.ExecutionCount is not null))
            ? new ReportComparison(before, tolerance)
            : throw new FileNotFoundException(before.Count == 0
                ? $"The folder '{folder}' holds no reports to compare with: no executed notebook (.ipynb). Name the folder of an earlier render."
                : $"The notebooks in '{folder}' have no outputs to compare with. Name the folder of an earlier render, not that of the notebooks.");
    }

    /// <summary>Takes a notebook that was rendered.</summary>
    /// <param name="name">The report's name, without ending.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    public void Add(string name, NotebookDocument executed)
    {
        lock (_after)
        {
            _after[name] = AsWritten(executed, name);
        }
    }

    // The earlier ones come from files, and a file holds no half of a surrogate pair.
    private static NotebookDocument AsWritten(NotebookDocument executed, string name) =>
        IpynbFormat.Read(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(IpynbFormat.Write(executed))), $"{name}.ipynb");

    /// <summary>What differs.</summary>
    /// <param name="isWhole">Whether all notebooks were to be rendered, so that one that is missing is gone.</param>
    /// <param name="notRun">The names of reports that were to be rendered and have no outputs now: not started, or unreadable.</param>
    public ReportChanges Compare(bool isWhole, params IEnumerable<string> notRun)
    {
        HashSet<string> still = new(notRun, StringComparer.Ordinal);
        var comparison = new NotebookComparison(new ValueComparison(_tolerance));
        string[] missing = [.. _before.Keys.Where(name => !_after.ContainsKey(name))];
        string[] removed = [.. missing.Where(name => isWhole && !still.Contains(name))];
        IEnumerable<NotebookChange> notebooks = _after
            .Select(each => _before.TryGetValue(each.Key, out NotebookDocument? before)
                ? comparison.Compare(each.Key, before, each.Value)
                : new NotebookChange(each.Key, ChangeKind.Added, []))
            .Concat(removed.Select(name => new NotebookChange(name, ChangeKind.Removed, [])));
        return new ReportChanges([.. notebooks.OrderBy(notebook => notebook.Name, StringComparer.Ordinal)], [.. missing.Except(removed)], _tolerance);
    }
}
