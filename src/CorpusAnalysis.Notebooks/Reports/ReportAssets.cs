using System.Reflection;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>The style sheets and scripts that are resources of this assembly, and how text gets into their elements.</summary>
internal static class ReportAssets
{
    /// <summary>What every page may do: run what it holds, show what it holds, ask no one.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
        + "font-src data:; media-src data:; worker-src blob:; connect-src data: blob:; form-action 'none'; base-uri 'none'";

    public static string Generator { get; } =
        "CorpusAnalysis " + typeof(ReportAssets).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public static string Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string Style(string css) => $"<style>\n{css.Replace("</style", "<\\/style", StringComparison.OrdinalIgnoreCase)}</style>\n";

    /// <summary>A script element; both escapes mean the same to JavaScript inside strings and expressions.</summary>
    public static string Script(string javaScript) => "<script>\n"
        + javaScript.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal)
        + "</script>\n";

    /// <summary>The head that every page shares.</summary>
    /// <param name="language">Of the text.</param>
    /// <param name="title">As HTML.</param>
    /// <param name="styles">Style elements.</param>
    public static string Head(string language, string title, string styles) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="{Generator}">
        <title>{title}</title>
        {styles}</head>

        """.ReplaceLineEndings("\n");
}
