using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>The fields of an article of Factiva, by their codes of two or three letters.</summary>
internal sealed partial class FactivaFields
{
    // What becomes metadata, under which name.
    private static readonly FrozenDictionary<string, string> Others = new (string Code, string Name)[]
    {
        ("BY", "author"), ("CR", "credit"), ("WC", "words"), ("ET", "time"), ("SC", "sourcecode"), ("ED", "edition"), ("PG", "page"), ("CY", "copyright"), ("CT", "contact"),
        ("RF", "notes"), ("CO", "companies"), ("IN", "industries"), ("NS", "subjects"), ("RE", "regions"), ("IPD", "keywords"), ("IPC", "codes"), ("PUB", "publisher"),
        ("CLM", "column"), ("ART", "caption"), ("VOL", "volume"),
    }.ToFrozenDictionary(field => field.Code, field => field.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Read = FrozenSet.Create(StringComparer.Ordinal, "HD", "PD", "SN", "SE", "LA", "DLN", "LP", "TD", "AN");

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Whether a field has been added.</summary>
    public bool Any => _values.Count > 0;

    /// <summary>Whether letters are the code of a field.</summary>
    public static bool IsCode(string letters) => Read.Contains(letters) || Others.ContainsKey(letters);

    /// <summary>The name of an article that a line such as <c>Document FOO0000020241118ekbi00001</c> gives; empty when it gives none.</summary>
    public static string Document(string line) => DocumentLine.Match(line) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>Whether a line tells how many words an article has.</summary>
    public static bool IsWords(string line) => WordsLine.IsMatch(line);

    /// <summary>Adds a paragraph or line of a field.</summary>
    public void Add(string code, string value)
    {
        if (Spaces.Replace(value, " ").Trim() is { Length: > 0 } text)
        {
            (_values.TryGetValue(code, out List<string>? values) ? values : _values[code] = []).Add(text);
        }
    }

    /// <summary>Adds what stands without codes between headline and text: words, date, time, source, its code, page, language, copyright.</summary>
    /// <returns>How many of the lines it is.</returns>
    public int AddHead(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i];
            bool isCopyright = line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) || line.StartsWith('©') || line.StartsWith("(c)", StringComparison.OrdinalIgnoreCase);
            string code = isCopyright ? "CY"
                : IsWords(line) ? "WC"
                : Has("WC") && !Has("PD") && WrittenDate.In(line).Length > 0 ? "PD"
                : !Has("PD") ? "BY"
                : Time.IsMatch(line) ? "ET"
                : !Has("SN") ? "SN"
                : !Has("SC") && SourceCode.IsMatch(line) ? "SC"
                : LanguageNames.Tag(line).Length > 0 ? "LA"
                : Has("SC") && Page.IsMatch(line) ? "PG"
                : "";
            Add(code, line);
            if (isCopyright || code.Length == 0)
            {
                return isCopyright ? i + 1 : i;
            }
        }

        return lines.Count;
    }

    /// <summary>The article.</summary>
    /// <param name="language">Its language, should the fields not tell.</param>
    /// <param name="line">The line on which it begins; 0 when it has none.</param>
    public ArticleDraft Draft(string language, int line)
    {
        string tag = LanguageNames.Tag(Of("LA"));
        string date = Of("PD"), id = Document(Of("AN"));
        var metadata = Others.Where(field => Has(field.Key)).ToDictionary(field => field.Value, field => field.Key == "BY" ? By.Replace(Of("BY"), "") : Of(field.Key), StringComparer.Ordinal);
        if (metadata.TryGetValue("words", out string? words))
        {
            metadata["words"] = string.Concat(words.Where(char.IsAsciiDigit));
        }

        return new()
        {
            Id = id.Length > 0 ? id : Of("AN"),
            Headline = Of("HD", " "),
            Agency = Of("SN"),
            DateText = WrittenDate.In(date) is { Length: > 0 } written ? written : date,
            Section = Of("SE"),
            Place = Of("DLN"),
            Language = tag.Length > 0 ? tag : language,
            Paragraphs = [.. _values.GetValueOrDefault("LP", []), .. _values.GetValueOrDefault("TD", [])],
            Metadata = metadata.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Line = line,
        };
    }

    private bool Has(string code) => _values.ContainsKey(code);

    private string Of(string code, string separator = "; ") => string.Join(separator, _values.GetValueOrDefault(code, []));

    [GeneratedRegex(@"^\s*(?:Document|Dokument|Documento)\s+([A-Za-z0-9]{15,40})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentLine { get; }

    [GeneratedRegex(@"^\s*\d[\d.,]*\s+(words|Wörter|mots|palabras|parole|palavras|слов\p{L}*|words\.)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordsLine { get; }

    [GeneratedRegex(@"^\d{1,2}:\d{2}( ?(GMT|AM|PM|Uhr))?$")]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{2,9}$")]
    private static partial Regex SourceCode { get; }

    [GeneratedRegex(@"^[A-Z]{0,3}\d{1,4}$")]
    private static partial Regex Page { get; }

    [GeneratedRegex(@"^(By|Von|Par|Por|Di)\s+")]
    private static partial Regex By { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
