using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders the cells of one report, in order, and gathers the assets their outputs need.</summary>
internal sealed class CellSections(ReportOptions options, NotebookOutcome outcome, Anchors anchors, MarkdownCells markdown)
{
    private readonly List<ReportAsset> _assets = [];
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>The assets of all outputs rendered so far, each once.</summary>
    public IReadOnlyList<ReportAsset> Assets => _assets;

    /// <summary>Whether an output rendered so far makes functions of text.</summary>
    public bool NeedsEval { get; private set; }

    /// <summary>The anchor of a failed cell that was rendered.</summary>
    public string AnchorOfFailed(Cell cell) => _failures[cell.Id];

    /// <summary>The cell's section; empty for a cell that is not to be seen.</summary>
    public string Render(Cell cell)
    {
        bool isFailed = outcome.IsFailed(cell);
        if (cell.Kind == CellKind.Raw || (cell.Tags.Contains("remove-cell") && !isFailed))
        {
            return "";
        }

        if (cell.Kind == CellKind.Markdown)
        {
            string text = markdown.Render(cell.Source);
            return text.Length == 0 ? "" : $"<section class=\"cell prose\">\n{text}</section>\n";
        }

        string source = string.IsNullOrWhiteSpace(cell.Source) || (cell.Tags.Contains("remove-input") && !isFailed) ? "" : Source(cell, isFailed);
        string outputs = Outputs(cell, isFailed);
        if (source.Length + outputs.Length == 0)
        {
            return "";
        }

        bool isNotRun = NotebookOutcome.IsNotRun(cell);
        string id = anchors.Unique(cell.Id.StartsWith("cell", StringComparison.Ordinal) ? cell.Id : $"cell-{cell.Id}");
        string classes = "cell code" + (isFailed ? " failed" : "") + (isNotRun ? " not-run" : "")
            + (cell.Tags.Contains("raises-exception") ? " expects-error" : "");
        if (isFailed)
        {
            _failures[cell.Id] = id;
        }

        return $"<section class=\"{classes}\" id=\"{id}\">\n{source}{(isNotRun ? NotRunNote(cell) : "")}{outputs}</section>\n";
    }

    private static string NotRunNote(Cell cell) =>
        $"<p class=\"note\">{(NotebookOutcome.IsSkipped(cell) ? "This cell is skipped by its tag." : "This cell was not run.")}</p>\n";

    private string Source(Cell cell, bool isFailed)
    {
        int lines = cell.Source.AsSpan().TrimEnd('\n').Count('\n') + 1;
        bool isOpen = isFailed || (options.ShowCode && !cell.Tags.Contains("hide-input"));
        string name = FormattableString.Invariant($"Cell {outcome.NumberOf(cell)} · {Html.Escape(LanguageName(cell.Language))}") + Parameters(cell);
        string numbers = isFailed
            ? $"<pre class=\"line-numbers\" aria-hidden=\"true\">\n{string.Join('\n', Enumerable.Range(1, lines).Select(line => line.ToString(CultureInfo.InvariantCulture)))}</pre>"
            : "";
        string code = CodeHighlighter.Highlight(cell.Source.TrimEnd('\n'), cell.Language);
        return $"""
            <details class="source"{(isOpen ? " open" : "")}><summary>{name} <span>{Html.Count(lines, "line")}</span></summary>
            <div class="listing">{numbers}<pre><code>{code}</code></pre></div></details>

            """.ReplaceLineEndings("\n");
    }

    // The second is what papermill calls a cell that sets parameters for one run.
    private static string Parameters(Cell cell) =>
        cell.Tags.Contains(ParameterCell.Tag) ? " · parameters" : cell.Tags.Contains(ParameterCell.InjectedTag) ? " · parameters given" : "";

    private string Outputs(Cell cell, bool isFailed)
    {
        bool isRemoved = cell.Tags.Contains("remove-output");
        var html = new StringBuilder();
        foreach (var output in cell.Outputs.Where(output => !isRemoved || (isFailed && output is ErrorOutput)))
        {
            html.Append(Output(output));
        }

        return html.Length == 0 ? ""
            : !isFailed && cell.Tags.Contains("hide-output") ? $"<details class=\"outputs-fold\"><summary>Output</summary>\n<div class=\"outputs\">\n{html}</div></details>\n"
            : $"<div class=\"outputs\">\n{html}</div>\n";
    }

    /// <summary>An output by the first renderer that can; its assets are gathered.</summary>
    public string Output(CellOutput output)
    {
        var renderer = options.Renderers.FirstOrDefault(renderer => renderer.CanRender(output));
        if (renderer is null)
        {
            return Unknown(output);
        }

        var fragment = renderer.Render(output, options);
        _assets.AddRange(fragment.Assets.Where(asset => _assets.All(known => known.Name != asset.Name)));
        NeedsEval |= fragment.NeedsEval;
        return fragment.Html + "\n";
    }

    private static string Unknown(CellOutput output)
    {
        var data = (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data;
        string types = data is null ? output.GetType().Name : string.Join(", ", data.Select(item => item.Key));
        return types.Length == 0 ? "" : $"<p class=\"note\">An output that a report cannot show: {Html.Escape(types)}.</p>\n";
    }

    private static string LanguageName(string language) => language switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "pwsh" => "PowerShell",
        "javascript" => "JavaScript",
        "sql" or "html" or "kql" => language.ToUpperInvariant(),
        "" => "Code",
        _ => char.ToUpperInvariant(language[0]) + language[1..],
    };
}
