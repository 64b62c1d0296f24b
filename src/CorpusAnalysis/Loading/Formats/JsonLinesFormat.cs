using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>JSON Lines: a JSON object on each line, which is an article.</summary>
/// <remarks>
/// Fields are found as <see cref="ArticleColumns"/> says. Values of objects in the object are named <c>author.name</c>, those of lists joined;
/// a list of texts is the paragraphs. Blank lines are nothing; a line that is no object is reported and left out.
/// </remarks>
public sealed class JsonLinesFormat : IArticleFormat
{
    private static readonly string[] Endings = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public string Name => "JSON Lines";

    /// <inheritdoc/>
    /// <remarks>Two lines with an object each are certain, as no JSON document can begin so.</remarks>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText)
        {
            return FormatMatch.None;
        }

        FormatMatch named = head.EndsWith(Endings) ? FormatMatch.Named : FormatMatch.None;
        if (head.Trimmed is not ['{', ..])
        {
            return named;
        }

        // The last line may be cut off.
        string[] lines = [.. head.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Take(3)];
        int whole = lines.Length == 3 || head.IsWhole ? Math.Min(lines.Length, 2) : lines.Length - 1;
        return whole == 0 || !IsObject(lines[0]) ? named
            : whole == 2 && IsObject(lines[1]) ? FormatMatch.Certain
            : named == FormatMatch.Named || (lines.Length > 1 && lines[1][0] == '{') ? head.Likely(Endings)
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var columns = new RecordColumns(document);
        return columns.Drafts(Records(document, columns.Bad));
    }

    private static IEnumerable<FieldRecord> Records(SourceDocument document, BadRecords bad)
    {
        using var lines = new ByteLines(document, Utf8Source.Open(document));
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                continue;
            }

            if (Record(line.Span, lines.Number, bad) is { } record)
            {
                yield return record;
            }
        }
    }

    private static FieldRecord? Record(ReadOnlySpan<byte> line, int number, BadRecords bad)
    {
        try
        {
            return JsonFields.Read(line, number);
        }
        catch (JsonException exception)
        {
            bad.Add(number, $"expected a JSON object on the line, found something else: {JsonFields.Reason(exception)}", "write each article as one object on one line, or remove the line");
        }
        catch (InvalidOperationException)
        {
            bad.Add(number, "a text of the JSON object is not UTF-8, or holds half a character", "save the file as UTF-8, or mend the line");
        }

        return null;
    }

    private static bool IsObject(string line)
    {
        try
        {
            return JsonFields.Read(Encoding.UTF8.GetBytes(line), 1).Names.Count >= 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
