namespace CorpusAnalysis;

/// <summary>The places of pairs of terms near each other: from the one to the other.</summary>
/// <param name="corpus">The articles.</param>
/// <param name="words">The term ids of the pairs, one behind the other.</param>
/// <param name="window">The farthest that one may stand from the other.</param>
/// <param name="within">The unit that no pair reaches out of.</param>
internal sealed class CooccurrenceEvidence(Corpus corpus, ReadOnlyMemory<int> words, int window, TextUnit within) : EvidenceSource(corpus)
{
    private readonly Corpus _corpus = corpus;

    /// <summary>The places of a pair, by its number.</summary>
    public Evidence Of(int number) => new(this, number);

    /// <inheritdoc/>
    public override string Title(long key)
    {
        (int one, int other) = Words(key);
        return $"{_corpus.Index.Vocabulary[one]} + {_corpus.Index.Vocabulary[other]}";
    }

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int one, int other) = Words(key);
        int rarer = _corpus.Index.DocumentFrequency(one) <= _corpus.Index.DocumentFrequency(other) ? one : other;
        return (TermArticles.With([rarer], _corpus.Index, _corpus.Members) ?? _corpus.Members.Numbers.ToArray()).SelectMany(article => Find(article, one, other));
    }

    private (int One, int Other) Words(long key) => (words.Span[(int)key * 2], words.Span[((int)key * 2) + 1]);

    private List<TermMatch> Find(int article, int one, int other)
    {
        var matches = new List<TermMatch>();
        ReadOnlySpan<int> tokens = _corpus.Index.Tokens(article);
        for (int start = 0; tokens[start..].IndexOfAny(one, other) is >= 0 and int next; start += next + 1)
        {
            int first = start + next, wanted = tokens[first] == one ? other : one;
            int end = within == TextUnit.Article ? tokens.Length : TokenStream.Starts(_corpus.Index, article, within).EndOf(first);
            for (int last = first + 1; last <= first + window && last < end; last++)
            {
                if (tokens[last] == wanted)
                {
                    matches.Add(new TermMatch(article, first, last - first + 1, MatchKind.Phrase));
                }
            }
        }

        return matches;
    }
}
