using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>Small notebooks, as if executed.</summary>
internal static class Sample
{
    /// <summary>Text that would run a script wherever it is not escaped.</summary>
    public const string Hostile = "<script>hacked=1</script>\"'><img src=x onerror=hacked=1>";

    public static ReportOptions Options { get; } = new()
    {
        NotebookPath = "01-sample.ipynb",
        RenderedAt = new DateTimeOffset(2024, 3, 14, 9, 26, 0, TimeSpan.FromHours(1)),
        Elapsed = TimeSpan.FromSeconds(3.14),
        IndexHref = "index.html",
    };

    public static Cell Markdown(string source, params string[] tags) => new(NextId(source), CellKind.Markdown, "markdown", source) { Tags = [.. tags] };

    public static Cell Code(string source, params CellOutput[] outputs) =>
        new(NextId(source), CellKind.Code, "csharp", source) { ExecutionCount = 1, Outputs = [.. outputs] };

    public static Cell Tagged(this Cell cell, params string[] tags) => cell with { Tags = [.. tags] };

    public static Cell NotRun(string source) => Code(source) with { ExecutionCount = null };

    public static NotebookDocument Notebook(params Cell[] cells) => new(cells.Select((cell, i) => cell with { Id = $"cell-{i + 1}" }));

    public static string Render(params Cell[] cells) => HtmlReport.Render(Notebook(cells), Options);

    /// <summary>The body without the project's own style and script.</summary>
    public static string Body(params Cell[] cells)
    {
        string html = Render(cells);
        int start = html.IndexOf("<body>", StringComparison.Ordinal);
        return html[start..html.LastIndexOf("<script>", StringComparison.Ordinal)];
    }

    public static DisplayOutput Display(string mimeType, string text) => new(MimeBundle.Text(mimeType, text));

    public static ErrorOutput Error { get; } = new("FormatException", "no number: 'x'", ["cell 3, line 2: int.Parse(\"x\")"]);

    /// <summary>One of everything, with a failed cell at the end.</summary>
    public static NotebookDocument Everything { get; } = Notebook(
        Markdown("# Klimafinanzierung & <Räumung>\n\nHow much is written about *climate finance*?[^1] The rest follows.\n\n[^1]: Weekly counts."),
        Code("#r \"nuget: CorpusAnalysis\"\nvar corpus = Corpus.Load(\"../corpus\"); // all of it", new StreamOutput("stdout", "\u001b[32mok\u001b[0m 16 articles\n")),
        Markdown("## Überblick\n\n| term | n |\n|---|--:|\n| Mine | 12 |\n| Räumung | 7 |\n\n### Detail\n\n```csharp\nvar x = 1;\n```"),
        Code("corpus.Table()", Display("text/html", WideTable)).Tagged("hide-input"),
        Markdown("## Überblick"),
        Code("var a = 1;\nint.Parse(\"x\")", Error),
        NotRun("corpus.Count()"));

    private static string WideTable => "<table><thead><tr><th>term</th>"
        + string.Concat(Enumerable.Range(1, 12).Select(i => $"<th>frequency {i}</th>")) + "</tr></thead><tbody><tr><td>Klimafinanzierung</td>"
        + string.Concat(Enumerable.Range(1, 12).Select(i => $"<td><div class=\"dni-plaintext\"><pre>{i},000.5</pre></div></td>"))
        + "</tr></tbody></table><style>\n.dni-code-hint { font-style: italic; }\n</style>";

    private static string NextId(string source) => $"c{source.Length}";
}
