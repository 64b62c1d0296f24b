namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Compares all terms of a target with a reference, strongest evidence for the target first.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">
    /// What they are compared with. Where the two share articles of one index, as a view and its whole do, those count for the target
    /// only: a text is never compared with itself.
    /// </param>
    /// <param name="options">Which terms to rank; by default all with 3 tokens in 2 articles.</param>
    /// <returns>
    /// One row per term, G² descending (terms of the target first, those of the reference last), then in the order of the folded terms. p is adjusted
    /// over the terms ranked.
    /// </returns>
    /// <exception cref="ArgumentException">The target, or what is left of the reference, has no tokens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Keyword> Rank(Corpus target, Corpus reference, KeynessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        options ??= new KeynessOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinFrequency, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinDocumentFrequency, 1, nameof(options));

        bool shared = ReferenceEquals(target.Index, reference.Index);
        ArticleSet rest = shared ? reference.Members.Except(target.Members) : reference.Members;
        TermCounts inTarget = TermCounts.Of(target);
        TermCounts inReference = rest.IsWhole ? reference.Index.Totals : TermCounts.Of(reference.Index, rest);
        if (inTarget.Tokens == 0)
        {
            throw new ArgumentException("The target has no tokens; keyness needs at least one article in it.", nameof(target));
        }

        if (inReference.Tokens == 0)
        {
            throw new ArgumentException("The reference has no tokens besides those of the target; give it other articles.", nameof(reference));
        }

        Candidate[] candidates =
        [
            .. Candidates(target.Index.Vocabulary, reference.Index.Vocabulary, options.WithoutStopWords)
                .Where(term => inTarget.Frequency(term.Target) + inReference.Frequency(term.Reference) >= options.MinFrequency
                    && inTarget.DocumentFrequency(term.Target) + inReference.DocumentFrequency(term.Reference) >= options.MinDocumentFrequency),
        ];
        var tables = Array.ConvertAll(candidates, term =>
            new ContingencyTable(inTarget.Frequency(term.Target), inTarget.Tokens, inReference.Frequency(term.Reference), inReference.Tokens));
        double[] evidence = Array.ConvertAll(tables, LogLikelihood);
        double[] adjusted = MultipleTests.Holm(Array.ConvertAll(evidence, PValue));
        int[] order = StrongestFirst(evidence, candidates, target.Index.Vocabulary, reference.Index.Vocabulary);
        return Array.ConvertAll(order, i => Row(candidates[i], i));

        Keyword Row(Candidate term, int i)
        {
            Interval interval = LogRatioInterval(tables[i]);
            return new Keyword(
                term.Target < 0 ? reference.Index.Vocabulary[term.Reference] : target.Index.Vocabulary[term.Target],
                tables[i].TargetFrequency,
                tables[i].ReferenceFrequency,
                CorpusFrequencies.PerMillion(tables[i].TargetFrequency, tables[i].TargetSize),
                CorpusFrequencies.PerMillion(tables[i].ReferenceFrequency, tables[i].ReferenceSize),
                evidence[i],
                adjusted[i],
                LogRatio(tables[i]),
                interval.Low,
                interval.High,
                inTarget.DocumentFrequency(term.Target),
                inReference.DocumentFrequency(term.Reference));
        }
    }

    // Two corpora of their own have two vocabularies: terms meet by their folded form.
    private static IEnumerable<Candidate> Candidates(Vocabulary target, Vocabulary reference, string? withoutStopWords)
    {
        IReadOnlySet<string> stopWords = StopWords.OfOrNone(withoutStopWords);
        HashSet<int> leftOut = [.. stopWords.Select(target.Find)];
        bool shared = ReferenceEquals(target, reference);
        for (int id = 0; id < target.Count; id++)
        {
            if (!leftOut.Contains(id))
            {
                yield return new Candidate(id, shared ? id : reference.Find(target.Key(id)));
            }
        }

        HashSet<int> leftOutThere = [.. stopWords.Select(reference.Find)];
        for (int id = 0; id < (shared ? 0 : reference.Count); id++)
        {
            if (!leftOutThere.Contains(id) && target.Find(reference.Key(id)) < 0)
            {
                yield return new Candidate(-1, id);
            }
        }
    }

    // Sorted as numbers first; where many terms have the same evidence, as all that occur once do, their keys decide.
    private static int[] StrongestFirst(double[] evidence, Candidate[] candidates, Vocabulary target, Vocabulary reference)
    {
        double[] weakness = Array.ConvertAll(evidence, value => -value);
        int[] order = [.. Enumerable.Range(0, evidence.Length)];
        Array.Sort(weakness, order);
        int[] ranks = Ranks(order, candidates, target, reference);
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && weakness[end] == weakness[start])
            {
                end++;
            }

            Array.Sort(ranks, order, start, end - start);
            start = end;
        }

        return order;
    }

    // The place of each candidate in the order of keys, over both vocabularies.
    private static int[] Ranks(int[] order, Candidate[] candidates, Vocabulary target, Vocabulary reference)
    {
        if (ReferenceEquals(target, reference))
        {
            return Array.ConvertAll(order, i => target.Ranks[candidates[i].Target]);
        }

        int[] byKey = [.. Enumerable.Range(0, candidates.Length)];
        byKey.AsSpan().Sort((a, b) => KeyOf(candidates[a]).SequenceCompareTo(KeyOf(candidates[b])));
        int[] ranks = new int[candidates.Length];
        for (int rank = 0; rank < byKey.Length; rank++)
        {
            ranks[byKey[rank]] = rank;
        }

        return Array.ConvertAll(order, i => ranks[i]);

        ReadOnlySpan<byte> KeyOf(Candidate term) => term.Target < 0 ? reference.Utf8Key(term.Reference) : target.Utf8Key(term.Target);
    }

    /// <summary>A term by its ids in both vocabularies; -1 where it is in only one.</summary>
    private readonly record struct Candidate(int Target, int Reference);
}
