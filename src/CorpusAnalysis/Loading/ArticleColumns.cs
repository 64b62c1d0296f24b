using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Which columns of a table, or fields of a record, are the text of an article, its headline and so on.</summary>
/// <remarks>Columns are named by <see cref="FieldMapping"/>, else found by their usual names in several languages, without regard to case, spaces and punctuation.</remarks>
public sealed class ArticleColumns
{
    // By property the usual names, the better first.
    private static readonly ImmutableArray<(string Property, Func<FieldMapping, string?> Given, string[] Names)> Usual =
    [
        ("text", fields => fields.Text, ["text", "body", "fulltext", "articletext", "articlebody", "content", "story", "article", "maintext", "cleantext", "volltext", "artikeltext", "inhalt", "texte", "contenu", "contenido", "cuerpo", "текст", "metn", "metin", "abstract", "summary", "description"]),
        ("headline", fields => fields.Headline, ["headline", "title", "head", "heading", "titel", "überschrift", "schlagzeile", "titre", "titular", "título", "titulo", "заголовок", "başlıq", "başlık"]),
        ("date", fields => fields.Date, ["date", "published", "publicationdate", "datepublished", "publishdate", "publisheddate", "publishedat", "pubdate", "pubtime", "datetime", "timestamp", "created", "createdat", "issued", "datum", "erscheinungsdatum", "veröffentlicht", "fecha", "дата", "tarix", "tarih"]),
        ("id", fields => fields.Id, ["id", "docid", "articleid", "documentid", "uid", "uuid", "guid", "identifier", "accession", "file", "filename"]),
        ("language", fields => fields.Language, ["language", "lang", "languagecode", "sprache", "langue", "idioma", "язык"]),
        ("section", fields => fields.Section, ["section", "desk", "rubric", "category", "ressort", "rubrik", "rubrique", "sección", "раздел"]),
        ("place", fields => fields.Place, ["place", "location", "dateline", "city", "ort", "lieu", "lugar", "место"]),
        ("agency", fields => fields.Agency, ["agency", "source", "publisher", "publication", "sourcename", "outlet", "newspaper", "medium", "agentur", "quelle", "zeitung", "agence", "agencia", "агентство"]),
    ];

    private readonly ImmutableDictionary<string, int> _places;
    private readonly ImmutableArray<(string Name, int Place)> _others;

    private ArticleColumns(ImmutableDictionary<string, int> places, ImmutableArray<(string, int)> others) => (_places, _others) = (places, others);

    /// <summary>Finds the columns; which are taken for what without being named is reported as a note.</summary>
    /// <param name="document">The table.</param>
    /// <param name="names">The names of its columns.</param>
    /// <param name="line">The line that names them, from 1; 0 when there is none.</param>
    /// <exception cref="CorpusFormatException">There is neither a text nor a headline, or a column that was asked for is missing.</exception>
    public static ArticleColumns Find(SourceDocument document, IReadOnlyList<string> names, int line = 0)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(names);
        string[] plain = [.. names.Select(Plain)];
        var places = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        List<string> guesses = [];
        foreach ((string property, Func<FieldMapping, string?> given, string[] usual) in Usual)
        {
            if (given(document.Fields) is { } name)
            {
                int place = Place(names, plain, name);
                places[property] = place >= 0 ? place : throw document.Error(
                    line, $"there is no column {Quoted.Short(name)} to be the {property}, only {string.Join(", ", names.Select(Quoted.Short))}", "name one of these");
            }
        }

        foreach ((string property, _, string[] usual) in Usual.Where(column => !places.ContainsKey(column.Property)))
        {
            int place = usual.Select(name => Array.IndexOf(plain, name)).FirstOrDefault(found => found >= 0 && !places.ContainsValue(found), -1);
            if (place >= 0)
            {
                places[property] = place;
                if (names[place] != property)
                {
                    guesses.Add($"{Quoted.Short(names[place])} as the {property}");
                }
            }
        }

        if (!places.ContainsKey("text") && !places.ContainsKey("headline"))
        {
            throw document.Error(line, $"expected a column with the text of the articles, found {string.Join(", ", names.Select(Quoted.Short))}", "say which it is: --text COLUMN, in code CorpusOptions.Fields");
        }

        if (guesses.Count > 0)
        {
            document.Report(LoadSeverity.Note, line, $"took {string.Join(", ", guesses)}", "if that is wrong, name the columns: --text, --headline, --date …");
        }

        return new(places.ToImmutable(), [.. names.Select((name, place) => (name.Trim(), place)).Where(column => column.Item1.Length > 0 && !places.ContainsValue(column.place))]);
    }

    /// <summary>
    /// How many properties of an article have a column that is named for them, by which the row of a sheet that names its columns is told
    /// from a title or from data; 0 without a text and without a headline.
    /// </summary>
    /// <param name="fields">The columns that are named.</param>
    /// <param name="names">What may be the names of columns.</param>
    public static int Known(FieldMapping fields, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(names);
        string[] plain = [.. names.Select(Plain)];
        string[] known = [.. from column in Usual
                             where column.Given(fields) is { } given ? Place(names, plain, given) >= 0 : column.Names.Any(name => plain.Contains(name))
                             select column.Property];
        return known.Contains("text") || known.Contains("headline") ? known.Length : 0;
    }

    /// <summary>The article of a row.</summary>
    /// <param name="cells">The cells, in the order of the columns; null, or missing at the end, when empty.</param>
    /// <param name="line">The line on which the row begins, from 1.</param>
    public ArticleDraft Draft(IReadOnlyList<string?> cells, int line)
    {
        ArgumentNullException.ThrowIfNull(cells);
        string Cell(int place) => place < cells.Count ? cells[place]?.Trim() ?? "" : "";
        string Of(string property) => _places.TryGetValue(property, out int place) ? Cell(place) : "";
        return new ArticleDraft
        {
            Id = Of("id"),
            Line = line,
            Headline = Of("headline"),
            Paragraphs = ParagraphSplitter.Split(Of("text")),
            DateText = Of("date"),
            Language = Of("language"),
            Section = Of("section"),
            Place = Of("place"),
            Agency = Of("agency"),
            Metadata = Others(Cell),
        };
    }

    private ImmutableSortedDictionary<string, string> Others(Func<int, string> cell)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string name, int place) in _others)
        {
            if (cell(place) is { Length: > 0 } value)
            {
                metadata.TryAdd(name, value);
            }
        }

        return metadata.ToImmutable();
    }

    private static int Place(IReadOnlyList<string> names, string[] plain, string name)
    {
        int exact = names.ToList().IndexOf(name);
        return exact >= 0 ? exact : Array.IndexOf(plain, Plain(name));
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
