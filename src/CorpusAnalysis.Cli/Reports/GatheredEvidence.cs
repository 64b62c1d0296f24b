using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The places of some evidence, as many of each as a report shows at the most.</summary>
/// <param name="Sets">The places, in the order of the evidence.</param>
/// <param name="Themes">The themes that are marked in the articles.</param>
internal sealed record GatheredEvidence(ImmutableArray<EvidenceSet> Sets, ImmutableArray<MarkedTheme> Themes)
{
    /// <summary>The most places of one set.</summary>
    public const int MostHits = 200;

    /// <summary>Looks for the places, and marks themes in the articles.</summary>
    /// <param name="evidence">What is looked for.</param>
    /// <param name="themes">The themes.</param>
    /// <param name="shown">The numbers of the evidence that is to be had; null for all.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static GatheredEvidence Of(IReadOnlyList<Evidence> evidence, IReadOnlyList<Theme> themes, IReadOnlySet<int>? shown, CancellationToken cancellation)
    {
        var numbers = new Dictionary<(TermIndex Index, int Number), EvidenceArticle>();
        var byValue = new Dictionary<Article, EvidenceArticle>();
        var corpora = new Dictionary<TermIndex, Corpus>();
        var sets = ImmutableArray.CreateBuilder<EvidenceSet>(evidence.Count);
        for (int i = 0; i < evidence.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            sets.Add(shown?.Contains(i) == false ? new EvidenceSet(evidence[i].Title, 0, 0, []) : Set(evidence[i]));
        }

        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<MarkedTheme> marked = EvidenceMarks.Add(themes, corpora.Values, numbers);
        return new GatheredEvidence(sets.MoveToImmutable(), marked);

        EvidenceSet Set(Evidence some)
        {
            try
            {
                Corpus corpus = corpora.GetValueOrDefault(some.Corpus!.Index) ?? (corpora[some.Corpus.Index] = some.Corpus.Whole);
                (long places, int count) = some.Counted();
                return new EvidenceSet(some.Title, places, count, [.. some.Occurrences.Take(MostHits).Select(place => new EvidenceHit(Open(corpus, place.Article), place.Block, place.Start, place.End))]);
            }
            catch (Exception error) when (error is FormatException or ArgumentException)
            {
                // A pattern may ask for what this corpus cannot look up, such as a lemma; the rest of the report can be opened all the same.
                return new EvidenceSet(some.Title, 0, 0, []);
            }
        }

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
