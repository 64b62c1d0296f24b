using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Writing;

/// <summary>Articles by chance, with all that could break a format.</summary>
internal static class HostileArticles
{
    public static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\f", "\u0085", "\u2028", "\u2029"];

    private static readonly string[] Pieces =
    [
        "a", "Die Minen sind geräumt.", "=1+2", "+1", "-1", "@SUM", "\"", "\"\"", "'", ",", ";", "\t", "|", "\\", "/", "---", "...", "#", ":", ": ", "{", "}", "[", "<p>", "</p>", "&amp;", "<!--",
        "😀", "👩‍👩‍👧", "שלום", "مرحبا", "\u202E", "\u200B", "e\u0301", "ﬁ", "ünïcödé", "1", "29. November", "Baku, 29. November, MUSTER", "sep=;", "null", "~", "%", "*", "&x", "!", "\u0001", "\0", "\u007F", "\uFEFF", "http://x",
    ];

    private static readonly string[] Ids =
    [
        "a", "A", "b.txt", "a/b", "..", ".hidden", "CON", "nul.x", "README", "metadata", "x:y", "=1", "-x", "~", "a\nb", "😀", "2024-11-29_baku", "2023-01-05", "20240101 x", "ends.", "\u202Etxt.exe", "C:\\x",
        "a#1", "lang", "ein Titel", "7", new string('x', 300), "äöü", "a\u0308o\u0308u\u0308", "\"q\"", "- x", "true", "{", "<a>",
    ];

    private static readonly string[] Names =
    [
        "author", "publisher", "id", "Title", "metadata.x", "metadata.publisher", "a;b", "a,b", "\"q\"", "=SUM(A1)", "Überschrift", "Ort", "with space", "a.b", "@type", "_source", "fields", "x\ny", "true", "- dash",
        "# hash", "key: value", "text", "paragraphs", "Body", "ключ", "file", "date", "note", "NOTE", "{", "[0]", "---", new string('n', 100),
    ];

    private static readonly string[] Dates = ["", "2024", "2024-11", "2024-11-29", "--11", "--11-29", "--02-29", "0999-01-01", "9999-12-31"];

    /// <summary>An article that all formats hold.</summary>
    public static Article Plain { get; } = new()
    {
        Id = "2024-11-24_baku",
        Headline = "Klimagipfel einigt sich",
        Section = "POLITIK",
        Place = "Baku",
        Date = new(2024, 11, 24),
        Agency = "MUSTER",
        Language = "de",
        Paragraphs = ["Erster Absatz.", "Zweiter Absatz."],
        Source = "de/2024-11-24_baku.txt",
        Metadata = new Dictionary<string, string> { ["note"] = "glatt" },
    };

    // Every text has a letter, as one of spaces and marks alone may be none.
    private static readonly Gen<string> Line =
        from pieces in Gen.OneOf(Pieces).Array[0, 6]
        from letter in Gen.OneOf("x", "Klima", "ж")
        from place in Gen.Int[0, 6]
        select string.Concat(pieces.Take(place).Append(letter).Concat(pieces.Skip(place))).Trim();

    private static readonly Gen<string> Broken =
        from lines in Line.Array[1, 3]
        from end in Gen.OneOf(LineEnds)
        select string.Join(end, lines);

    private static readonly Gen<string> Paragraph = Gen.Frequency((5, Line), (1, Broken), (1, Line.Select(line => string.Concat(Enumerable.Repeat(line + " ", 300)).Trim())));

    private static readonly Gen<string> Field = Gen.Frequency((3, Gen.Const("")), (3, Line), (1, Broken), (2, Gen.OneOf("Baku", "POLITIK", "MUSTER", "dpa", "Berlin/Bonn")));

    private static readonly Gen<ImmutableArray<string>> Paragraphs = Paragraph.Array[0, 4].Select(paragraphs => paragraphs.ToImmutableArray());

    private static readonly Gen<Dictionary<string, string>> Metadata =
        from names in Gen.Shuffle(Names, 0, 4)
        from values in Gen.Frequency((3, Line), (1, Broken)).Array[names.Length]
        select names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly Gen<Article> One =
        from headline in Field
        from paragraphs in Paragraphs
        from fields in Field.Array[3]
        from date in Gen.OneOf(Dates)
        from language in Gen.OneOf("de", "en", "fr", "es", "ru", "und", "pt-BR")
        from source in Gen.OneOf("", "x/y.txt")
        from metadata in Metadata
        select new Article
        {
            Id = "-",
            Headline = headline.Length == 0 && paragraphs.IsEmpty ? "Titel" : headline,
            Paragraphs = paragraphs,
            Section = fields[0],
            Place = fields[1],
            Agency = fields[2],
            Date = PartialDate.TryParse(date, out PartialDate parsed) ? parsed : default,
            Language = language,
            Source = source,
            Metadata = metadata,
        };

    /// <summary>Some articles with different ids, of which the first is a plain one.</summary>
    public static readonly Gen<Article[]> Several =
        from articles in One.Array[0, 6]
        from ids in Gen.Shuffle(Ids, articles.Length)
        select (Article[])[Plain, .. articles.Zip(ids, (article, id) => article with { Id = id })];

    /// <summary>An article as it is read back from a format that holds all.</summary>
    public static Article Expected(Article article) => article with
    {
        Source = "",
        Metadata = article.Source.Length == 0 ? article.Metadata : article.Metadata.Append(new("source_file", article.Source)).ToDictionary(),
    };

    /// <summary>As it is read back from a table: a line end in a paragraph, and in the name of a field, is a space.</summary>
    public static Article ExpectedOfTable(Article article) => Expected(article) with
    {
        Paragraphs = [.. article.Paragraphs.Select(Spaced)],
        Metadata = Expected(article).Metadata.ToDictionary(field => Spaced(field.Key), field => field.Value),
    };

    /// <summary>The articles of a file or folder, as they are compared.</summary>
    public static IEnumerable<Article> Read(string path) =>
        Corpus.Load(path, new() { IdentifyLanguages = false, UseCache = false }).Articles.Select(article => article with { Source = "" });

    /// <summary>Asks that articles be the same, whatever their order, and shows how they are not.</summary>
    public static void AssertSame(IEnumerable<Article> expected, IEnumerable<Article> actual)
    {
        string[] before = [.. expected.Select(Shown)], after = [.. actual.Select(Shown)];
        Assert.True(before.ToHashSet().SetEquals(after), $"lost: {string.Join("; ", before.Except(after))}; found: {string.Join("; ", after.Except(before))}");
        Assert.Equal(before.Length, after.Length);
    }

    /// <summary>All metadata names.</summary>
    public static string[] NamesOf(IEnumerable<Article> articles) => [.. articles.SelectMany(article => article.Metadata.Keys).Distinct().Order(StringComparer.Ordinal)];

    private static string Shown(Article article) => JsonSerializer.Serialize(
        new { article.Id, article.Headline, article.Section, article.Place, Date = article.Date.ToString(), article.Agency, article.Language, article.Source, article.Paragraphs, article.Metadata });

    private static string Spaced(string text) => LineEnds.Aggregate(text, (spaced, end) => spaced.Replace(end, " ", StringComparison.Ordinal));
}
