using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>What a corpus file says about itself.</summary>
/// <param name="Rules">The rules by which it was tokenised: <see cref="TokenizerOptions.RulesVersion"/>.</param>
/// <param name="Tokenizer">Which of them were switched on.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Terms">The number of terms.</param>
/// <param name="Files">The files that were read.</param>
/// <param name="Problems">What was wrong with them.</param>
/// <param name="Skipped">What was not taken for an article.</param>
/// <param name="Formats">The formats of the articles; older files have none.</param>
/// <param name="Failed">The files that gave no article.</param>
internal sealed record CorpusFileAbout(
    int Rules, TokenizerOptions Tokenizer, int Articles, int Terms, int Files, ImmutableArray<LoadProblem> Problems, ImmutableArray<SkippedFile> Skipped, ImmutableArray<FormatUse> Formats, int Failed);
