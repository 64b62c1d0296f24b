using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What of gathered evidence a report carries.</summary>
/// <param name="Hits">The most places of one set.</param>
/// <param name="Sets">The sets that have places; those behind them have none, for want of room.</param>
/// <param name="Articles">The articles that hold them, in order, each with the pieces of it that are carried; null for a whole one.</param>
internal sealed record EvidencePlan(int Hits, int Sets, ImmutableArray<(EvidenceArticle Article, EvidencePieces? Pieces)> Articles)
{
    // With fewer places a set says too little: rather than that, articles give way to sentences.
    private const int FewHits = 20;

    // The brackets, commas and numbers of a place are never more.
    private const int HitSize = 32;

    /// <summary>The places of a set that are carried.</summary>
    public IEnumerable<EvidenceHit> HitsOf(GatheredEvidence gathered, int set) => set < Sets ? gathered.Sets[set].Hits.Take(Hits) : [];

    /// <summary>
    /// Carries as much as fits: first with fewer places in each set, then with sentences for the articles for which there is no room, then
    /// with fewer places again, and where there is no room for one of each, with one of each of the first sets.
    /// </summary>
    public static EvidencePlan Fit(GatheredEvidence gathered, EvidenceOptions options)
    {
        int room = options.Budget - EvidenceJson.SizeOfSets(gathered);
        if (options.Mode == EvidenceMode.Articles && Most(FewHits, GatheredEvidence.MostHits, hits => WholeFits(gathered, hits, room)) is { } hits)
        {
            var whole = new EvidencePlan(hits, gathered.Sets.Length, []);
            return whole with { Articles = [.. whole.Used(gathered).Select(article => (article, (EvidencePieces?)null))] };
        }

        // Where their sentences take half of the room at the most, whole articles have the other half, and no place gives way to them.
        int most = options.Mode == EvidenceMode.Articles && !SentencesFit(gathered, GatheredEvidence.MostHits, gathered.Sets.Length, room / 2) ? FewHits : GatheredEvidence.MostHits;
        return Most(1, most, hits => SentencesFit(gathered, hits, gathered.Sets.Length, room)) is { } fewer
            ? new EvidencePlan(fewer, gathered.Sets.Length, []).WithArticles(gathered, options.Mode, room)
            : new EvidencePlan(1, Most(0, gathered.Sets.Length, sets => SentencesFit(gathered, 1, sets, room)) ?? 0, []).WithArticles(gathered, options.Mode, room);
    }

    private EvidencePlan WithArticles(GatheredEvidence gathered, EvidenceMode mode, int room)
    {
        (Dictionary<EvidenceArticle, EvidencePieces> pieces, long size) = InSentences(gathered, long.MaxValue);
        var articles = ImmutableArray.CreateBuilder<(EvidenceArticle, EvidencePieces?)>();
        foreach (EvidenceArticle article in Used(gathered))
        {
            long withWhole = mode == EvidenceMode.Articles && size < room ? size + article.WholeSize() - article.Size(pieces[article]) : long.MaxValue;
            size = withWhole <= room ? withWhole : size;
            articles.Add((article, withWhole <= room ? null : pieces[article]));
        }

        return this with { Articles = articles.ToImmutable() };
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

    private IEnumerable<EvidenceHit> AllHits(GatheredEvidence gathered) => Enumerable.Range(0, Sets).SelectMany(set => HitsOf(gathered, set));

    private IEnumerable<EvidenceArticle> Used(GatheredEvidence gathered) => AllHits(gathered).Select(hit => hit.Article).Distinct();

    private static bool WholeFits(GatheredEvidence gathered, int hits, long room)
    {
        var plan = new EvidencePlan(hits, gathered.Sets.Length, []);
        room -= (long)HitSize * plan.AllHits(gathered).Count();
        foreach (EvidenceArticle article in plan.Used(gathered))
        {
            // No article is measured beyond those that fit.
            if ((room -= article.WholeSize()) < 0)
            {
                return false;
            }
        }

        return room >= 0;
    }

    private static bool SentencesFit(GatheredEvidence gathered, int hits, int sets, long room) => new EvidencePlan(hits, sets, []).InSentences(gathered, room).Size <= room;

    private (Dictionary<EvidenceArticle, EvidencePieces> Pieces, long Size) InSentences(GatheredEvidence gathered, long room)
    {
        long size = (long)HitSize * AllHits(gathered).Count();
        var pieces = new Dictionary<EvidenceArticle, EvidencePieces>();
        foreach (EvidenceHit hit in size > room ? [] : AllHits(gathered))
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
