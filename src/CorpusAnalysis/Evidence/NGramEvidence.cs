using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>The places of n-grams: from the first to the last of their words.</summary>
/// <param name="corpus">The articles.</param>
/// <param name="words">The term ids of the n-grams, one behind the other.</param>
/// <param name="size">The words of each.</param>
/// <param name="options">Skips, and the unit that no n-gram reaches out of.</param>
/// <param name="part">What the articles have in common, where they are a part of what was counted; empty where not.</param>
internal sealed class NGramEvidence(Corpus corpus, ReadOnlyMemory<int> words, int size, NGramOptions options, string part = "") : EvidenceSource(corpus)
{
    private readonly Corpus _corpus = corpus;
    private readonly int _skip = options.Skip;
    private readonly TextUnit _within = options.Within;

    /// <summary>The places of an n-gram, by its number.</summary>
    public Evidence Of(int number) => new(this, number);

    /// <inheritdoc/>
    public override string Title(long key) => CorpusNGrams.Text(_corpus.Index.Vocabulary, Words(key).Span) + (part.Length == 0 ? "" : $", {part}");

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        ReadOnlyMemory<int> words = Words(key);
        int rarest = MemoryMarshal.ToEnumerable(words).MinBy(_corpus.Index.DocumentFrequency);
        foreach (int article in TermArticles.With([rarest], _corpus.Index, _corpus.Members) ?? _corpus.Members.Numbers.ToArray())
        {
            foreach (TermMatch match in Find(article, words.Span))
            {
                yield return match;
            }
        }
    }

    private ReadOnlyMemory<int> Words(long key) => words.Slice((int)key * size, size);

    private List<TermMatch> Find(int article, ReadOnlySpan<int> words)
    {
        var matches = new List<TermMatch>();
        ReadOnlySpan<int> tokens = _corpus.Index.Tokens(article);
        for (int start = 0; tokens[start..].IndexOf(words[0]) is >= 0 and int next; start += next + 1)
        {
            int first = start + next;
            int end = _within == TextUnit.Article ? tokens.Length : TokenStream.Starts(_corpus.Index, article, _within).EndOf(first);
            Extend(tokens[..end], first, words[1..], last => matches.Add(new TermMatch(article, first, last - first + 1, MatchKind.Phrase)));
        }

        return matches;
    }

    // Every choice of tokens for the words that follow is a place.
    private void Extend(ReadOnlySpan<int> tokens, int last, ReadOnlySpan<int> words, Action<int> found)
    {
        if (words.IsEmpty)
        {
            found(last);
            return;
        }

        for (int next = last + 1; next <= last + 1 + _skip && next < tokens.Length; next++)
        {
            if (tokens[next] == words[0])
            {
                Extend(tokens, next, words[1..], found);
            }
        }
    }
}
