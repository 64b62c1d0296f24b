using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>Paths as a report may show them: relative to the notebook, and nothing of where that lies on this machine.</summary>
/// <param name="home">The notebook's folder.</param>
internal sealed class ShownPaths(string home)
{
    private readonly string _top = TopOf(home);

    /// <summary>A path relative to the notebook's folder, with <c>/</c>; only its last part when it lies outside of the repository.</summary>
    public string Shown(string path)
    {
        string full = Path.GetFullPath(path, home);
        bool isInside = full == _top || full.StartsWith(Path.TrimEndingDirectorySeparator(_top) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside ? Path.GetRelativePath(home, full).Replace(Path.DirectorySeparatorChar, '/') : Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
    }

    /// <summary>A path relative to the repository, or to the folder above the notebook's.</summary>
    public string FromTop(string path) => Path.GetRelativePath(_top, Path.GetFullPath(path, home)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A text with this machine's paths made relative.</summary>
    public string Without(string text)
    {
        for (string? folder = home, shown = ""; folder is not null && folder.Length >= _top.Length; folder = Path.GetDirectoryName(folder), shown += "../")
        {
            if (Path.GetPathRoot(folder) != folder)
            {
                string alone = shown.Length == 0 ? "." : shown.TrimEnd('/');
                string whole = $@"(?<![\w.~-]){Regex.Escape(folder)}";
                text = Regex.Replace(text, whole + Regex.Escape(Path.DirectorySeparatorChar.ToString()), shown, RegexOptions.CultureInvariant);
                text = Regex.Replace(text, $@"{whole}(?![\w-])", alone, RegexOptions.CultureInvariant);
            }
        }

        return text;
    }

    /// <summary>A run whose errors name no path of this machine.</summary>
    public NotebookRun Without(NotebookRun run)
    {
        int failed = run.FailedCell is null ? -1 : run.Cells.IndexOf(run.FailedCell);
        ImmutableArray<Cell> cells = [.. run.Cells.Select(cell => cell.Outputs.Any(output => output is ErrorOutput)
            ? cell with { Outputs = [.. cell.Outputs.Select(output => output is ErrorOutput error ? Without(error) : output)] }
            : cell)];
        return run with { Cells = cells, FailedCell = failed < 0 ? run.FailedCell : cells[failed], Error = run.Error is null ? null : Without(run.Error) };
    }

    private ErrorOutput Without(ErrorOutput error) => error with { Message = Without(error.Message), Traceback = [.. error.Traceback.Select(Without)] };

    private static string TopOf(string home)
    {
        for (string? folder = home; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return Path.GetDirectoryName(home) ?? home;
    }
}
