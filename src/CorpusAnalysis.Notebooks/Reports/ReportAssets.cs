using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>The style sheets and scripts that are resources of this assembly, and how text gets into their elements.</summary>
internal static class ReportAssets
{
    public static string Generator { get; } =
        "CorpusAnalysis " + typeof(ReportAssets).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public static string Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What a page may do: run these scripts and no other, show what it holds, ask no one.</summary>
    /// <param name="scriptSources">Of the directive <c>script-src</c>; none when no script may run.</param>
    public static string ContentSecurityPolicy(params IEnumerable<string> scriptSources) =>
        $"default-src 'none'; script-src {string.Join(' ', scriptSources.DefaultIfEmpty("'none'"))}; style-src 'unsafe-inline'; "
        + "img-src data: blob:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'";

    public static string Style(string css) => $"<style>\n{css.Replace("</style", "<\\/style", StringComparison.OrdinalIgnoreCase)}</style>\n";

    /// <summary>A script element; both escapes mean the same to JavaScript inside strings and expressions.</summary>
    public static string Script(string javaScript) => $"<script>{ScriptText(javaScript)}</script>\n";

    /// <summary>The script as a source of the policy: the hash of what the browser will find in its element.</summary>
    public static string ScriptHash(string javaScript) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ScriptText(javaScript))))}'";

    /// <summary>An element that holds JSON. Only strings of JSON hold the sign that could end it or begin a comment.</summary>
    /// <param name="id">Of the element.</param>
    /// <param name="json">What it holds.</param>
    /// <param name="culture">Whose numbers are shown; empty for the invariant one's.</param>
    public static string Json(string id, string json, string culture) =>
        $"<script type=\"application/json\" id=\"{id}\" data-culture=\"{culture}\">{json.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>\n";

    // Browsers read the line ends of Windows and old Macs as a line feed, and hash what they read; any other may stand in a string.
    private static string ScriptText(string javaScript) => "\n" + javaScript.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD')
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    /// <summary>The head that every page shares.</summary>
    /// <param name="language">Of the text.</param>
    /// <param name="title">As HTML.</param>
    /// <param name="styles">Style elements.</param>
    /// <param name="policy">Of <see cref="ContentSecurityPolicy"/>.</param>
    public static string Head(string language, string title, string styles, string policy) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{policy}">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="{Generator}">
        <title>{title}</title>
        {styles}</head>

        """.ReplaceLineEndings("\n");
}
