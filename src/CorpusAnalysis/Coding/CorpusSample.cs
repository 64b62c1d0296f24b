using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Articles drawn from a corpus by chance, to be read and coded.</summary>
/// <param name="Corpus">The articles drawn, as a view of the corpus.</param>
/// <param name="Articles">The same in the order of drawing, in which they should be read: so no coder grows tired over the same month, and reading can stop early.</param>
/// <param name="Strata">The strata in ordinal order; a simple sample has one.</param>
public sealed record CorpusSample(Corpus Corpus, ImmutableArray<Article> Articles, ImmutableArray<SampleStratum> Strata)
{
    /// <summary>The sheet on which the sample is coded: one row per article and theme, articles in the order of drawing, without a code as yet.</summary>
    /// <param name="themes">What is to be coded.</param>
    /// <param name="excerpt">How many characters of the text are shown at the most, 0 for none.</param>
    /// <remarks>
    /// Written as CSV it is what <see cref="HandCodes"/> reads once the codes are filled in; the columns behind <c>reason</c> are for the
    /// coders. The stratum is not on it, as it would tell the coders what the patterns say.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The length of the excerpt is negative.</exception>
    public IReadOnlyList<CodingSheetRow> CodingSheet(IEnumerable<Theme> themes, int excerpt = CodingSheetRow.DefaultExcerpt)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentOutOfRangeException.ThrowIfNegative(excerpt);
        Theme[] all = [.. themes];
        return [.. Articles.SelectMany(article => CodingSheetRow.Of(article, all, excerpt))];
    }
}
