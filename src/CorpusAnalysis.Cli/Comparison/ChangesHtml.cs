using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Writes changes as a page beside the reports.</summary>
/// <param name="href">The file of a report, relative to the page; null when it was not written.</param>
internal sealed class ChangesHtml(Func<string, string?> href)
{
    private const int MostValues = 500;
    private const int MostLines = 400;

    /// <summary>The whole page.</summary>
    public string Render(ReportChanges changes)
    {
        var content = new StringBuilder();
        NotebookChange[] changed = [.. changes.Changed];
        if (changed.Length > 0)
        {
            content.Append("<ul class=\"overview\">\n").AppendJoin("", changed.Select(Line)).Append("</ul>\n");
        }

        foreach (NotebookChange notebook in changed.Where(notebook => notebook.Kind == ChangeKind.Changed))
        {
            content.Append(CultureInfo.InvariantCulture, $"<section class=\"notebook\" id=\"{Id(notebook)}\">\n<h2>{Link(notebook.Name, "", Escape(notebook.Name))}</h2>\n{List("limits", notebook.Limits)}");
            content.AppendJoin("", notebook.Cells.Select(cell => Cell(notebook, cell))).Append("</section>\n");
        }

        foreach (NotebookChange notebook in changes.EqualWithinLimits)
        {
            content.Append(CultureInfo.InvariantCulture, $"<section class=\"notebook\" id=\"{Id(notebook)}\">\n<h2>{Link(notebook.Name, "", Escape(notebook.Name))}</h2>\n<p>Nothing differs in what was compared.</p>\n{List("limits", notebook.Limits)}</section>\n");
        }

        return PlainPage.Render("What changed", Lead(changes), content.ToString(), Style());
    }

    private static string Lead(ReportChanges changes)
    {
        List<string> said = [];
        if (changes.Tolerance > 0)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"Numbers that differ by no more than {changes.Tolerance:R} of the greater one count as equal."));
        }

        if (!changes.NotRendered.IsEmpty)
        {
            said.Add($"Not rendered this time, so not compared: {string.Join(", ", changes.NotRendered)}.");
        }

        return $"<p class=\"back\"><a href=\"index.html\">All reports</a></p>\n<p class=\"summary\">{Escape(changes.Summary)}</p>\n{List("limits", said)}";
    }

    private static string Line(NotebookChange notebook)
    {
        string what = notebook.Kind switch
        {
            ChangeKind.Added => "<span>added</span>",
            ChangeKind.Removed => "<span>removed</span>",
            _ => $"<span>{ReportChanges.Count(notebook.Cells.Length, "cell")}, {ReportChanges.Count(notebook.Numbers, "number")}</span>",
        };
        string name = Escape(notebook.Name);
        return $"<li>{(notebook.Kind == ChangeKind.Changed ? $"<a href=\"#{Id(notebook)}\">{name}</a>" : $"<b>{name}</b>")}{what}</li>\n";
    }

    private string Cell(NotebookChange notebook, CellChange cell)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\">\n<h3>{(cell.Anchor.Length > 0 ? Link(notebook.Name, "#" + cell.Anchor, Escape(cell.Name)) : Escape(cell.Name))}{Kind(cell.Kind)}</h3>\n");
        if (!cell.Source.IsEmpty)
        {
            html.Append(CultureInfo.InvariantCulture, $"<details{(cell.Outputs.IsEmpty ? " open" : "")}><summary>{(cell.IsCode ? "Code" : "Text")}</summary>{Lines(cell.Source)}</details>\n");
        }

        foreach (OutputChange output in cell.Outputs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h4>{Escape(output.Label)}{Kind(output.Kind)}</h4>\n{List("notes", output.Notes)}");
            html.Append(output.Values.IsEmpty ? "" : Values(output)).Append(output.Lines.IsEmpty ? "" : Lines(output.Lines));
        }

        return html.Append("</section>\n").ToString();
    }

    private static string Values(OutputChange output)
    {
        string row = output.Output == OutputKind.Chart ? "Point" : "Row", column = output.Output == OutputKind.Chart ? "Value" : "Column";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Escape(output.Label)}: values that differ\"><table><thead><tr><th scope=\"col\">{row}</th><th scope=\"col\">{column}</th><th scope=\"col\" class=\"number\">Before</th><th scope=\"col\" class=\"number\">After</th><th scope=\"col\" class=\"number\">Difference</th></tr></thead><tbody>\n");
        foreach (ValueChange value in output.Values.Take(MostValues))
        {
            string number = value.IsNumber ? " class=\"number\"" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape(value.Row)}{Kind(value.Kind)}</th>");
            html.Append(value.Kind switch
            {
                ChangeKind.Added => $"<td colspan=\"4\"><ins>{Escape(value.After)}</ins></td>",
                ChangeKind.Removed => $"<td colspan=\"4\"><del>{Escape(value.Before)}</del></td>",
                _ => $"<td>{Escape(value.Column)}</td><td{number}><del>{Escape(value.Before)}</del></td><td{number}><ins>{Escape(value.After)}</ins></td><td class=\"number\">{Escape(value.Difference)}</td>",
            }).Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").Append(Rest(output.Values.Length - MostValues, "change")).ToString();
    }

    private static string Lines(IReadOnlyList<TextLine> lines)
    {
        IEnumerable<string> shown = lines.Take(MostLines).Select(line => line.Sign switch
        {
            '+' => $"<ins>+ {Escape(line.Text)}</ins>",
            '-' => $"<del>- {Escape(line.Text)}</del>",
            ' ' => $"  {Escape(line.Text)}",
            _ => $"<span>… {Escape(line.Text)}</span>",
        });
        return $"<pre tabindex=\"0\">\n{string.Join('\n', shown)}</pre>\n{Rest(lines.Count - MostLines, "line")}";
    }

    private static string Rest(int left, string noun) => left > 0 ? $"<p class=\"rest\">and {ReportChanges.Count(left, $"more {noun}")}</p>\n" : "";

    private static string List(string name, IReadOnlyCollection<string> items) =>
        items.Count == 0 ? "" : $"<ul class=\"{name}\">{string.Concat(items.Select(item => $"<li>{Escape(item)}</li>"))}</ul>\n";

    private static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => " <span class=\"kind added\">added</span>",
        ChangeKind.Removed => " <span class=\"kind removed\">removed</span>",
        _ => "",
    };

    private string Link(string name, string anchor, string label) => href(name) is { } file ? $"<a href=\"{Escape(Uri.EscapeDataString(file) + anchor)}\">{label}</a>" : label;

    private static string Id(NotebookChange notebook) => Escape("notebook-" + Uri.EscapeDataString(notebook.Name));

    // Control characters that HTML forbids become the replacement character.
    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => c < ' ' && c is not ('\n' or '\t') ? '\uFFFD' : c)));

    private static string Style()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("changes.css")!);
        return reader.ReadToEnd();
    }
}
