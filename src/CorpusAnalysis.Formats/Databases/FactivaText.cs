using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>Articles of Factiva as plain text, with the codes of fields at the beginning of lines or without.</summary>
internal static partial class FactivaText
{
    /// <summary>Whether lines are such a text.</summary>
    public static bool Is(IReadOnlyList<string> lines)
    {
        var codes = lines.Select(line => Code(line).Code).ToHashSet(StringComparer.Ordinal);
        bool hasCodes = codes.Contains("HD") && codes.Contains("PD") && codes.Contains("SN") && (codes.Contains("LP") || codes.Contains("TD"));
        return hasCodes || (lines.Any(FactivaFields.IsWords) && lines.Any(line => FactivaFields.Document(line).Length > 0));
    }

    /// <summary>Reads the articles, each of which ends with a line that names it.</summary>
    public static IEnumerable<ArticleDraft> Read(SourceDocument document, IReadOnlyList<string> lines)
    {
        List<string> article = [];
        int begin = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            article.Add(lines[i]);
            (string code, string rest) = Code(lines[i]);
            bool isNamed = FactivaFields.Document(code == "AN" ? rest : lines[i]).Length > 0;
            if (isNamed)
            {
                yield return Article(article, begin + 1 + article.FindIndex(line => line.Trim().Length > 0));
                article.Clear();
                begin = i + 1;
            }
        }

        if (article.Exists(line => Code(line).Code == "HD" || FactivaFields.IsWords(line)))
        {
            document.Report(LoadSeverity.Warning, begin + 1, "the last article does not end with \"Document …\": the file may be cut off", "export it again");
            yield return Article(article, begin + 1 + article.FindIndex(line => line.Trim().Length > 0));
        }
    }

    private static ArticleDraft Article(List<string> lines, int line)
    {
        var fields = new FactivaFields();
        if (lines.Exists(text => Code(text).Code == "HD"))
        {
            AddByCodes(fields, lines);
        }
        else
        {
            AddWithoutCodes(fields, lines);
        }

        return fields.Draft("", line);
    }

    // A field goes on until the next code; blank lines divide its paragraphs.
    private static void AddByCodes(FactivaFields fields, List<string> lines)
    {
        string code = "", paragraph = "";
        foreach (string line in lines)
        {
            (string begun, string rest) = Code(line);
            if (begun.Length > 0 || string.IsNullOrWhiteSpace(line))
            {
                fields.Add(code, paragraph);
                (code, paragraph) = (begun.Length > 0 ? begun : code, rest);
            }
            else
            {
                paragraph += " " + line;
            }
        }

        fields.Add(code, paragraph);
    }

    private static void AddWithoutCodes(FactivaFields fields, List<string> lines)
    {
        int words = Math.Max(0, lines.FindIndex(FactivaFields.IsWords));
        string[] title = [.. lines.Take(words).Select(line => line.Trim()).Where(line => line.Length > 0)];
        foreach ((string text, int i) in title.Select((text, i) => (text, i)))
        {
            // A section may stand above the headline and the author below it; only the author can be told from the rest.
            fields.Add(i > 0 && Author.IsMatch(text) ? "BY" : "HD", text);
        }

        string[] rest = [.. lines.Skip(words).Select(line => line.Trim())];
        string[] head = [.. rest.Where(line => line.Length > 0)];
        int count = fields.AddHead(head), begin = 0;
        for (int seen = 0; begin < rest.Length && seen < count; begin++)
        {
            seen += rest[begin].Length > 0 ? 1 : 0;
        }

        string last = rest.LastOrDefault(line => FactivaFields.Document(line).Length > 0, "");
        fields.Add("AN", last);
        foreach (string paragraph in ParagraphSplitter.Split(string.Join('\n', rest.Skip(begin).Where(line => last.Length == 0 || line != last))))
        {
            fields.Add("TD", paragraph);
        }
    }

    // A code stands alone on its line, or with a tab or several spaces behind it; one space may stand behind a word.
    private static (string Code, string Text) Code(string line) =>
        CodeLine.Match(line) is { Success: true } match && FactivaFields.IsCode(match.Groups[1].Value) ? (match.Groups[1].Value, match.Groups[2].Value) : ("", "");

    [GeneratedRegex(@"^\s{0,4}([A-Z]{2,3})(?:\s*$|(?:\t|\s{2,})(.*)$)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLine { get; }

    [GeneratedRegex(@"^(By|Von|Par|Por|Di)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Author { get; }
}
