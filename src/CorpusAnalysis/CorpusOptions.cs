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

    /// <summary>The rules of tokenising.</summary>
    public TokenizerOptions Tokenizer { get; init; } = new();

    /// <summary>
    /// Whether the corpus of a folder is kept in the user's cache, so that the next time only files that have changed are read; true by
    /// default. The environment variable <c>CORPUS_CACHE</c> names another folder for it, or turns it off for all (<c>off</c>).
    /// </summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Told after each file; null: nobody is.</summary>
    public IProgress<LoadProgress>? Progress { get; init; }

    /// <summary>Whether any problem, warnings included, ends the loading with an exception; false by default.</summary>
    public bool Strict { get; init; }
}
