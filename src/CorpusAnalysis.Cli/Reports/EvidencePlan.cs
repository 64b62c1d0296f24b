using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What of gathered evidence a report carries.</summary>
/// <param name="Hits">The most places of one set.</param>
/// <param name="Articles">The articles that hold them, in order, each with the pieces of it that are carried; null for a whole one.</param>
internal sealed record EvidencePlan(int Hits, ImmutableArray<(EvidenceArticle Article, EvidencePieces? Pieces)> Articles)
{
    // With fewer places a set says too little: rather than that, articles give way to sentences.
    private const int FewHits = 20;

    // The brackets, commas and numbers of a place are never more.
    private const int HitSize = 32;

    /// <summary>Carries as much as fits: first with fewer places in each set, then with sentences for the articles for which there is no room, then with fewer places again.</summary>
    public static EvidencePlan Fit(GatheredEvidence gathered, EvidenceOptions options)
    {
        int room = options.Budget - EvidenceJson.SizeOfSets(gathered);
        if (options.Mode == EvidenceMode.Articles && Most(FewHits, GatheredEvidence.MostHits, hits => WholeFits(gathered, hits, room)) is { } whole)
        {
            return new EvidencePlan(whole, [.. Used(gathered, whole).Select(article => (article, (EvidencePieces?)null))]);
        }

        int most = options.Mode == EvidenceMode.Articles ? FewHits : GatheredEvidence.MostHits;
        int fewer = Most(1, most, hits => InSentences(gathered, hits, room).Size <= room) ?? 0;
        (Dictionary<EvidenceArticle, EvidencePieces> pieces, long size) = InSentences(gathered, fewer, long.MaxValue);
        var articles = ImmutableArray.CreateBuilder<(EvidenceArticle, EvidencePieces?)>();
        foreach (EvidenceArticle article in Used(gathered, fewer))
        {
            long withWhole = options.Mode == EvidenceMode.Articles && size < room ? size + article.WholeSize() - article.Size(pieces[article]) : long.MaxValue;
            size = withWhole <= room ? withWhole : size;
            articles.Add((article, withWhole <= room ? null : pieces[article]));
        }

        return new EvidencePlan(fewer, articles.ToImmutable());
    }

    // The largest number for which a condition holds that no larger one meets once one does not; null where none does.
    private static int? Most(int least, int most, Func<int, bool> holds)
    {
        if (holds(most))
        {
            return most;
        }

        int? found = null;
        for (most--; least <= most;)
        {
            int middle = (least + most) / 2;
            if (holds(middle))
            {
                (found, least) = (middle, middle + 1);
            }
            else
            {
                most = middle - 1;
            }
        }

        return found;
    }

    private static IEnumerable<EvidenceHit> HitsOf(GatheredEvidence gathered, int hits) => gathered.Sets.SelectMany(set => set.Hits.Take(hits));

    private static IEnumerable<EvidenceArticle> Used(GatheredEvidence gathered, int hits) => HitsOf(gathered, hits).Select(hit => hit.Article).Distinct();

    private static bool WholeFits(GatheredEvidence gathered, int hits, long room)
    {
        room -= (long)HitSize * HitsOf(gathered, hits).Count();
        foreach (EvidenceArticle article in Used(gathered, hits))
        {
            // No article is measured beyond those that fit.
            if ((room -= article.WholeSize()) < 0)
            {
                return false;
            }
        }

        return room >= 0;
    }

    private static (Dictionary<EvidenceArticle, EvidencePieces> Pieces, long Size) InSentences(GatheredEvidence gathered, int hits, long room)
    {
        long size = (long)HitSize * HitsOf(gathered, hits).Count();
        var pieces = new Dictionary<EvidenceArticle, EvidencePieces>();
        foreach (EvidenceHit hit in size > room ? [] : HitsOf(gathered, hits))
        {
            EvidencePieces of = pieces.TryGetValue(hit.Article, out EvidencePieces? known) ? known : pieces[hit.Article] = new();
            of.Add(hit.Block, hit.Article.SentencesOf(hit.Block, hit.Start, hit.End));
        }

        foreach ((EvidenceArticle article, EvidencePieces of) in pieces)
        {
            size += article.Size(of);
            if (size > room)
            {
                break;
            }
        }

        return (pieces, size);
    }
}
