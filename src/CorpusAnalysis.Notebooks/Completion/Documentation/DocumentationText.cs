using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Writes XML documentation as text to read.</summary>
internal static partial class DocumentationText
{
    /// <summary>Everything that it says: summary, parameters, result, remarks, exceptions.</summary>
    public static string Write(XElement documentation, bool markdown)
    {
        var text = new StringBuilder();
        Paragraph(text, "", documentation.Element("summary"), markdown);
        Named(text, "Parameters", documentation.Elements("typeparam").Concat(documentation.Elements("param")), "name", markdown);
        Paragraph(text, "Returns", documentation.Element("returns"), markdown);
        Paragraph(text, "Value", documentation.Element("value"), markdown);
        Paragraph(text, "Remarks", documentation.Element("remarks"), markdown);
        Named(text, "Exceptions", documentation.Elements("exception"), "cref", markdown);
        return text.ToString().TrimEnd();
    }

    /// <summary>The summary alone.</summary>
    public static string Summary(XElement documentation, bool markdown) => documentation.Element("summary") is { } summary ? Inline(summary, markdown) : "";

    /// <summary>What is said of a parameter; empty where nothing is.</summary>
    public static string Parameter(XElement documentation, string name, bool markdown) =>
        documentation.Elements("param").FirstOrDefault(parameter => (string?)parameter.Attribute("name") == name) is { } said ? Inline(said, markdown) : "";

    private static void Paragraph(StringBuilder text, string title, XElement? element, bool markdown)
    {
        string inline = element is null ? "" : Inline(element, markdown);
        if (inline.Length > 0)
        {
            text.Append(title.Length == 0 ? "" : markdown ? $"**{title}** " : $"{title}: ").Append(inline).Append("\n\n");
        }
    }

    private static void Named(StringBuilder text, string title, IEnumerable<XElement> elements, string attribute, bool markdown)
    {
        XElement[] all = [.. elements];
        if (all.Length == 0)
        {
            return;
        }

        text.Append(markdown ? $"**{title}**\n\n" : $"{title}:\n");
        foreach (XElement element in all)
        {
            string name = Short((string?)element.Attribute(attribute) ?? "");
            text.Append(markdown ? $"- `{name}`: " : $"  {name}: ").Append(Inline(element, markdown)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Inline(XElement element, bool markdown)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "para" } paragraph => $" {Inline(paragraph, markdown)} ",
                XElement { Name.LocalName: "code" or "c" } code => Code(code.Value.Trim(), markdown),
                XElement { Name.LocalName: "see" or "seealso" } link when link.Nodes().Any() => Inline(link, markdown),
                XElement { Name.LocalName: "see" or "seealso" } link => Code(Short((string?)link.Attribute("cref") ?? (string?)link.Attribute("langword") ?? (string?)link.Attribute("href") ?? ""), markdown),
                XElement { Name.LocalName: "paramref" or "typeparamref" } name => Code((string?)name.Attribute("name") ?? "", markdown),
                XElement other => Inline(other, markdown),
                _ => "",
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string Code(string text, bool markdown) => markdown && text.Length > 0 && !text.Contains('`', StringComparison.Ordinal) ? $"`{text}`" : text;

    // M:System.String.IndexOf(System.Char) to String.IndexOf
    private static string Short(string reference)
    {
        if (reference.Length < 2 || reference[1] != ':')
        {
            return reference;
        }

        string[] parts = reference[2..].Split('(')[0].Split('.');
        string[] last = reference[0] == 'T' ? parts[^1..] : parts[Math.Max(0, parts.Length - 2)..];
        return Arity().Replace(string.Join('.', last), "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"`+\d+|\{.*")]
    private static partial Regex Arity();
}
