namespace CorpusAnalysis;

/// <summary>What two sets share.</summary>
/// <param name="One">The members of one set.</param>
/// <param name="Other">The members of the other.</param>
/// <param name="Shared">The members of both.</param>
internal readonly record struct Overlap(int One, int Other, int Shared)
{
    /// <summary>The Jaccard coefficient, |A ∩ B| / |A ∪ B|, from 0 to 1; Broder's resemblance. 0 for two empty sets.</summary>
    public double Jaccard => Shared == 0 ? 0 : (double)Shared / (One + Other - Shared);

    /// <summary>The share of one set that the other has, |A ∩ B| / |A|; Broder's containment. 0 for an empty set.</summary>
    public double OfOne => Shared == 0 ? 0 : (double)Shared / One;

    /// <summary>The share of the other set that the one has.</summary>
    public double OfOther => Shared == 0 ? 0 : (double)Shared / Other;

    /// <summary>Compares two ascending lists without repetitions.</summary>
    public static Overlap Of(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            (ulong left, ulong right) = (one[i], other[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return new Overlap(one.Length, other.Length, shared);
    }
}
