using System.Globalization;
using System.Text;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Writes changes as a comment to a pull request: GitHub-flavoured Markdown of at most 60,000 bytes.</summary>
internal static class ChangesMarkdown
{
    /// <summary>The bytes that a comment may have, with room for what a workflow adds.</summary>
    public const int MostBytes = 60_000;

    private const int MostValues = 30;
    private const int MostLines = 40;
    private const int ClosingBytes = 200;

    /// <summary>The whole text, with LF line ends.</summary>
    public static string Render(ReportChanges changes)
    {
        var text = new StringBuilder();
        int bytes = 0, left = 0;
        foreach ((string block, bool isChange) in Blocks(changes))
        {
            int size = Encoding.UTF8.GetByteCount(block);
            if (left > 0 || bytes + size > MostBytes - ClosingBytes)
            {
                left += isChange ? 1 : 0;
                continue;
            }

            text.Append(block);
            bytes += size;
        }

        return left == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n… and {ReportChanges.Count(left, "more change")}; changes.html beside the reports has all.\n").ToString();
    }

    // Each block stands for itself, so that the text can end after any.
    private static IEnumerable<(string Block, bool IsChange)> Blocks(ReportChanges changes)
    {
        yield return ($"## Reports: what changed\n\n{MarkdownEscape.Text(changes.Summary)}\n", false);
        if (changes.Tolerance > 0)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"\nNumbers that differ by no more than {changes.Tolerance:R} of the greater one count as equal.\n"), false);
        }

        if (!changes.NotRendered.IsEmpty)
        {
            yield return ($"\nNot rendered this time, so not compared: {string.Join(", ", changes.NotRendered.Take(50).Select(MarkdownEscape.Code))}{(changes.NotRendered.Length > 50 ? " …" : "")}\n", false);
        }

        foreach (NotebookChange notebook in changes.Changed)
        {
            string kind = notebook.Kind == ChangeKind.Changed ? "" : notebook.Kind == ChangeKind.Added ? ": added" : ": removed";
            yield return ($"\n### {MarkdownEscape.Text(notebook.Name)}{kind}\n{Limits(notebook)}", notebook.Kind != ChangeKind.Changed);
            foreach (CellChange cell in notebook.Cells)
            {
                yield return ($"\n#### {MarkdownEscape.Text(cell.Name)}{Kind(cell.Kind)}\n", cell.Kind != ChangeKind.Changed);
                if (!cell.Source.IsEmpty)
                {
                    yield return ($"\n<details><summary>{(cell.IsCode ? "Code" : "Text")}</summary>\n\n{Lines(cell.Source)}\n</details>\n", cell.Kind == ChangeKind.Changed);
                }

                foreach (OutputChange output in cell.Outputs)
                {
                    yield return (Output(output), true);
                }
            }
        }

        foreach (NotebookChange notebook in changes.EqualWithinLimits)
        {
            yield return ($"\n### {MarkdownEscape.Text(notebook.Name)}: nothing differs in what was compared\n{Limits(notebook)}", false);
        }
    }

    private static string Limits(NotebookChange notebook) => string.Concat(notebook.Limits.Select(limit => $"\n{MarkdownEscape.Text(limit)}\n"));

    private static string Output(OutputChange output)
    {
        var text = new StringBuilder($"\n**{MarkdownEscape.Text(output.Label)}**{Kind(output.Kind)}\n");
        text.Append(output.Notes.IsEmpty ? "" : "\n").AppendJoin("", output.Notes.Select(note => $"- {MarkdownEscape.Text(Shorten(note))}\n"));
        if (!output.Values.IsEmpty)
        {
            text.Append(output.Output == OutputKind.Chart ? "\n| Point | Value |" : "\n| Row | Column |").Append(" Before | After | Difference |\n|---|---|--:|--:|--:|\n");
            foreach (ValueChange value in output.Values.Take(MostValues))
            {
                string[] cells = [value.Row, value.Kind == ChangeKind.Changed ? value.Column : "", value.Before, value.After];
                text.Append("| ").AppendJoin(" | ", cells.Select(cell => MarkdownEscape.Code(Shorten(cell)))).Append(CultureInfo.InvariantCulture, $" | {(value.Kind == ChangeKind.Changed ? MarkdownEscape.Text(value.Difference) : Word(value.Kind))} |\n");
            }

            text.Append(Rest(output.Values.Length - MostValues, "change"));
        }

        return text.Append(output.Lines.IsEmpty ? "" : "\n" + Lines(output.Lines)).ToString();
    }

    private static string Lines(IReadOnlyList<TextLine> lines) =>
        MarkdownEscape.Fence(string.Join('\n', lines.Take(MostLines).Select(line => line.Sign == '…' ? $"  … {line.Text}" : $"{line.Sign} {Shorten(line.Text)}")), "diff")
        + Rest(lines.Count - MostLines, "line");

    private static string Rest(int left, string noun) => left > 0 ? $"\n… and {ReportChanges.Count(left, $"more {noun}")}\n" : "";

    private static string Kind(ChangeKind kind) => kind == ChangeKind.Changed ? "" : $" ({Word(kind)})";

    private static string Word(ChangeKind kind) => kind == ChangeKind.Added ? "added" : "removed";

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..(char.IsHighSurrogate(text[198]) ? 198 : 199)] + "…";
}
