using System.Globalization;
using System.Net;
using System.Text;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Reports;
using static System.FormattableString;

namespace CorpusAnalysis.Cli.Provenance;

/// <summary>Where a report's numbers come from, at its foot.</summary>
internal static class OriginHtml
{
    private static readonly ReportAsset Style = new("origin.css", ReportAssetKind.Style, ReadStyle);

    /// <summary>The section, folded.</summary>
    public static HtmlFragment Of(ReportOrigin origin)
    {
        var html = new StringBuilder("<footer class=\"origin\">\n");
        if (origin.IsKept)
        {
            html.Append(Invariant($"<p class=\"origin-kept\">Run on {Day(origin.RanAt)}, unchanged since.</p>\n"));
        }

        html.Append("<details>\n<summary>Where these numbers come from</summary>\n<dl>\n");
        foreach (CorpusSource corpus in origin.Sources.Corpora)
        {
            Row(html, "Articles", Invariant($"{Code(corpus.Path)}: {corpus.Fingerprint.Articles:N0} articles, {corpus.Fingerprint.Tokens:N0} tokens, fingerprint {Hash(corpus.Fingerprint.Hash)}"));
        }

        foreach (FileSource file in origin.Sources.Files)
        {
            Row(html, Heading(file.Kind), $"{Code(file.Path)}: {Count(file)}SHA-256 {Hash(file.Hash)}");
        }

        Row(html, "Engine", $"CorpusAnalysis {Text(origin.Version)} (with {string.Join(", ", RunEngine.Packages)}), build {Hash(origin.Engine)}, .NET {Text(origin.Dotnet)}{(origin.Sdk.Length > 0 ? $", SDK {Text(origin.Sdk)}" : "")}");
        Row(html, "Packages", string.Join(", ", origin.Libraries.Concat(origin.Sources.Packages).Select(Text)));

        if (origin.Source is { } source)
        {
            Row(html, "Notebook", Source(source));
        }

        Row(html, "Run", $"{Time(origin.RanAt)}{(origin.Duration is { } duration ? Invariant($", {duration.TotalSeconds:0.0} s") : "")}");
        foreach ((string name, string value) in origin.Parameters)
        {
            Row(html, "Parameter", $"{Code(name)} = {Code(value)}");
        }

        if (origin.NotKept is { } reason)
        {
            Row(html, "Next time", $"run again: {Text(reason)}");
        }

        Row(html, "Again", Code(origin.Command));
        return new(html.Append("</dl>\n</details>\n</footer>\n").ToString()) { Assets = [Style] };
    }

    private static string Source(SourceState source)
    {
        string commit = source.Link is { } link ? $"<a href=\"{Text(link.AbsoluteUri)}\">commit {Text(source.Commit[..Math.Min(12, source.Commit.Length)])}</a>" : $"commit {Hash(source.Commit)}";
        return commit + source.HasChanges switch
        {
            true => ", with changes that are not committed",
            false => ", without changes",
            null => "",
        };
    }

    private static string Heading(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];

    private static string Count(FileSource file) => file.Count is { } count ? Invariant($"{count:N0} {(file.Kind == "hand codes" ? "codes" : file.Kind)}, ") : "";

    private static void Row(StringBuilder html, string name, string value) => html.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    // The whole hash is there to be copied and for who hovers; the style shows its beginning.
    private static string Hash(string hash) => $"<code class=\"origin-hash\" title=\"{Text(hash)}\">{Text(hash)}</code>";

    private static string Code(string text) => $"<code>{Text(text)}</code>";

    private static string Day(DateTimeOffset time) => Invariant($"<time datetime=\"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{time.UtcDateTime:yyyy-MM-dd}</time>");

    private static string Time(DateTimeOffset time) => Invariant($"<time datetime=\"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(OriginHtml).Assembly.GetManifestResourceStream("origin.css")!);
        return reader.ReadToEnd();
    }
}
