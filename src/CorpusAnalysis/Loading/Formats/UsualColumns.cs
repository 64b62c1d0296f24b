using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The names that a property of an article usually has in tables and records, in several languages; without case, spaces and punctuation.</summary>
/// <param name="Property">The property, as reports call it.</param>
/// <param name="Given">The name that was asked for.</param>
/// <param name="Names">The usual names, the better first. Where a record has several, the first that it fills counts.</param>
/// <param name="Lesser">Names that are taken only where no column has one of <paramref name="Names"/>: a summary is no text, the time of a record no date of publication.</param>
internal sealed record UsualColumns(string Property, Func<FieldMapping, string?> Given, ImmutableArray<string> Names, ImmutableArray<string> Lesser)
{
    /// <summary>All properties, in the order in which they choose their columns.</summary>
    public static ImmutableArray<UsualColumns> All { get; } =
    [
        new("text", fields => fields.Text,
            [
                "text", "body", "fulltext", "articletext", "articlebody", "bodytext", "content", "contenttext", "textcontent", "articlecontent", "contentrendered", "story", "article",
                "maintext", "cleantext", "plaintext", "rawtext", "newstext", "paragraphs", "transcript",
                "volltext", "artikeltext", "inhalt", "fließtext", "fliesstext", "haupttext", "texte", "contenu", "corps", "texto", "contenido", "cuerpo", "conteúdo", "conteudo", "testo", "contenuto",
                "tekst", "inhoud", "treść", "tresc", "текст", "содержание", "mətn", "metn", "metin", "içerik", "النص", "正文", "内容", "全文", "本文",
            ],
            [
                "contenthtml", "leadparagraph", "abstract", "summary", "description", "excerpt", "lead", "teaser", "standfirst", "snippet",
                "zusammenfassung", "beschreibung", "vorspann", "résumé", "chapô", "resumen", "аннотация", "описание", "xülasə", "özet",
            ]),
        new("headline", fields => fields.Headline,
            [
                "headline", "title", "head", "heading", "headlinemain", "articletitle", "articleheadline", "newstitle", "webtitle", "titlerendered", "hl1",
                "titel", "überschrift", "schlagzeile", "titre", "titular", "título", "titulo", "titolo", "tytuł", "kop", "заголовок", "başlıq", "başlık", "العنوان", "标题", "タイトル",
            ],
            ["subject", "name", "betreff", "subheadline", "subtitle"]),
        new("date", fields => fields.Date,
            [
                "date", "published", "publicationdate", "datepublished", "publishdate", "publisheddate", "publishedat", "publishedon", "pubdate", "pubtime", "publishtime", "datepublish",
                "webpublicationdate", "firstpublished", "firstpublishedat", "articledate", "datedate", "issued", "dateissued", "datetime",
                "datum", "erscheinungsdatum", "veröffentlicht", "veröffentlichtam", "veröffentlichungsdatum", "publikationsdatum", "datepublication", "datedepublication",
                "fecha", "fechapublicación", "fechadepublicación", "дата", "датапубликации", "tarix", "tarih", "التاريخ", "日期", "发布时间",
            ],
            ["timestamp", "time", "created", "createdat", "datecreated", "creationdate", "updated", "updatedat", "modified", "datemodified", "lastmodified", "year", "jahr"]),
        new("id", fields => fields.Id,
            ["id", "docid", "articleid", "documentid", "textid", "newsid", "uid", "uuid", "guid", "identifier", "idoid", "accession", "accessionnumber", "file", "filename", "dateiname"],
            []),
        new("language", fields => fields.Language, ["language", "lang", "languagecode", "inlanguage", "langcode", "sprache", "langue", "idioma", "lingua", "taal", "język", "язык", "dil"], []),
        new("section", fields => fields.Section,
            ["section", "sectionname", "articlesection", "desk", "newsdesk", "rubric", "category", "ressort", "rubrik", "rubrique", "sección", "seção", "sezione", "раздел", "рубрика", "bölmə"],
            ["kategorie", "catégorie", "categoría", "categoria", "kategori", "channel", "department"]),
        new("place", fields => fields.Place,
            ["place", "location", "placename", "locationname", "contentlocationname", "dateline", "city", "ort", "lieu", "lugar", "luogo", "место", "yer"], []),
        new("agency", fields => fields.Agency,
            [
                "agency", "newsagency", "source", "sourcename", "newssource", "publisher", "publishername", "publication", "publicationname", "outlet", "mediaoutlet", "newspaper", "medium",
                "agentur", "quelle", "zeitung", "agence", "journal", "agencia", "fuente", "агентство", "источник", "agentlik", "mənbə", "kaynak",
            ],
            ["sitename", "site", "website", "domain"]),
    ];

    private static readonly FrozenDictionary<string, string> Properties = All
        .SelectMany(column => column.Names.Concat(column.Lesser).Select(name => (name, column.Property)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Property, StringComparer.Ordinal);

    /// <summary>The property that a name is usual for; null: none.</summary>
    public static string? PropertyOf(string name) => Properties.GetValueOrDefault(Plain(name));

    /// <summary>How many properties names are usual for; 0 when neither the text nor the headline is among them.</summary>
    public static int Count(IEnumerable<string> names)
    {
        var found = names.Select(PropertyOf).OfType<string>().ToHashSet();
        return found.Contains("text") || found.Contains("headline") ? found.Count : 0;
    }

    /// <summary>A name as it is compared: letters and digits in lower case.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
