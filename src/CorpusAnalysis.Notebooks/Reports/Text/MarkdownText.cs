using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Markdown to HTML: tables, footnotes, task lists, definition lists; code coloured as in cells.</summary>
internal static class MarkdownText
{
    private const int Deepest = 60;

    private static readonly MarkdownPipeline Trusted = Pipeline().Build();
    private static readonly MarkdownPipeline Untrusted = Pipeline().DisableHtml().Build();

    /// <summary>Markdown that may hold foreign text: its HTML is escaped, links that run code and images from disk go.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Parse(markdown, Untrusted);
        LinkTargets.MakeSafe(document);
        return ToHtml(document, Untrusted);
    }

    /// <summary>Parses a cell's markdown, in which HTML is allowed.</summary>
    public static MarkdownDocument Parse(string markdown) => Parse(markdown, Trusted);

    /// <summary>Renders what <see cref="Parse(string)"/> gave.</summary>
    public static string ToHtml(MarkdownDocument document) => ToHtml(document, Trusted);

    /// <summary>The words of a heading or paragraph without their marks.</summary>
    public static string PlainText(LeafBlock block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        renderer.WriteLeafInline(block);
        return string.Join(' ', writer.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // What is nested so deep that the parser or a renderer refuses it is no markdown, and is shown as it is.
    private static MarkdownDocument Parse(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            if (IsRendered(document))
            {
                return document;
            }
        }
        catch (ArgumentException)
        {
        }

        return [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(markdown)) }];
    }

    private static bool IsRendered(MarkdownDocument document)
    {
        var waiting = new Stack<(MarkdownObject Part, int Depth)>([(document, 1)]);
        while (waiting.TryPop(out var next))
        {
            IEnumerable<MarkdownObject> inside = next.Part switch
            {
                ContainerBlock block => block,
                ContainerInline inline => inline,
                LeafBlock { Inline: { } inline } => inline,
                _ => [],
            };
            if (next.Depth > Deepest)
            {
                return false;
            }

            foreach (var part in inside)
            {
                waiting.Push((part, next.Depth + 1));
            }
        }

        return true;
    }

    private static MarkdownPipelineBuilder Pipeline() => new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseDefinitionLists().UseEmphasisExtras().UseAutoLinks();

    private static string ToHtml(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new HighlightedCodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new LinkedHeadingRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new NamedTaskRenderer());
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }

    private sealed class HighlightedCodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            string language = (obj as FencedCodeBlock)?.Info?.ToLowerInvariant() switch
            {
                null => "",
                "c#" or "cs" => "csharp",
                "js" => "javascript",
                var name => name,
            };
            renderer.EnsureLine();
            renderer.Write($"<pre class=\"listing\"><code>{CodeHighlighter.Highlight(obj.Lines.ToString(), language)}</code></pre>").WriteLine();
        }
    }

    // The link stands beside the heading, so that it is no part of the heading's name.
    private sealed class LinkedHeadingRenderer : HeadingRenderer
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            if (obj.TryGetAttributes()?.Id is not { } id)
            {
                base.Write(renderer, obj);
                return;
            }

            renderer.EnsureLine();
            renderer.Write(FormattableString.Invariant($"<div class=\"heading h{obj.Level}\">"));
            base.Write(renderer, obj);
            renderer.WriteLine($"<a class=\"anchor\" href=\"#{Html.Escape(id)}\" aria-label=\"Link to this section: {Html.Escape(PlainText(obj))}\">#</a></div>");
        }
    }

    private sealed class NamedTaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList obj) =>
            renderer.Write($"<input type=\"checkbox\" disabled{(obj.Checked ? " checked aria-label=\"done\"" : " aria-label=\"to do\"")}>");
    }

    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroll\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
