using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Makes an article of what a document says, and of what the metadata, the folder and the file's name say about it.</summary>
internal sealed class ArticleBuilder(string root, CorpusOptions options, ICollection<LoadProblem> problems)
{
    /// <summary>What was normalised so far.</summary>
    public TextChanges Changes { get; private set; }

    /// <summary>Makes an article.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its format.</param>
    /// <param name="draft">The article as the document has it.</param>
    /// <param name="row">Its row of the metadata, if it has one.</param>
    /// <returns>The article, whose id is given later, as it depends on all others; null, which is reported, when there is no text.</returns>
    /// <exception cref="CorpusFormatException">Its date does not exist in the year of the article.</exception>
    public Article? Build(SourceDocument document, IArticleFormat format, ArticleDraft draft, MetadataRow? row)
    {
        var text = ArticleText.Of(draft, options.Normalization);
        Changes += text.Changes;
        if (text.Paragraphs.IsEmpty && text.Headline.Length == 0)
        {
            document.Report(LoadSeverity.Error, draft.Line, "an article without text", "add the text, or remove it");
            return null;
        }

        if (text.Mojibake.Count > 0)
        {
            string letters = text.Mojibake.Count == 1 ? "1 letter" : FormattableString.Invariant($"{text.Mojibake.Count:N0} letters");
            Warn(document, draft, $"{letters} once read in a wrong encoding, the first {Quoted.Short(text.Mojibake.Sample)}", "mend them where the text comes from, or have them mended: --normalise mojibake");
        }

        string Given(string column, string otherwise) => row is not null && row[column].Length > 0 ? row[column] : otherwise.Trim();
        string agency = Given("agency", draft.Agency);
        if (format is WireTextFormat && !string.Equals(agency, draft.Agency, StringComparison.OrdinalIgnoreCase))
        {
            Warn(document, draft, $"the dateline says {draft.Agency}, the metadata {agency}", "correct one of them; the metadata count");
        }

        string language = Given("language", Language(document, format, draft, text));
        return new()
        {
            Id = "-",
            Section = Given("section", draft.Section),
            Headline = text.Headline,
            Place = Given("place", draft.Place),
            Date = Date(document, draft, row),
            Agency = agency,
            Language = language.Length == 0 ? Article.UnknownLanguage : language,
            Paragraphs = text.Paragraphs,
            Metadata = Metadata(draft, row),
            Source = document.Path,
        };
    }

    // Of a wire article the date is all that tells its language, and the folder knows better; other formats say it themselves.
    private string Language(SourceDocument document, IArticleFormat format, ArticleDraft draft, ArticleText text)
    {
        string said = draft.Language.Trim() is { Length: > 0 } language and not Article.UnknownLanguage ? language : "";
        string known = format is not WireTextFormat && said.Length > 0 ? said : LanguageFolders.Find(root, document.Path) ?? said;
        return known.Length == 0 && options.IdentifyLanguages ? LanguageIdentifier.Identify(text.Beginning).Language : known;
    }

    private PartialDate Date(SourceDocument document, ArticleDraft draft, MetadataRow? row)
    {
        PartialDate written = draft.Date == default && draft.DateText.Trim() is { Length: > 0 } text ? Written(document, draft, text) : draft.Date;
        try
        {
            // The file of many articles is not named for the day of each.
            string path = written.IsComplete && (draft.Line > 0 || draft.Id.Length > 0) ? "" : document.Path;
            (PartialDate date, string? conflict) = ArticleDate.Resolve(written, row?.Date ?? default, path, options.Year);
            if (conflict is not null)
            {
                Warn(document, draft, conflict, row is null || row.Date == default ? "correct one of them; the dateline counts" : "correct one of them; the metadata count");
            }

            return date;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw document.Error(draft.Line, $"the dateline's {written} does not exist in the year of the article", "correct the dateline or the year");
        }
    }

    private PartialDate Written(SourceDocument document, ArticleDraft draft, string text)
    {
        if (!WrittenDate.TryParse(text, out PartialDate date, out bool isUncertain, draft.DateOrder))
        {
            Warn(document, draft, $"expected a date, found {Quoted.Short(text)}", "write it as 2024-11-29; the article stays without");
        }
        else if (isUncertain)
        {
            string kept = date == default ? "no part" : $"only {date}";
            Warn(document, draft, $"the date {Quoted.Short(text)} can be read in two ways, so {kept} of it is kept", "write it as 2024-11-29");
        }

        return date;
    }

    private static ImmutableSortedDictionary<string, string> Metadata(ArticleDraft draft, MetadataRow? row)
    {
        ImmutableSortedDictionary<string, string> fields = row?.FurtherFields ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return draft.Metadata.Count == 0 ? fields : draft.Metadata.Where(field => field.Value.Trim().Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal).SetItems(fields);
    }

    private void Warn(SourceDocument document, ArticleDraft draft, string message, string mend) => problems.Add(new(LoadSeverity.Warning, document.Path, draft.Line, message, mend));
}
