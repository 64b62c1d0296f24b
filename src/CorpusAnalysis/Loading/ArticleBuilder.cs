namespace CorpusAnalysis;

/// <summary>Makes an article of a wire text and of what the metadata and the folder say about it.</summary>
internal sealed class ArticleBuilder(string root, int? defaultYear, ICollection<LoadProblem> problems)
{
    /// <param name="id">The id of the article.</param>
    /// <param name="file">The file, relative to the corpus folder.</param>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="row">Its row of the metadata, if it has one.</param>
    /// <exception cref="CorpusFormatException">The file is no wire article.</exception>
    public Article Build(string id, string file, ReadOnlySpan<byte> bytes, MetadataRow? row)
    {
        DecodedText decoded = TextDecoding.Decode(bytes, file);
        foreach (LoadProblem problem in decoded.Problems)
        {
            problems.Add(problem);
        }

        WireText wire = WireText.Parse(decoded.Text, file);
        string Given(string column, string otherwise) => row is not null && row[column].Length > 0 ? row[column] : otherwise;

        string agency = Given("agency", wire.Dateline.Agency);
        if (!string.Equals(agency, wire.Dateline.Agency, StringComparison.OrdinalIgnoreCase))
        {
            Warn(file, $"the dateline says {wire.Dateline.Agency}, the metadata {agency}", "correct one of them; the metadata count");
        }

        if (wire.Paragraphs.IsEmpty)
        {
            Warn(file, "no paragraphs behind the dateline", "add the text; as it is, only the headline counts");
        }

        string language = LanguageFolders.Find(root, file) ?? wire.Dateline.Language;
        return new()
        {
            Id = id,
            Section = Given("section", wire.Section),
            Headline = wire.Headline,
            Place = Given("place", wire.Dateline.Place),
            Date = Date(file, wire.Dateline.Date, row),
            Agency = agency,
            Language = Given("language", language),
            Paragraphs = wire.Paragraphs,
            Metadata = row?.FurtherFields ?? Article.NoMetadata,
            Source = file,
        };
    }

    private PartialDate Date(string file, PartialDate dateline, MetadataRow? row)
    {
        try
        {
            (PartialDate date, string? conflict) = ArticleDate.Resolve(dateline, row?.Date ?? default, file, defaultYear);
            if (conflict is not null)
            {
                Warn(file, conflict, row is null || row.Date == default ? "correct one of them; the dateline counts" : "correct one of them; the metadata count");
            }

            return date;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new CorpusFormatException(file, 0, $"the dateline's {dateline} does not exist in the year of the article", "correct the dateline or the year");
        }
    }

    private void Warn(string file, string message, string mend) => problems.Add(new(LoadSeverity.Warning, file, 0, message, mend));
}
