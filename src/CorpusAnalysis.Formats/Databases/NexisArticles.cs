using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>Articles as Nexis Uni and Nexis Advance write them: headline, publication and date, fields, <c>Body</c>, text, fields, <c>End of Document</c>.</summary>
internal static partial class NexisArticles
{
    /// <summary>Whether paragraphs are such an export: a line <c>Body</c>, and what stands around it.</summary>
    public static bool Are(IEnumerable<string> paragraphs)
    {
        bool body = false, length = false, end = false;
        foreach (string paragraph in paragraphs)
        {
            body |= IsBody(paragraph);
            length |= NexisFields.Property(paragraph) is "words" or "loaddate";
            end |= IsEnd(paragraph);
            if (body && length)
            {
                return true;
            }
        }

        return end && length;
    }

    /// <summary>Reads the articles; one that has no date is reported and read all the same.</summary>
    /// <param name="document">The document, to report to.</param>
    /// <param name="paragraphs">Its paragraphs, none empty, with their lines, or 0.</param>
    public static IEnumerable<ArticleDraft> Read(SourceDocument document, IEnumerable<(string Text, int Line)> paragraphs)
    {
        List<(string Text, int Line)> article = [];
        bool isFirst = true;
        foreach ((string text, int line) in paragraphs)
        {
            if (!IsEnd(text))
            {
                article.Add((text, line));
                continue;
            }

            if (article.Count > 0)
            {
                yield return Article(document, article, isFirst);
            }

            isFirst = false;
            article.Clear();
        }

        // Behind the last article nothing stands but what has no text.
        if (article.Exists(paragraph => IsBody(paragraph.Text)))
        {
            yield return Article(document, article, isFirst);
        }
    }

    private static ArticleDraft Article(SourceDocument document, List<(string Text, int Line)> article, bool isFirst)
    {
        int body = article.FindIndex(paragraph => IsBody(paragraph.Text));
        int fields = article.FindLastIndex(Math.Max(0, Math.Min(article.Count, body < 0 ? 20 : body) - 1), paragraph => NexisFields.Property(paragraph.Text) is not null);
        int begin = body >= 0 ? body : fields;
        (string Text, int Line)[] head = [.. article.Take(Math.Max(begin, 0)).Where(paragraph => !IsCover(paragraph.Text))];
        (string Text, int Line)[] plain = [.. head.Where(paragraph => NexisFields.Property(paragraph.Text) is null)];

        // Before the first article a list of all of them may stand; its lines are not its head.
        int date = isFirst ? Array.FindLastIndex(plain, IsDate) : Array.FindIndex(plain, 1, Math.Max(0, plain.Length - 1), IsDate);
        int first = isFirst ? Math.Max(0, date - 2) : 0;
        var values = new NexisFields();
        foreach ((string text, int line) in head)
        {
            values.Take(text);
        }

        foreach ((string text, int line) in plain.Skip(date + 1).Where(paragraph => IsCopyright(paragraph.Text)))
        {
            values.Add("copyright", text);
        }

        int start = date < 0 ? 0 : first;
        if (date < 0)
        {
            document.Report(LoadSeverity.Warning, article[0].Line, "an article of Nexis has no date below its publication", "add it, or give the date by metadata");
        }

        string headline = string.Join(' ', plain.Take(Math.Max(date - 1, 1)).Skip(start).Select(paragraph => paragraph.Text));
        return values.Draft(
            headline,
            date > 0 ? plain[date - 1].Text : plain.ElementAtOrDefault(1).Text ?? "",
            date >= 0 ? WrittenDate.In(plain[date].Text) : "",
            Text(article.Skip(begin + 1).Select(paragraph => paragraph.Text), values),
            plain.ElementAtOrDefault(start).Line);
    }

    private static List<string> Text(IEnumerable<string> rest, NexisFields values)
    {
        List<string> paragraphs = [];
        string? part = null;
        foreach (string text in rest)
        {
            if (Part(text) is { } begun)
            {
                part = begun;
            }
            else if ((part is not null || NexisFields.Property(text) is "loaddate" or "language" or "publicationtype" or "graphic") && values.Take(text))
            {
                part ??= "";
            }
            else if (part is null)
            {
                paragraphs.Add(text);
            }
            else if (part.Length > 0)
            {
                values.Add(part, text);
            }
        }

        return paragraphs;
    }

    // Parts behind the text, under a line of their own; what a classification says stands in fields.
    private static string? Part(string text) => text.Trim() switch
    {
        "Graphic" or "Grafik" or "Graphique" => "graphic",
        "Correction" or "Korrektur" => "correction",
        "Notes" => "notes",
        "Classification" or "Klassifizierung" or "Classement" => "",
        _ => null,
    };

    private static bool IsDate((string Text, int Line) paragraph) => paragraph.Text.Length < 100 && !IsCopyright(paragraph.Text) && WrittenDate.In(paragraph.Text).Length > 0;

    private static bool IsCopyright(string text) => text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) || text.StartsWith('©') || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase);

    private static bool IsBody(string text) => text.Trim() is "Body" or "Volltext" or "Texte intégral";

    private static bool IsEnd(string text) => text.Trim() is "End of Document" or "Ende des Dokuments" or "Fin du document";

    private static bool IsCover(string text) => Cover.IsMatch(text);

    [GeneratedRegex(@"^(Date and Time|User Name|Job Number|Documents? \(\d+\)|Client/Matter|Search Terms|Search Type|Narrowed by|Content Type|Link to PDF|Link zum PDF-Dokument)", RegexOptions.CultureInvariant)]
    private static partial Regex Cover { get; }
}
