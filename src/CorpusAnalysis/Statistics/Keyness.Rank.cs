namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Compares all terms of a target with a reference.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">
    /// What they are compared with. Where the two share articles of one index, as a view and its whole do, those count for the target
    /// only: a text is never compared with itself.
    /// </param>
    /// <param name="options">Which terms to list, how and in which order; by default all with 3 tokens in 2 articles, by effect among the significant.</param>
    /// <returns>
    /// One row per term in the order asked for, equally strong ones in the order of the folded terms; made when it is read. p is adjusted over
    /// the whole vocabulary, that is over all terms that occur on either side, also those that are not listed.
    /// </returns>
    /// <exception cref="ArgumentException">The target, or what is left of the reference, has no tokens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Keyword> Rank(Corpus target, Corpus reference, KeynessOptions? options = null)
    {
        options ??= new KeynessOptions();
        return KeynessRanking.Rank(TermsOf(target, reference, options), options);
    }

    private static KeynessCounts TermsOf(Corpus target, Corpus reference, KeynessOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        options.Check();
        (TermCounts inTarget, TermCounts inReference) = Counts(target, reference);
        Vocabulary targetTerms = target.Index.Vocabulary, referenceTerms = reference.Index.Vocabulary;
        SharedTerm[] terms = [.. SharedTerm.Of(targetTerms, referenceTerms).Where(term => inTarget.Frequency(term.Target) + inReference.Frequency(term.Reference) > 0)];
        var leftOut = new HashSet<string>(StopWords.OfOrNone(options.WithoutStopWords), StringComparer.Ordinal);
        bool[] listed = Array.ConvertAll(terms, term =>
            inTarget.Frequency(term.Target) + inReference.Frequency(term.Reference) >= options.MinFrequency
            && inTarget.DocumentFrequency(term.Target) + inReference.DocumentFrequency(term.Reference) >= options.MinDocumentFrequency
            && (leftOut.Count == 0 || !leftOut.Contains(term.Target < 0 ? referenceTerms.Key(term.Reference) : targetTerms.Key(term.Target))));
        var (inTargetPlaces, inReferencePlaces) = (new TermEvidence(target), new TermEvidence(WithoutShared(target, reference)));
        double[] dispersions = ArticleDispersion.DeviationOfProportions(target, inTarget);
        return new KeynessCounts(
            inTarget.Tokens,
            inReference.Tokens,
            i => terms[i].Target < 0 ? referenceTerms[terms[i].Reference] : targetTerms[terms[i].Target],
            Array.ConvertAll(terms, term => inTarget.Frequency(term.Target)),
            Array.ConvertAll(terms, term => inReference.Frequency(term.Reference)),
            Array.ConvertAll(terms, term => inTarget.DocumentFrequency(term.Target)),
            Array.ConvertAll(terms, term => inReference.DocumentFrequency(term.Reference)),
            i => inTarget.Frequency(terms[i].Target) == 0 ? null : dispersions[terms[i].Target],
            i => (inTargetPlaces.Of(terms[i].Target), inReferencePlaces.Of(terms[i].Reference)),
            listed);
    }

    // The reference without the articles that count for the target.
    private static Corpus WithoutShared(Corpus target, Corpus reference) =>
        ReferenceEquals(target.Index, reference.Index) ? reference.Where(reference.Members.Except(target.Members)) : reference;

    // The counts of both sides; what both hold counts for the target only.
    internal static (TermCounts Target, TermCounts Reference) Counts(Corpus target, Corpus reference)
    {
        ArticleSet rest = ReferenceEquals(target.Index, reference.Index) ? reference.Members.Except(target.Members) : reference.Members;
        TermCounts inTarget = TermCounts.Of(target);
        bool isAllElse = rest.Count + target.Members.Count == rest.ArticleCount && ReferenceEquals(target.Index, reference.Index);
        TermCounts inReference = isAllElse ? target.Index.Totals.Without(inTarget) : TermCounts.Of(reference.Index, rest);
        if (inTarget.Tokens == 0)
        {
            throw new ArgumentException("The target has no tokens; keyness needs at least one article in it.", nameof(target));
        }

        return inReference.Tokens == 0
            ? throw new ArgumentException("The reference has no tokens besides those of the target; give it other articles.", nameof(reference))
            : (inTarget, inReference);
    }
}
