using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The compounds of a vocabulary by their parts, so that all terms that hold a part are found at once.</summary>
public sealed class CompoundPartIndex
{
    private readonly CompoundSplitter _splitter;
    private readonly Dictionary<string, List<int>> _terms = new(StringComparer.Ordinal);

    internal CompoundPartIndex(CompoundSplitter splitter, Vocabulary vocabulary)
    {
        _splitter = splitter;
        for (int term = 0; term < vocabulary.Count; term++)
        {
            if (splitter.Knows(vocabulary.Key(term)) && splitter.Split(vocabulary[term]) is { Length: > 1 } parts)
            {
                foreach (string part in parts.Select(part => TermFolding.Fold(part.Base)).Distinct())
                {
                    (_terms.TryGetValue(part, out List<int>? terms) ? terms : _terms[part] = []).Add(term);
                }
            }
        }
    }

    /// <summary>The parts, folded, in ordinal order.</summary>
    public IEnumerable<string> Parts => _terms.Keys.Order(StringComparer.Ordinal);

    /// <summary>The ids of the compounds that have a part, ascending; not the term of the part as a word of its own.</summary>
    /// <param name="part">The part in any case, in its base form or another one: <c>Finanzierung</c> and <c>Finanzierungen</c> give the same terms.</param>
    /// <returns>None where no compound has the part.</returns>
    public IReadOnlyList<int> TermsWithPart(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return _terms.GetValueOrDefault(TermFolding.Fold(part)) ?? _terms.GetValueOrDefault(TermFolding.Fold(_splitter.Base(part))) ?? (IReadOnlyList<int>)ImmutableArray<int>.Empty;
    }
}
