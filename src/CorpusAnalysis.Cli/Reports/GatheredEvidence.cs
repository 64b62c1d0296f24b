using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The places of some evidence, as many of each as a report shows at the most, and the articles that hold them.</summary>
/// <param name="Sets">The places, in the order of the evidence.</param>
/// <param name="Articles">The articles, in the order in which they come up.</param>
/// <param name="Themes">The themes that are marked in the articles.</param>
internal sealed record GatheredEvidence(ImmutableArray<EvidenceSet> Sets, ImmutableArray<EvidenceArticle> Articles, ImmutableArray<string> Themes)
{
    /// <summary>The most places of one set.</summary>
    public const int MostHits = 200;

    /// <summary>Looks for the places, and marks themes in the articles.</summary>
    public static GatheredEvidence Of(IReadOnlyList<Evidence> evidence, IReadOnlyList<Theme> themes)
    {
        var numbers = new Dictionary<(TermIndex Index, int Number), EvidenceArticle>();
        var byValue = new Dictionary<Article, EvidenceArticle>();
        var corpora = new Dictionary<TermIndex, Corpus>();
        var sets = ImmutableArray.CreateBuilder<EvidenceSet>(evidence.Count);
        foreach (Evidence some in evidence)
        {
            Corpus corpus = corpora.GetValueOrDefault(some.Corpus!.Index) ?? (corpora[some.Corpus.Index] = some.Corpus.Whole);
            sets.Add(new EvidenceSet(some.Title, some.Count, some.ArticleCount, [.. some.Occurrences.Take(MostHits).Select(place => new EvidenceHit(Open(corpus, place.Article), place.Block, place.Start, place.End))]));
        }

        ImmutableArray<string> marked = EvidenceMarks.Add(themes, corpora.Values, numbers);
        return new GatheredEvidence(sets.MoveToImmutable(), [.. byValue.Values], marked);

        // A corpus that was loaded twice has its articles once.
        EvidenceArticle Open(Corpus corpus, int number)
        {
            if (!numbers.TryGetValue((corpus.Index, number), out EvidenceArticle? found))
            {
                Article article = corpus[number];
                found = byValue.GetValueOrDefault(article) ?? (byValue[article] = new EvidenceArticle(article));
                numbers.Add((corpus.Index, number), found);
            }

            return found;
        }
    }
}

/// <summary>The places behind a number.</summary>
/// <param name="Title">What they are of.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Hits">The first of them.</param>
internal sealed record EvidenceSet(string Title, long Total, int Articles, ImmutableArray<EvidenceHit> Hits);

/// <summary>A place in an article.</summary>
internal readonly record struct EvidenceHit(EvidenceArticle Article, int Block, int Start, int End);
