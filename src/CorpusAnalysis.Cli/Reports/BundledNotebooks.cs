using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The notebooks that the program carries with it.</summary>
internal static class BundledNotebooks
{
    /// <summary>The tag of cells that need a theme dictionary.</summary>
    public const string ThemesTag = "themes";

    /// <summary>Where a new notebook looks for articles when nothing else is said.</summary>
    public const string CorpusOfNew = "../corpus";

    private const string TitleMark = "{{title}}";
    private const string PathOfTemplate = $"\"{CorpusOfNew}\"";

    /// <summary>The notebook that puts all questions to a folder of articles.</summary>
    /// <param name="withThemes">Whether with the chapters that need themes.</param>
    public static NotebookDocument OwnArticles(bool withThemes)
    {
        NotebookDocument document = Read("your-own-articles.ipynb");
        return withThemes ? document : document with { Cells = [.. document.Cells.Where(cell => !cell.Tags.Contains(ThemesTag))] };
    }

    /// <summary>A new notebook that runs as it is.</summary>
    /// <param name="title">Its title; what Markdown would read as a mark is escaped.</param>
    /// <param name="corpus">The articles, from the notebook's folder; null for those beside the folder.</param>
    public static NotebookDocument New(string title, string? corpus)
    {
        NotebookDocument document = Read("new-report.ipynb");
        string path = corpus is null ? PathOfTemplate : new NotebookParameter("path", typeof(string), corpus, "").DefaultText;
        string heading = string.Concat(title.Select(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c is ' ' or ',' or '.' or '?' or ':' ? c.ToString() : $"\\{c}"));
        return document with
        {
            Cells =
            [
                .. document.Cells.Select(cell => cell.Kind == CellKind.Markdown
                    ? cell with { Source = cell.Source.Replace(TitleMark, heading, StringComparison.Ordinal) }
                    : cell with { Source = cell.Source.Replace(PathOfTemplate, path, StringComparison.Ordinal) }),
            ],
        };
    }

    private static NotebookDocument Read(string name)
    {
        using Stream stream = typeof(BundledNotebooks).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return IpynbFormat.Read(reader.ReadToEnd(), name);
    }
}
