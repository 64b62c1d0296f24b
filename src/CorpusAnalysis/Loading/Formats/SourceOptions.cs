namespace CorpusAnalysis;

/// <summary>What a document knows of the loading that it is part of.</summary>
/// <param name="Limits">How much may be read.</param>
/// <param name="Fields">Which fields of tables are which.</param>
/// <param name="Encoding">The encoding of text that does not declare one; null: it is found.</param>
/// <param name="Normalization">What of the text is made the same everywhere.</param>
/// <param name="Problems">Takes what is wrong with the document.</param>
internal sealed record SourceOptions(LoadLimits Limits, FieldMapping Fields, string? Encoding, TextNormalization Normalization, ICollection<LoadProblem> Problems)
{
    /// <summary>What was unpacked so far out of the file, out of archives in archives too.</summary>
    public Unpacked Unpacked { get; } = new();

    /// <summary>The documents in the file that were not taken for articles, or the file itself.</summary>
    public List<SkippedFile> Skipped { get; } = [];
}
