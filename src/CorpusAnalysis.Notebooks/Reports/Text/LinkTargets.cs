using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Sets where the links and images of a markdown text go, so that the page needs no other file.</summary>
internal static class LinkTargets
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto"];

    /// <summary>In foreign text: only links that open a page or a mail stay, and only images that hold their data.</summary>
    public static void MakeSafe(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            bool isData = link.Url?.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) == true;
            if (link.IsImage ? !isData : !IsSafe(link.Url))
            {
                ReplaceByItsText(link);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    /// <summary>In a notebook's own text: images beside the notebook are embedded, links to notebooks go to their reports, links that run code go.</summary>
    /// <param name="document">The text.</param>
    /// <param name="folder">The notebook's folder; null when it has none.</param>
    public static void Embed(MarkdownDocument document, string? folder)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                EmbedImage(link, folder);
            }
            else if (SchemeOf(link.Url ?? "") is "javascript" or "vbscript" or "data")
            {
                ReplaceByItsText(link);
            }
            else if (link.Url is { } url && SchemeOf(url) is null)
            {
                link.Url = ToReport(url);
            }
        }
    }

    private static void EmbedImage(LinkInline image, string? folder)
    {
        string url = image.Url ?? "";
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (SchemeOf(url) is "http" or "https")
        {
            // A page that must work offline cannot show it, but the reader can still go there.
            image.IsImage = false;
            return;
        }

        string? file = folder is null ? null : Path.Combine(folder, Uri.UnescapeDataString(url));
        if (MimeType(url) is { } type && File.Exists(file))
        {
            image.Url = $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}";
        }
        else
        {
            image.ReplaceBy(new LiteralInline($"[image not found: {url}]"));
        }
    }

    private static string ToReport(string url)
    {
        int end = url.IndexOfAny(['#', '?']) is var found and >= 0 ? found : url.Length;
        string path = url[..end];
        return path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase)
            ? Path.ChangeExtension(path, ".html") + url[end..]
            : url;
    }

    private static bool IsSafe(string? url) => SchemeOf(url ?? "") is not { } scheme || SafeSchemes.Contains(scheme);

    // Browsers skip white space and control characters in a scheme, so they are skipped here too.
    private static string? SchemeOf(string url)
    {
        string plain = string.Concat(url.Where(c => c > ' ')).ToLowerInvariant();
        int colon = plain.IndexOf(':');
        int path = plain.IndexOfAny(['/', '?', '#']);
        return colon >= 0 && (path < 0 || colon < path) ? plain[..colon] : plain.StartsWith("//", StringComparison.Ordinal) ? "https" : null;
    }

    private static string? MimeType(string url) => Path.GetExtension(url).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => null,
    };

    private static void ReplaceByItsText(LinkInline link) => link.ReplaceBy(new ContainerInline(), copyChildren: true);
}
