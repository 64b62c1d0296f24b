using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Turns markdown into HTML.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Own = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
    private static readonly MarkdownPipeline Foreign = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly Dictionary<string, string> ImageTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>A markdown cell, which the notebook's author wrote and which may hold HTML; its headings get ids that no other has.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="folder">Where the notebook lies; images from there are embedded.</param>
    /// <param name="headings">Gets the headings found.</param>
    public static string Cell(string source, string folder, List<ReportHeading> headings)
    {
        MarkdownDocument document = Markdown.Parse(source, Own);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            string text = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()) ?? []);
            string id = heading.GetAttributes().Id is { Length: > 0 } own ? own : "section";
            int same = headings.Count(other => other.Id == id || other.Id.StartsWith(id + "--", StringComparison.Ordinal));
            heading.GetAttributes().Id = same == 0 ? id : $"{id}--{same + 1}";
            headings.Add(new ReportHeading(heading.Level, heading.GetAttributes().Id!, text));
        }

        foreach (LinkInline image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            image.Url = Embedded(image.Url ?? "", folder);
        }

        return document.ToHtml(Own);
    }

    /// <summary>Markdown that a cell gave, in which HTML is text.</summary>
    public static string Untrusted(string source) => Markdown.ToHtml(source, Foreign);

    // A picture on the web would be a request of the page: its address is shown and not loaded.
    private static string Embedded(string url, string folder)
    {
        if (url.StartsWith("data:", StringComparison.Ordinal))
        {
            return url;
        }

        bool local = !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.IsFile;
        string path = local ? Path.Combine(folder, url) : "";
        return local && ImageTypes.TryGetValue(Path.GetExtension(url), out string? type) && File.Exists(path)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : "data:,";
    }
}
