using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes evidence as a report's scripts read it.</summary>
internal static class EvidenceJson
{
    // What could end an element of HTML is escaped; letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>All of it, in UTF-8.</summary>
    public static byte[] Write(GatheredEvidence gathered, EvidencePlan plan) => Bytes(json =>
    {
        Dictionary<EvidenceArticle, int> numbers = plan.Articles.Select((each, number) => (each.Article, number)).ToDictionary();
        json.WriteStartObject();
        json.WriteStartArray("articles");
        foreach ((EvidenceArticle article, EvidencePieces? pieces) in plan.Articles)
        {
            WriteArticle(json, article, pieces is null ? article.Blocks : article.Shown(pieces), pieces is null);
        }

        json.WriteEndArray();
        WriteTexts(json, "themes", [.. gathered.Themes.Select(theme => theme.Name)]);
        json.WritePropertyName("looks");
        WriteNumbers(json, [.. gathered.Themes.Select(theme => theme.Look)]);
        json.WriteStartArray("marks");
        foreach ((EvidenceArticle article, EvidencePieces? pieces) in plan.Articles)
        {
            WriteMarks(json, pieces is null ? article.Marks : article.Marked(pieces));
        }

        json.WriteEndArray();
        json.WriteStartArray("sets");
        for (int set = 0; set < gathered.Sets.Length; set++)
        {
            WriteSet(json, gathered.Sets[set], plan.HitsOf(gathered, set).Select(hit => Place(plan, numbers[hit.Article], hit)));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The bytes of an article and its marks, and the commas behind them.</summary>
    public static int Size(EvidenceArticle article, IReadOnlyList<string> blocks, IReadOnlyList<EvidenceMark> marks) =>
        Bytes(json => WriteArticle(json, article, blocks, isWhole: false)).Length + Bytes(json => WriteMarks(json, marks)).Length + 2;

    /// <summary>The bytes of everything but articles, marks and places.</summary>
    public static int SizeOfSets(GatheredEvidence gathered) => Write(gathered, new EvidencePlan(0, 0, [])).Length;

    private static int[] Place(EvidencePlan plan, int number, EvidenceHit hit)
    {
        int start = plan.Articles[number].Pieces is { } pieces ? EvidenceArticle.Moved(pieces, hit.Block, hit.Start, hit.End) : hit.Start;
        return [number, hit.Block, start, start + hit.End - hit.Start];
    }

    private static void WriteArticle(Utf8JsonWriter json, EvidenceArticle article, IReadOnlyList<string> blocks, bool isWhole)
    {
        Article known = article.Article;
        json.WriteStartObject();
        json.WriteString("id", known.Id);
        json.WriteString("headline", known.Headline);
        json.WriteString("date", known.Date == default ? "" : known.Date.ToString());
        json.WriteString("place", known.Place);
        json.WriteString("agency", known.Agency);
        json.WriteString("section", known.Section);
        json.WriteString("language", known.Language);
        json.WriteBoolean("whole", isWhole);
        WriteTexts(json, "blocks", blocks);
        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, IReadOnlyList<EvidenceMark> marks)
    {
        json.WriteStartArray();
        foreach (EvidenceMark mark in marks)
        {
            WriteNumbers(json, [mark.Theme, mark.Block, mark.Start, mark.End]);
        }

        json.WriteEndArray();
    }

    private static void WriteSet(Utf8JsonWriter json, EvidenceSet set, IEnumerable<int[]> places)
    {
        json.WriteStartObject();
        json.WriteString("title", set.Title);
        json.WriteStartArray("hits");
        foreach (int[] place in places)
        {
            WriteNumbers(json, place);
        }

        json.WriteEndArray();
        json.WriteNumber("total", set.Total);
        json.WriteNumber("articles", set.Articles);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, int[] numbers)
    {
        json.WriteStartArray();
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
