using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Where the articles of a JSON document are.</summary>
/// <param name="Path">The names of the objects down to the list that holds them, as <c>response.docs</c>; null: the document is an article, or a list of them.</param>
internal sealed record JsonShape(string? Path)
{
    private const int MostDepth = 4, MostLists = 1000;

    private static readonly string[] UsualLists =
    [
        "articles", "documents", "docs", "items", "results", "entries", "posts", "news", "stories", "records", "hits", "data", "rows", "value", "features", "@graph", "artikel", "dokumente", "treffer",
    ];

    /// <summary>Looks through the first value of a document.</summary>
    /// <exception cref="CorpusFormatException">It is no JSON, or cut off.</exception>
    public static JsonShape Find(SourceDocument document)
    {
        using var reader = new JsonDocumentReader(document);
        var path = new JsonPath();
        var lists = new Dictionary<string, (int Objects, long Bytes)>(StringComparer.Ordinal);
        bool hasText = false, hasHeadline = false;
        string? open = null;
        int openDepth = 0;
        long began = 0;
        while (Next(reader))
        {
            path.Follow(reader);
            if (reader.Depth == 0 && reader.Token is not JsonTokenType.StartObject)
            {
                break;
            }

            if (open is null && reader.Token == JsonTokenType.StartArray && reader.Depth <= MostDepth && path.IsNamed && lists.Count < MostLists)
            {
                (open, openDepth, began) = (path.Of(reader.Depth), reader.Depth, reader.Position);
            }
            else if (open is not null && reader.Token == JsonTokenType.EndArray && reader.Depth == openDepth)
            {
                lists[open] = (lists.GetValueOrDefault(open).Objects, reader.Position - began);
                open = null;
            }
            else if (open is not null && reader.Token == JsonTokenType.StartObject && reader.Depth == openDepth + 1)
            {
                lists[open] = (lists.GetValueOrDefault(open).Objects + 1, 0);
            }
            else if (reader.Token == JsonTokenType.String && (reader.Depth == 1 || (reader.Depth == 2 && open is not null)))
            {
                UsualColumns? usual = UsualColumns.All.FirstOrDefault(column => column.Names.Contains(UsualColumns.Plain(path.NameAt(1))));
                hasText |= usual?.Property == "text";
                hasHeadline |= usual?.Property == "headline";
            }
        }

        return new(Choose(lists, hasText, hasHeadline));
    }

    // What is cut off or damaged is told when the articles are read.
    private static bool Next(JsonDocumentReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CorpusFormatException)
        {
            return false;
        }
    }

    private static string? Choose(Dictionary<string, (int Objects, long Bytes)> lists, bool hasText, bool hasHeadline)
    {
        string[] filled = [.. lists.Where(list => list.Value.Objects > 0).OrderByDescending(list => list.Value.Bytes == 0 ? long.MaxValue : list.Value.Bytes).Select(list => list.Key)];
        string? usual = filled.FirstOrDefault(list => UsualLists.Contains(list[(list.LastIndexOf('.') + 1)..].ToLowerInvariant()));
        return hasText ? null : usual ?? (hasHeadline ? null : filled.FirstOrDefault());
    }
}
