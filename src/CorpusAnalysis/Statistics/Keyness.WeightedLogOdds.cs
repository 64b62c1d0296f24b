namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Weighted log-odds of one term, with a Dirichlet prior.</summary>
    /// <param name="table">The frequencies.</param>
    /// <param name="prior">α, the tokens of the term that the prior adds to each corpus; above 0, also below 1.</param>
    /// <param name="priorTokens">α₀, the tokens of all terms that the prior adds to each corpus; above <paramref name="prior"/>.</param>
    /// <returns>
    /// δ = ln((a + α)/(c + α₀ − a − α)) − ln((b + α)/(d + α₀ − b − α)) and z = δ/√(1/(a + α) + 1/(b + α)): positive when commoner in
    /// the target; exchanging the corpora only changes the signs. A term that occurs in neither has δ 0 only if the corpora are of one
    /// size: in the larger, its absence says more.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The prior is not a finite number above 0, or not below that of all terms.</exception>
    /// <remarks>Monroe, Colaresi and Quinn (2008), "Fightin' words", Political Analysis 16(4), 372–403.</remarks>
    public static WeightedLogOdds WeightedLogOdds(ContingencyTable table, double prior, double priorTokens)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!(prior > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(prior), prior, "The prior of a term must be above 0.");
        }

        if (!(priorTokens > prior && double.IsFinite(priorTokens)))
        {
            throw new ArgumentOutOfRangeException(nameof(priorTokens), priorTokens, "The prior of all terms must be a finite number above that of one.");
        }

        return Weighted(table.TargetFrequency, table.TargetSize, table.ReferenceFrequency, table.ReferenceSize, prior, priorTokens);
    }

    /// <summary>Weighted log-odds of all terms, the prior being their share in target and reference together.</summary>
    /// <param name="target">The frequency of each term in the target.</param>
    /// <param name="reference">The frequency of each term in the reference, in the same order; the sums are the sizes of the corpora.</param>
    /// <param name="priorTokens">
    /// α₀, the tokens that the prior adds to each corpus, above 0: the more, the nearer all δ come to 0, those of rare terms first. By
    /// default as many as target and reference have together, which is their own counts as prior.
    /// </param>
    /// <returns>
    /// δ and z of each term, in the order given: all 0 for two equal lists, also of different length in tokens; 0 for a term that occurs
    /// in neither, or is the only one. Empty for no terms.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is negative, or α₀ is not a finite number above 0.</exception>
    /// <inheritdoc cref="WeightedLogOdds(ContingencyTable, double, double)" path="/remarks"/>
    public static WeightedLogOdds[] WeightedLogOdds(IReadOnlyList<long> target, IReadOnlyList<long> reference, double? priorTokens = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        CheckLength(target, reference, nameof(reference));
        if (priorTokens is { } given && !(given > 0 && double.IsFinite(given)))
        {
            throw new ArgumentOutOfRangeException(nameof(priorTokens), priorTokens, "The prior of all terms must be a finite number above 0.");
        }

        double tokens = target.Sum() + reference.Sum();
        double scale = tokens == 0 ? 0 : (priorTokens ?? tokens) / tokens;
        return WeightedLogOdds(target, reference, [.. target.Zip(reference, (a, b) => (a + b) * scale)]);
    }

    /// <summary>Weighted log-odds of all terms, with a prior of their own, such as the frequencies in a larger corpus.</summary>
    /// <param name="target">The frequency of each term in the target.</param>
    /// <param name="reference">The frequency of each term in the reference, in the same order; the sums are the sizes of the corpora.</param>
    /// <param name="prior">α, the tokens of each term that the prior adds to each corpus, also fractions; above 0 for every term that occurs.</param>
    /// <returns>
    /// δ and z of each term, in the order given; 0 for a term that has neither a frequency nor a prior, or that is the only one. Empty
    /// for no terms.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A frequency or prior is negative, or a term occurs that has no prior.</exception>
    /// <inheritdoc cref="WeightedLogOdds(ContingencyTable, double, double)" path="/remarks"/>
    public static WeightedLogOdds[] WeightedLogOdds(IReadOnlyList<long> target, IReadOnlyList<long> reference, IReadOnlyList<double> prior)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(prior);
        CheckLength(target, reference, nameof(reference));
        CheckLength(target, prior, nameof(prior));
        for (int term = 0; term < target.Count; term++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(target[term], nameof(target));
            ArgumentOutOfRangeException.ThrowIfNegative(reference[term], nameof(reference));
            if (!(prior[term] > 0 || (prior[term] == 0 && target[term] + reference[term] == 0)) || !double.IsFinite(prior[term]))
            {
                throw new ArgumentOutOfRangeException(nameof(prior), prior[term], $"The prior of term {term} must be a finite number, above 0 if the term occurs.");
            }
        }

        (long targetSize, long referenceSize, double priorTokens) = (target.Sum(), reference.Sum(), prior.Sum());
        return [.. Enumerable.Range(0, target.Count).Select(term => Weighted(target[term], targetSize, reference[term], referenceSize, prior[term], priorTokens))];
    }

    private static WeightedLogOdds Weighted(long target, long targetSize, long reference, long referenceSize, double prior, double priorTokens)
    {
        double targetRest = targetSize - target + (priorTokens - prior);
        double referenceRest = referenceSize - reference + (priorTokens - prior);
        if (prior == 0 || targetRest <= 0 || referenceRest <= 0)
        {
            return new WeightedLogOdds(0, 0);
        }

        double delta = Math.Log((target + prior) / targetRest) - Math.Log((reference + prior) / referenceRest);
        return new WeightedLogOdds(delta, delta / Math.Sqrt((1 / (target + prior)) + (1 / (reference + prior))));
    }

    private static void CheckLength<T>(IReadOnlyList<long> target, IReadOnlyList<T> other, string name)
    {
        if (other.Count != target.Count)
        {
            throw new ArgumentException($"There are {target.Count} terms in the target and {other.Count} here; each needs its number.", name);
        }
    }
}
