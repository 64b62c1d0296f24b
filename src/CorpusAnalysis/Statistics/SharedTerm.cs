namespace CorpusAnalysis;

/// <summary>A term by its ids in two vocabularies; -1 where one does not have it.</summary>
internal readonly record struct SharedTerm(int Target, int Reference)
{
    /// <summary>All terms of two vocabularies in the order of their keys, by which they meet.</summary>
    public static IEnumerable<SharedTerm> Of(Vocabulary target, Vocabulary reference)
    {
        int[] left = target.Sorted.Terms(), right = reference.Sorted.Terms();
        if (ReferenceEquals(target, reference))
        {
            foreach (int term in left)
            {
                yield return new SharedTerm(term, term);
            }

            yield break;
        }

        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int order = i == left.Length ? 1 : j == right.Length ? -1 : target.Utf8Key(left[i]).SequenceCompareTo(reference.Utf8Key(right[j]));
            yield return new SharedTerm(order <= 0 ? left[i] : -1, order >= 0 ? right[j] : -1);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }
}
