using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>The fields that Nexis puts before and behind the text of an article, under the names of its English, German and French forms.</summary>
internal sealed partial class NexisFields
{
    private static readonly ImmutableDictionary<string, string> Properties = new (string Property, string[] Names)[]
    {
        ("author", ["byline", "autor", "auteur"]), ("section", ["section", "rubrik", "ressort", "rubrique"]), ("words", ["length", "länge", "longueur"]),
        ("language", ["language", "sprache", "langue"]), ("place", ["dateline", "ortsmarke"]), ("loaddate", ["load-date", "update", "aktualisierung", "date-chargement"]),
        ("publicationtype", ["publication-type", "type-publication", "publikationstyp"]), ("journalcode", ["journal-code", "journal code", "pub-code", "zeitungs-code"]),
        ("highlight", ["highlight", "zusammenfassung", "résumé"]), ("graphic", ["graphic", "grafik", "graphique"]), ("subject", ["subject", "thema", "sujet"]),
        ("companies", ["company", "organization", "firma", "organisation"]), ("persons", ["person"]), ("industry", ["industry", "branche"]), ("geographic", ["geographic", "country", "state", "city", "geographie"]),
        ("correction", ["correction", "correction-date", "korrektur"]), ("series", ["series"]), ("type", ["type"]), ("distribution", ["distribution"]), ("copyright", ["copyright"]),
    }.SelectMany(field => field.Names.Select(name => (name, field.Property))).ToImmutableDictionary(pair => pair.name, pair => pair.Property, StringComparer.OrdinalIgnoreCase);

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Takes a line such as <c>BYLINE: Ina Beck</c>.</summary>
    /// <returns>Whether it is one that is known.</returns>
    public bool Take(string line)
    {
        if (Property(line) is not { } property)
        {
            return false;
        }

        Add(property, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return true;
    }

    /// <summary>The property that a line gives; null when it gives none that is known.</summary>
    public static string? Property(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 30 ? Properties.GetValueOrDefault(line[..colon].Trim()) : null;
    }

    /// <summary>Adds a value; of several of the same name with a semicolon.</summary>
    public void Add(string property, string value)
    {
        if (Spaces.Replace(value, " ").Trim() is { Length: > 0 } text)
        {
            _values[property] = _values.TryGetValue(property, out string? before) ? $"{before}; {text}" : text;
        }
    }

    /// <summary>The article with these fields.</summary>
    public ArticleDraft Draft(string headline, string publication, string date, IReadOnlyList<string> paragraphs, int line)
    {
        string Taken(string property) => _values.Remove(property, out string? value) ? value : "";
        if (_values.TryGetValue("words", out string? words) && Number.Match(words) is { Success: true } number)
        {
            _values["words"] = string.Concat(number.Value.Where(char.IsAsciiDigit));
        }

        string language = Taken("language"), tag = LanguageNames.Tag(language);
        if (tag.Length == 0)
        {
            Add("language", language);
        }

        return new()
        {
            Headline = headline,
            Agency = publication,
            DateText = date,
            Section = Taken("section"),
            Place = Taken("place"),
            Language = tag,
            Paragraphs = paragraphs,
            Metadata = _values.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Line = line,
        };
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Number { get; }
}
