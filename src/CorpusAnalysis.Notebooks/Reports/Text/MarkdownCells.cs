using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>The markdown cells of one report, rendered in order: gathers the headings and takes the first h1 out as the title.</summary>
/// <param name="anchors">Names what can be linked to.</param>
/// <param name="folder">Where images lie; null embeds none.</param>
/// <param name="diagram">Renders the source of a Mermaid diagram.</param>
internal sealed class MarkdownCells(Anchors anchors, string? folder, Func<string, string> diagram)
{
    private readonly List<ReportHeading> _headings = [];
    private int _rendered;

    /// <summary>The first h1, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>All headings but the title.</summary>
    public IReadOnlyList<ReportHeading> Headings => _headings;

    public string Render(string markdown)
    {
        var document = MarkdownText.Parse(markdown);
        if (Title is null && document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } title)
        {
            Title = MarkdownText.PlainText(title);
            document.Remove(title);
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            string text = MarkdownText.PlainText(heading);
            string id = anchors.Unique(text);
            heading.GetAttributes().Id = id;
            _headings.Add(new(heading.Level, id, text));
        }

        LinkTargets.Embed(document, folder);
        DrawDiagrams(document);
        // Footnotes count from 1 in every cell; their anchors must differ on the page.
        string prefix = FormattableString.Invariant($"note-{++_rendered}-");
        return MarkdownText.ToHtml(document)
            .Replace("id=\"fn:", $"id=\"{prefix}", StringComparison.Ordinal).Replace("href=\"#fn:", $"href=\"#{prefix}", StringComparison.Ordinal)
            .Replace("id=\"fnref:", $"id=\"{prefix}ref-", StringComparison.Ordinal).Replace("href=\"#fnref:", $"href=\"#{prefix}ref-", StringComparison.Ordinal);
    }

    private void DrawDiagrams(MarkdownDocument document)
    {
        foreach (var source in document.Descendants<FencedCodeBlock>().Where(block => block.Info?.ToLowerInvariant() == "mermaid").ToList())
        {
            ContainerBlock parent = source.Parent!;
            int place = parent.IndexOf(source);
            parent.RemoveAt(place);
            parent.Insert(place, new HtmlBlock(null) { Lines = new StringLineGroup(diagram(source.Lines.ToString())) });
        }
    }
}
