namespace CorpusAnalysis;

/// <summary>How <see cref="Corpus.Load"/> reads; the defaults suit a folder as <c>corpus/README.md</c> describes it.</summary>
public sealed record CorpusOptions
{
    /// <summary>The metadata table; by default <c>metadata.csv</c> in the corpus folder, if there is one.</summary>
    public string? MetadataPath { get; init; }

    /// <summary>The year, 1 to 9999, of articles for which neither dateline, metadata nor file name has one; null: they stay without.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999.</exception>
    public int? Year
    {
        get;
        init
        {
            if (value is < 1 or > 9999)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The year must be from 1 to 9999.");
            }

            field = value;
        }
    }

    /// <summary>The formats of files that are read; by default all that are there (<see cref="ArticleFormats.All"/>).</summary>
    public ArticleFormats Formats { get; init; } = ArticleFormats.All;

    /// <summary>Which columns of tables, and fields of records, are the text, the headline and so on; by default they are guessed, and the guess reported.</summary>
    public FieldMapping Fields { get; init; } = new();

    /// <summary>The encoding of text files that neither begin with a byte order mark nor declare one (<c>windows-1252</c>); null: it is found.</summary>
    /// <exception cref="ArgumentException">The encoding is not known; the message lists those that are.</exception>
    public string? Encoding { get; init => field = value is null ? null : KnownEncodings.Find(value); }

    /// <summary>
    /// Whether the language of an article for which neither metadata, document, folder nor dateline tells one is identified from its text
    /// (<see cref="LanguageIdentifier"/>), <c>und</c> where that is not sure; true by default.
    /// </summary>
    public bool IdentifyLanguages { get; init; } = true;

    /// <summary>What of the text is made the same everywhere, such as soft hyphens; by default nothing.</summary>
    public TextNormalization Normalization { get; init; }

    /// <summary>How much of a file is read before it is refused.</summary>
    public LoadLimits Limits { get; init; } = new();

    /// <summary>The rules of tokenising.</summary>
    public TokenizerOptions Tokenizer { get; init; } = new();

    /// <summary>
    /// Whether the corpus of a folder is kept in the user's cache, so that the next time only files that have changed are read; true by
    /// default. The environment variable <c>CORPUS_CACHE</c> names another folder for it, or turns it off for all (<c>off</c>).
    /// </summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Told after each article and each file; null: nobody is.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }

    /// <summary>Whether any problem, warnings included, ends the loading with an exception; false by default.</summary>
    public bool Strict { get; init; }
}
