using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>A text document of Word (.docx): its paragraphs and what it says of itself.</summary>
/// <param name="Paragraphs">The paragraphs, none empty.</param>
/// <param name="Properties">Title, author, created, keywords and subject, where they are given.</param>
internal sealed record WordDocument(ImmutableArray<WordParagraph> Paragraphs, ImmutableSortedDictionary<string, string> Properties)
{
    private const int Deepest = 1000;

    private static readonly (string Name, string Property)[] Known =
        [("title", "title"), ("creator", "author"), ("created", "created"), ("keywords", "keywords"), ("subject", "subject")];

    /// <summary>Reads a document.</summary>
    /// <exception cref="CorpusFormatException">It is none, or unpacks to more than a document holds.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static WordDocument Read(SourceDocument document)
    {
        using Stream stream = document.OpenSeekable();
        using ZipArchive archive = OfficePackage.Open(document, stream);
        string main = MainPart(document, archive) ?? throw document.Error(0, "it holds no text of Word", "open it in Word or LibreOffice and save it again as .docx");
        XElement? styles = Part(document, archive, main[..(main.LastIndexOf('/') + 1)] + "styles.xml");
        XElement? core = Part(document, archive, "docProps/core.xml");
        CheckDepth(document, archive.GetEntry(main)!);
        using XmlReader reader = Open(document, archive.GetEntry(main)!);
        return new([.. new WordBody(Names(styles)).Paragraphs(reader)], PropertiesOf(core));
    }

    private static string? MainPart(SourceDocument document, ZipArchive archive)
    {
        string? target = Part(document, archive, "_rels/.rels")?.Elements()
            .FirstOrDefault(relation => relation.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true)?.Attribute("Target")?.Value.TrimStart('/');
        return ((string?[])[target, "word/document.xml"]).FirstOrDefault(name => name is not null && archive.GetEntry(name) is not null);
    }

    // The names of styles are English whatever the language of the program; their ids are not.
    private static Dictionary<string, string> Names(XElement? styles)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            string? id = Attribute(style, "styleId"), name = Attribute(style.Elements().FirstOrDefault(element => element.Name.LocalName == "name"), "val");
            if (id is not null && name is not null)
            {
                names.TryAdd(id, name);
            }
        }

        return names;
    }

    private static ImmutableSortedDictionary<string, string> PropertiesOf(XElement? core)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string name, string property) in Known)
        {
            if (core?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value)
            {
                properties.Add(property, value);
            }
        }

        return properties.ToImmutable();
    }

    private static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    private static XElement? Part(SourceDocument document, ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        CheckDepth(document, entry);
        using XmlReader reader = Open(document, entry);
        return XElement.Load(reader);
    }

    // A tree of elements is built in time that grows with the square of its depth, so the depth is looked at first.
    private static void CheckDepth(SourceDocument document, ZipArchiveEntry entry)
    {
        using XmlReader reader = Open(document, entry);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw document.Error(0, FormattableString.Invariant($"elements of its part {entry.FullName} are nested more than {Deepest:N0} deep"), "open it in Word or LibreOffice and save it again as .docx");
            }
        }
    }

    // No program writes a document type there, so one is refused, and with it all entities.
    private static XmlReader Open(SourceDocument document, ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = document.Limits.DocumentBytes,
        CloseInput = true,
    });
}
