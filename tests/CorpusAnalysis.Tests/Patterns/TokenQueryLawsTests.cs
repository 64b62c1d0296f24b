using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class TokenQueryLawsTests
{
    private static readonly Gen<string> Text = Gen.Select(Gen.OneOf("Aa", "Aa", "Bb", "Cc"), Gen.OneOf(" ", " ", " ", " ", ". ", "\n\n"), (word, end) => word + end).Array[1, 14].Select(string.Concat);

    [Fact]
    public void A_query_finds_what_trying_all_ways_finds() =>
        Gen.Select(Queries(3), Text.Array[1, 3], Gen.OneOf("", " within s", " within p")).Where((query, _, _) => query.Text.Contains('"', StringComparison.Ordinal)).Sample(
            (query, texts, within) =>
            {
                Corpus corpus = TestCorpus.Of(texts);
                var expected = Enumerable.Range(0, texts.Length).SelectMany(article => AllWays(query, corpus.Index, article, within == " within s"));

                Assert.Equal(expected, QueryMatcher.Stream(TokenQuery.Parse(query.Text + within), corpus.Index).Select(match => (match.Article, match.Position, match.Length)));
            },
            iter: 2000);

    // The leftmost, of these the longest, and so on behind it.
    private static IEnumerable<(int Article, int Position, int Length)> AllWays(Query query, TermIndex index, int article, bool inSentence)
    {
        string[] words = [.. index.Tokens(article).ToArray().Select(term => index.Vocabulary[term])];
        for (int position = 0; position < words.Length;)
        {
            int end = inSentence ? index.Sentences(article).EndOf(position) : index.Paragraphs(article).EndOf(position);
            int longest = query.Ends(words[..end], position).Append(position).Max();
            if (longest > position)
            {
                yield return (article, position, longest - position);
            }

            position = Math.Max(position + 1, longest);
        }
    }

    private static Gen<Query> Queries(int depth)
    {
        Gen<Query> token = Gen.OneOf<Query>(
            new Token("[]", _ => true),
            new Token("\"aa\"", word => word == "aa"),
            new Token("\"aa|bb\"", word => word is "aa" or "bb"),
            new Token("[word!=\"aa\"]", word => word != "aa"),
            new Token("[word=\"aa\" | word=\"bb\" & word!=\"bb\"]", word => word == "aa"),
            new Token("[!(word=\"bb\" | word=\"cc\")]", word => word == "aa"));
        if (depth == 0)
        {
            return token;
        }

        Gen<Query> inner = Queries(depth - 1);
        return Gen.Frequency(
            (2, token),
            (3, inner.Array[2, 3].Select(parts => (Query)new Sequence(parts))),
            (1, inner.Array[2, 3].Select(branches => (Query)new Choice(branches))),
            (2, Gen.Select(inner, Gen.Int[0, 2], Gen.Int[0, 3]).Select(times => (Query)new Repeat(times.Item1, times.Item2, times.Item3 == 3 ? null : Math.Max(1, times.Item2 + times.Item3)))));
    }

    private abstract record Query(string Text)
    {
        /// <summary>Where matches that begin at a place may end.</summary>
        public abstract IEnumerable<int> Ends(string[] words, int start);
    }

    private sealed record Token(string Text, Func<string, bool> Fits) : Query(Text)
    {
        public override IEnumerable<int> Ends(string[] words, int start) => start < words.Length && Fits(words[start]) ? [start + 1] : [];
    }

    private sealed record Sequence(Query[] Parts) : Query("(" + string.Join(' ', Parts.Select(part => part.Text)) + ")")
    {
        public override IEnumerable<int> Ends(string[] words, int start) =>
            Parts.Aggregate((IEnumerable<int>)[start], (ends, part) => [.. ends.SelectMany(end => part.Ends(words, end)).Distinct()]);
    }

    private sealed record Choice(Query[] Branches) : Query("(" + string.Join(" | ", Branches.Select(branch => branch.Text)) + ")")
    {
        public override IEnumerable<int> Ends(string[] words, int start) => Branches.SelectMany(branch => branch.Ends(words, start)).Distinct();
    }

    private sealed record Repeat(Query Inner, int Min, int? Max) : Query($"({Inner.Text}){{{Min},{Max}}}")
    {
        public override IEnumerable<int> Ends(string[] words, int start)
        {
            var all = new HashSet<int>();
            HashSet<int> ends = [start];
            for (int times = 0; times <= (Max ?? (Min + words.Length)); times++)
            {
                if (times >= Min)
                {
                    all.UnionWith(ends);
                }

                ends = [.. ends.SelectMany(end => Inner.Ends(words, end))];
            }

            return all;
        }
    }
}
