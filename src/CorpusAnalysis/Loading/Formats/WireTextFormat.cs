namespace CorpusAnalysis;

/// <summary>A wire article: section, headline, dateline, paragraphs, as <see cref="WireText"/> reads it.</summary>
public sealed class WireTextFormat : IArticleFormat
{
    // A dateline is short; a paragraph with commas and a number is not.
    private const int LongestDateline = 100;

    /// <summary>The name.</summary>
    internal const string FormatName = "wire text";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    /// <remarks>A text whose third line is a dateline, or was meant to be one, so that its error is told.</remarks>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText || !head.EndsWith(".txt"))
        {
            return FormatMatch.None;
        }

        string[] lines = [.. head.Text.Split('\n', '\r').Select(line => line.Trim()).Where(line => line.Length > 0).Take(3)];
        return lines.Any(line => Dateline.TryParse(line, out _, out _)) || (lines.Length == 3 && IsMeantAsDateline(lines[2])) ? FormatMatch.NamedAndLikely : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var wire = WireText.Parse(document.ReadText(), document.Path);
        if (wire.Paragraphs.IsEmpty)
        {
            document.Report(LoadSeverity.Warning, 0, "no paragraphs behind the dateline", "add the text; as it is, only the headline counts");
        }

        yield return new()
        {
            Section = wire.Section,
            Headline = wire.Headline,
            Place = wire.Dateline.Place,
            Date = wire.Dateline.Date,
            Agency = wire.Dateline.Agency,
            Language = wire.Dateline.Language,
            Paragraphs = wire.Paragraphs,
        };
    }

    private static bool IsMeantAsDateline(string line) =>
        line.Length <= LongestDateline && line.Count(letter => letter == ',') >= 2 && line.Any(char.IsAsciiDigit) && line[^1] is not ('.' or '!' or '?' or '"' or '“');
}
