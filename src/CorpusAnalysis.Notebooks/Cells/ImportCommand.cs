using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Runs the code cells of another notebook, or a C# file, in this session.</summary>
/// <param name="folder">Where relative paths start; within an imported file, its own folder.</param>
/// <param name="record">Takes which files are read; null for nobody.</param>
internal sealed partial class ImportCommand(string folder, RunRecord? record) : ICellCommand
{
    // The files whose import is going on, the innermost last.
    private readonly Stack<string> _open = [];

    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public async Task<ErrorOutput?> RunAsync(CellRequest request)
    {
        string wanted = request.Arguments.Trim().Trim('"');
        string path = Path.GetFullPath(wanted, _open.Count > 0 ? Path.GetDirectoryName(_open.Peek())! : folder);
        record?.Read(path, ReadKind.File);
        Check(request, wanted, path);
        _open.Push(path);
        try
        {
            foreach ((string label, string language, string source) in Cells(request, path))
            {
                if (await request.Session.RunPartsAsync(request with { Source = source, Label = label }, language).ConfigureAwait(false) is { } error)
                {
                    return error;
                }
            }

            return null;
        }
        finally
        {
            _open.Pop();
        }
    }

    private void Check(CellRequest request, string wanted, string path)
    {
        string? problem = wanted.Length == 0 ? "name a file: #!import other.ipynb"
            : _open.Contains(path) ? $"'{wanted}' imports itself, by way of {string.Join(", ", _open.Select(Path.GetFileName))}"
            : Path.GetExtension(path).ToLowerInvariant() is not (".ipynb" or ".dib" or ".cs") ? $"'{wanted}' is no notebook and no C# file; what ends in .ipynb, .dib or .cs can be imported"
            : !File.Exists(path) ? $"there is no file '{wanted}' at {path}"
            : null;
        if (problem is not null)
        {
            throw new CellCommandException($"{request.Label}, line {request.FirstLine}: {problem}.", "ImportError");
        }
    }

    private static IEnumerable<(string Label, string Language, string Source)> Cells(CellRequest request, string path)
    {
        string name = Path.GetFileName(path);
        if (Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return [(name, "csharp", AsCell(File.ReadAllText(path)))];
        }

        try
        {
            return NotebookDocument.Load(path).Cells
                .Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))
                .Select((cell, i) => ($"{name}, cell {i + 1}", cell.Language, cell.Source));
        }
        catch (NotebookFormatException error)
        {
            throw new CellCommandException($"{request.Label}, line {request.FirstLine}: {error.Message}", "ImportError");
        }
    }

    // A file that is a program of its own may begin with the line that starts it, and names its packages in its own way.
    private static string AsCell(string source)
    {
        string text = source.StartsWith("#!/", StringComparison.Ordinal) ? "//" + source[2..] : source;
        text = PackageLine().Replace(text, match => $"#r \"nuget: {match.Groups[1].Value}{(match.Groups[2].Success ? $", {match.Groups[2].Value}" : "")}\"");
        return ProgramLine().Replace(text, "//");
    }

    [GeneratedRegex(@"^#:package[ \t]+([^@\s]+)(?:@(\S+))?", RegexOptions.Multiline)]
    private static partial Regex PackageLine();

    [GeneratedRegex("^(?=#:)", RegexOptions.Multiline)]
    private static partial Regex ProgramLine();
}
