namespace CorpusAnalysis.Cli.Reports;

/// <summary>Keeps articles that may not be passed on from being put together out of the sentences that a report carries.</summary>
/// <remarks>
/// Of each article a report holds at most a quarter of the characters of its headline and paragraphs, whatever the number of places, or,
/// where that is less than the sentences of one place, these (at most <see cref="EvidenceArticle.Longest"/> characters). The sets choose in
/// turn, in their order, each its next place that there is room for; a place in sentences that are there already takes no room.
/// </remarks>
internal static class EvidenceShare
{
    private const int Parts = 4;

    /// <summary>The evidence without the places for which there is no room in their articles; they stay counted.</summary>
    public static GatheredEvidence Of(GatheredEvidence gathered)
    {
        Dictionary<EvidenceArticle, EvidencePieces> pieces = Pieces(gathered);
        return gathered with
        {
            Sets = [.. gathered.Sets.Select(set => set with { Hits = [.. set.Hits.Where(hit => pieces[hit.Article].Holds(hit.Block, Sentences(hit)))] })],
        };
    }

    private static Dictionary<EvidenceArticle, EvidencePieces> Pieces(GatheredEvidence gathered)
    {
        Dictionary<EvidenceArticle, EvidencePieces> pieces = gathered.Sets.SelectMany(set => set.Hits).Select(hit => hit.Article).Distinct().ToDictionary(article => article, _ => new EvidencePieces());
        List<Queue<EvidenceHit>> choosing = [.. gathered.Sets.Select(set => new Queue<EvidenceHit>(set.Hits))];
        while (choosing.Count > 0)
        {
            choosing.RemoveAll(places => !Choose(places, pieces));
        }

        return pieces;
    }

    private static bool Choose(Queue<EvidenceHit> places, Dictionary<EvidenceArticle, EvidencePieces> pieces)
    {
        while (places.TryDequeue(out EvidenceHit hit))
        {
            EvidencePieces there = pieces[hit.Article];
            (int Start, int End) more = Sentences(hit);
            int length = there.LengthWith(hit.Block, more);
            if (length <= hit.Article.Length / Parts || (there.Length == 0 && length <= EvidenceArticle.Longest))
            {
                there.Add(hit.Block, more);
            }

            if (there.Holds(hit.Block, more))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) Sentences(EvidenceHit hit) => hit.Article.SentencesOf(hit.Block, hit.Start, hit.End);
}
