using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Text;
using Markdig.Syntax;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>One report as the index shows it.</summary>
/// <param name="Title">The notebook's first h1, else its file name.</param>
/// <param name="Sentence">The first sentence of its text, cut when it is very long; empty when it has none.</param>
/// <param name="Status">How the run ended.</param>
/// <param name="Cells">The number of code cells that are not blank.</param>
/// <param name="Elapsed">How long the notebook ran; null when it is not known.</param>
/// <param name="Href">The report, relative to the index; empty when there is none.</param>
public sealed partial record ReportSummary(string Title, string Sentence, ReportStatus Status, int Cells, TimeSpan? Elapsed, string Href)
{
    private const int LongestSentence = 400;

    /// <summary>Names the notebook that several reports come from; empty for the only report of one. Reports of one follow each other.</summary>
    public string Group { get; init; } = "";

    /// <summary>The values of parameters that the report was made with.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>What was found.</summary>
    public ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>What ended the run; empty when nothing did.</summary>
    public string Error { get; init; } = "";

    /// <summary>A picture of the report as an SVG element; it goes into the page as it is. Empty for none.</summary>
    public string Thumbnail { get; init; } = "";

    /// <summary>Sums up an executed notebook.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="options">The options its report was made with.</param>
    /// <param name="href">The report, relative to the index.</param>
    public static ReportSummary Of(NotebookDocument executed, ReportOptions options, string href)
    {
        ArgumentNullException.ThrowIfNull(executed);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(href);
        var paragraph = Blocks(executed).OfType<ParagraphBlock>().FirstOrDefault();
        var outcome = new NotebookOutcome(executed);
        ErrorOutput? error = outcome.FailedCells.FirstOrDefault()?.Outputs.OfType<ErrorOutput>().First();
        return new(
            TitleOf(executed, options.NotebookPath),
            paragraph is null ? "" : Shortened(FirstSentence(MarkdownText.PlainText(paragraph))),
            outcome.Status,
            outcome.CodeCells,
            options.Elapsed,
            href)
        {
            Parameters = options.Parameters,
            KeyFigures = Reports.KeyFigures.Of(executed),
            Error = error is null ? "" : $"{error.Name}: {error.Message}",
        };
    }

    /// <summary>The first h1, else the file's name, else a word.</summary>
    internal static string TitleOf(NotebookDocument document, string? path) =>
        Blocks(document).OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } heading
            ? MarkdownText.PlainText(heading)
            : Path.GetFileNameWithoutExtension(path) ?? "Notebook";

    private static IEnumerable<Block> Blocks(NotebookDocument document) => document.Cells
        .Where(cell => cell.Kind == CellKind.Markdown && !cell.Tags.Contains("remove-cell"))
        .SelectMany(cell => MarkdownText.Parse(cell.Source));

    private static string FirstSentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? text[..(end.Index + end.Length)] : text;

    private static string Shortened(string sentence) => sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence].TrimEnd() + "…";

    // A full stop after one letter is an abbreviation ("z. B."); after a number, an ordinal ("14. März").
    [GeneratedRegex(@"(?<=\p{L}{2}[\p{L}\p{Pe}\p{Pf}]*|[!?]|\d\s?%)[.!?]+[\p{Pe}\p{Pf}""]*(?=\s+[\p{Lu}\p{N}\p{Pi}\p{Ps}""]|$)|[!?](?=\s|$)")]
    private static partial Regex SentenceEnd();
}
