namespace CorpusAnalysis;

/// <summary>An article of a group of reprints.</summary>
/// <param name="Group">The number of the group, from 1.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Date">Its date.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="IsRepresentative">Whether it stands for the group: the earliest article, of those of one date the first by id.</param>
/// <param name="Similarity">The Jaccard coefficient of its shingles and those of the representative, |A ∩ B| / |A ∪ B|, from 0 to 1; in a chain of reprints of reprints it may be below the threshold.</param>
/// <param name="EstimatedSimilarity">The same, estimated by 256 hash functions; its standard error is 0.03 at most.</param>
/// <param name="Containment">The share of its shingles that the representative has, from 0 to 1: 1 for one that is only shortened.</param>
/// <param name="RepresentativeContainment">The share of the representative's shingles that it has, from 0 to 1: 1 for one to which text was only added.</param>
/// <param name="IsExact">Whether its tokens are those of the representative in the same order; case, punctuation and paragraphs do not count.</param>
/// <param name="NearestId">The other article of the group most like it, of equally like ones the earliest. In a group of more than 33 different texts: of those it was compared with.</param>
/// <param name="NearestSimilarity">The Jaccard coefficient with that one; never below the threshold.</param>
/// <param name="Tokens">Its tokens.</param>
public sealed record ReprintMember(
    int Group,
    string ArticleId,
    PartialDate Date,
    string Headline,
    bool IsRepresentative,
    double Similarity,
    double EstimatedSimilarity,
    double Containment,
    double RepresentativeContainment,
    bool IsExact,
    string NearestId,
    double NearestSimilarity,
    int Tokens)
{
    /// <summary>The article's number in the index.</summary>
    internal int Article { get; init; }
}
