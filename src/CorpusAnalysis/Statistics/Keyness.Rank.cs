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
    /// One row per term, G² descending (terms of the target first, those of the reference last), then in ordinal order. p is adjusted
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
        int[] rest = shared ? [.. reference.Members.Except(target.Members)] : [.. reference.Members];
        TermCounts inTarget = TermCounts.Of(target);
        TermCounts inReference = TermCounts.Of(reference.Index, rest);
        if (inTarget.Tokens == 0)
        {
            throw new ArgumentException("The target has no tokens; keyness needs at least one article in it.", nameof(target));
        }

        if (inReference.Tokens == 0)
        {
            throw new ArgumentException("The reference has no tokens besides those of the target; give it other articles.", nameof(reference));
        }

        IReadOnlySet<string> stopWords = options.WithoutStopWords is { } language ? StopWords.Of(language) : new HashSet<string>();
        return Adjusted(
            [.. Terms(target.Index.Vocabulary, reference.Index.Vocabulary)
                .Where(term => !stopWords.Contains(term.Key))
                .Select(term => Row(term, inTarget, inReference))
                .Where(row => row.TargetFrequency + row.ReferenceFrequency >= options.MinFrequency
                    && row.TargetDocumentFrequency + row.ReferenceDocumentFrequency >= options.MinDocumentFrequency)
                .OrderByDescending(row => row.LogLikelihood)
                .ThenBy(row => row.Term, StringComparer.Ordinal)]);
    }

    // Two corpora of their own have two vocabularies: terms meet by their folded form.
    private static IEnumerable<(string Key, string Term, int Target, int Reference)> Terms(Vocabulary target, Vocabulary reference)
    {
        for (int id = 0; id < target.Count; id++)
        {
            yield return (target.Key(id), target[id], id, ReferenceEquals(target, reference) ? id : reference.Find(target.Key(id)));
        }

        if (!ReferenceEquals(target, reference))
        {
            for (int id = 0; id < reference.Count; id++)
            {
                if (target.Find(reference.Key(id)) < 0)
                {
                    yield return (reference.Key(id), reference[id], -1, id);
                }
            }
        }
    }

    private static Keyword Row((string Key, string Term, int Target, int Reference) term, TermCounts target, TermCounts reference)
    {
        long a = term.Target < 0 ? 0 : target.Frequency(term.Target);
        long b = term.Reference < 0 ? 0 : reference.Frequency(term.Reference);
        var table = new ContingencyTable(a, target.Tokens, b, reference.Tokens);
        double evidence = LogLikelihood(table);
        Interval interval = LogRatioInterval(table);
        return new Keyword(
            term.Term,
            a,
            b,
            CorpusFrequencies.PerMillion(a, target.Tokens),
            CorpusFrequencies.PerMillion(b, reference.Tokens),
            evidence,
            PValue(evidence),
            LogRatio(table),
            interval.Low,
            interval.High,
            term.Target < 0 ? 0 : target.DocumentFrequency(term.Target),
            term.Reference < 0 ? 0 : reference.DocumentFrequency(term.Reference));
    }

    private static IReadOnlyList<Keyword> Adjusted(Keyword[] rows)
    {
        double[] adjusted = MultipleTests.Holm([.. rows.Select(row => row.AdjustedP)]);
        return [.. rows.Zip(adjusted, (row, p) => row with { AdjustedP = p })];
    }
}
