using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>The articles of a TEI element.</summary>
internal static class TeiArticles
{
    private static readonly XmlText Text = new(
        FrozenSet.Create(
            "ab", "argument", "body", "byline", "cell", "closer", "dateline", "div", "div1", "div2", "div3", "div4", "epigraph", "floatingText", "head", "item", "label", "lg", "list",
            "opener", "p", "postscript", "row", "salute", "signed", "sp", "speaker", "stage", "table", "trailer"),
        FrozenSet.Create("note", "fw", "figDesc", "del", "teiHeader", "graphic", "certainty", "surplus"),
        FrozenSet.Create("lb", "l", "gap"))
    {
        Word = "w",
        Instead = Chosen,
    };

    // Within a choice, the best reading first.
    private static readonly string[] Readings = ["corr", "reg", "expan", "unclear", "sic", "orig", "abbr"];

    /// <summary>The articles; none when there is no text.</summary>
    public static IEnumerable<ArticleDraft> Of(XElement tei)
    {
        ArticleDraft header = Header(tei);
        XElement[] bodies = [.. tei.Descendants().Where(element => element.Name.LocalName == "body" && element.Ancestors().All(outer => outer.Name.LocalName != "body"))];
        XElement[] parts = [.. bodies.SelectMany(body => body.Descendants()).Where(element => IsArticle(element) && !element.Ancestors().Any(IsArticle))];
        foreach (XElement part in parts)
        {
            ArticleDraft draft = Draft(header, [part], Text.Line(Child(part, "head")));
            if (draft.Paragraphs.Count > 0)
            {
                yield return draft with { Id = (string?)part.Attribute(XNamespace.Xml + "id") ?? "", Line = XmlSource.Line(part) };
            }
        }

        if (parts.Length == 0 && Draft(header, bodies, header.Headline) is { Paragraphs.Count: > 0 } whole)
        {
            yield return whole;
        }
    }

    private static ArticleDraft Draft(ArticleDraft header, XElement[] parts, string title)
    {
        ImmutableArray<string> paragraphs = [.. parts.SelectMany(part => Text.Paragraphs(part))];
        string headline = title.Length > 0 ? title : Text.Line(parts.SelectMany(part => part.Descendants()).FirstOrDefault(element => element.Name.LocalName == "head"));
        string language = parts.Select(part => Language(part)).FirstOrDefault("");
        return header with
        {
            Headline = headline,
            Paragraphs = paragraphs.Length > 0 && paragraphs[0] == headline ? paragraphs.RemoveAt(0) : paragraphs,
            Language = language.Length > 0 ? language : header.Language,
        };
    }

    private static ArticleDraft Header(XElement tei)
    {
        XElement header = Child(tei, "teiHeader") ?? new XElement("teiHeader");
        XElement? file = Child(header, "fileDesc"), title = Child(file, "titleStmt"), publication = Child(file, "publicationStmt"), source = Child(file, "sourceDesc"), profile = Child(header, "profileDesc");
        string journal = Text.Line(Find(source, "title").FirstOrDefault(element => (string?)element.Attribute("level") is "j"));
        string publisher = Text.Line(Find(publication, "publisher").Concat(Find(publication, "distributor")).FirstOrDefault());
        return new()
        {
            Id = (string?)tei.Attribute(XNamespace.Xml + "id") ?? Text.Line(Find(publication, "idno").FirstOrDefault()),
            Line = XmlSource.Line(tei),
            Headline = Text.Line(Find(title, "title").FirstOrDefault(element => (string?)element.Attribute("type") is "main") ?? Find(title, "title").FirstOrDefault()),
            DateText = Date(Child(profile, "creation"), source, publication),
            Agency = journal.Length > 0 ? journal : publisher,
            Place = Text.Line(Find(Child(profile, "creation"), "placeName").FirstOrDefault()),
            Language = Language(tei) is { Length: > 0 } language ? language : (string?)Find(profile, "language").FirstOrDefault()?.Attribute("ident") ?? "",
            Metadata = new Metadata()
                .Add("author", Find(title, "author").DefaultIfEmpty(Find(source, "author").FirstOrDefault()).Select(Text.Line))
                .Add("editor", Find(title, "editor").Select(Text.Line))
                .Add("publisher", journal.Length > 0 ? publisher : "")
                .Add("keywords", Find(Child(profile, "textClass"), "term").Select(Text.Line))
                .Add("url", Find(publication, "idno").Concat(Find(source, "ref")).Select(element => (string?)element.Attribute("target") ?? element.Value.Trim()).FirstOrDefault(text => text.StartsWith("http", StringComparison.Ordinal)))
                .ToFields(),
        };
    }

    // When the text was written or printed, not when it was encoded.
    private static string Date(params ReadOnlySpan<XElement?> places)
    {
        foreach (XElement? place in places)
        {
            foreach (XElement date in Find(place, "date"))
            {
                string told = (string?)date.Attribute("when") ?? (string?)date.Attribute("when-iso") ?? (string?)date.Attribute("notBefore") ?? (string?)date.Attribute("from") ?? date.Value.Trim();
                if (told.Length > 0)
                {
                    return told;
                }
            }
        }

        return "";
    }

    private static IEnumerable<XElement>? Chosen(XElement element)
    {
        if (element.Name.LocalName != "choice")
        {
            return null;
        }

        return Readings.Select(reading => Child(element, reading)).OfType<XElement>().Take(1);
    }

    private static bool IsArticle(XElement element) => element.Name.LocalName == "div" && string.Equals((string?)element.Attribute("type"), "article", StringComparison.OrdinalIgnoreCase);

    private static string Language(XElement element) => element.AncestorsAndSelf().Select(outer => (string?)outer.Attribute(XNamespace.Xml + "lang")).FirstOrDefault(tag => tag is not null) ?? "";

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static IEnumerable<XElement> Find(XElement? element, string name) => element?.Descendants().Where(inner => inner.Name.LocalName == name) ?? [];
}
