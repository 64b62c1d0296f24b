using System.Globalization;
using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class PatternMatcherTests
{
    private static readonly Gen<string> Word = Gen.OneOf("ab", "ab", "ab", "abc", "bc", "c", "ab-c");
    private static readonly Gen<string> Text = Gen.Select(Word, Gen.OneOf(" ", " ", " ", ". ", "\n\n"), (word, end) => word + end).Array[1, 20].Select(string.Concat);

    [Fact]
    public void A_phrase_is_found_where_each_of_its_elements_fits_in_a_paragraph()
    {
        Gen<string> element = Gen.OneOf("ab", "c", "ab*", "*c", "?c", "b?");
        Gen.Select(element.Array[1, 3], Text.Array[1, 4]).Sample(
            (elements, texts) =>
            {
                Corpus corpus = TestCorpus.Of(texts);
                var expected =
                    from article in Enumerable.Range(0, texts.Length)
                    from position in Enumerable.Range(0, corpus.Index.Tokens(article).Length)
                    where Fits(corpus.Index, article, position, elements)
                    select (article, position);

                Assert.Equal(expected, PatternMatcher.Find(TermPattern.Parse(string.Join(' ', elements), corpus.Tokenizer), corpus.Index).Select(match => (match.Article, match.Position)));
            },
            iter: 500);
    }

    [Fact]
    public void Places_are_those_that_a_plain_search_finds() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 200], Gen.Int[0, 3], Gen.Int[0, 3]).Sample((tokens, term, next) =>
        {
            int[] places = new int[tokens.Length];
            IEnumerable<int> all = Enumerable.Range(0, tokens.Length);

            Assert.Equal(all.Where(i => tokens[i] == term), places[..TokenScan.Term(tokens, term, places)]);
            Assert.Equal(all.Where(i => tokens[i] == term && i + 1 < tokens.Length && tokens[i + 1] == next), places[..TokenScan.Pair(tokens, term, next, places)]);
            Assert.Equal(all.Where(i => tokens[i] == term || tokens[i] == next), places[..TokenScan.Any(tokens, TermSet.Of(4, [term, next]), places)]);
        });

    // Common and rare words, in articles that fill several segments and one that is longer than any chunk of tokens.
    [Theory]
    [InlineData("w0")]
    [InlineData("w0 w1")]
    [InlineData("w1* w0")]
    [InlineData("w2 w40*")]
    [InlineData("w39999")]
    [InlineData("w0 w0 w0")]
    [InlineData("w7 NEAR/2 w8")]
    public void Matches_in_many_segments_are_those_of_a_plain_search(string pattern)
    {
        IReadOnlyList<TermMatch> matches = PatternMatcher.Find(TermPattern.Parse(pattern, Large.Value.Tokenizer), Large.Value.Index);

        Assert.True(Large.Value.Index.Segments.Count > 1);
        Assert.Equal(Plain(pattern), matches.Select(match => (match.Article, match.Position)));
        Assert.Equal(matches, PatternMatcher.Stream(TermPattern.Parse(pattern, Large.Value.Tokenizer), Large.Value.Index));
        Assert.Equal(
            Plain(pattern).Where(place => place.Article % 10 == 0),
            PatternMatcher.Find(TermPattern.Parse(pattern, Large.Value.Tokenizer), Large.Value.Index, ArticleSet.Of(Large.Value.Members.Count, Large.Value.Members.Where(article => article % 10 == 0)))
                .Select(match => (match.Article, match.Position)));
    }

    [Fact]
    public void Sets_of_terms_obey_the_laws_of_sets() =>
        Gen.Select(Gen.Int[1, 150], Gen.Int[0, 149].Array[0, 40], Gen.Int[0, 149].Array[0, 40]).Sample((count, one, other) =>
        {
            int[] first = [.. one.Where(term => term < count).Distinct().Order()], second = [.. other.Where(term => term < count).Distinct().Order()];
            TermSet a = TermSet.Of(count, first), b = TermSet.Of(count, second);

            Assert.Equal(first, a.Terms());
            Assert.Equal(first.Intersect(second), a.And(b).Terms());
            Assert.Equal(first.Union(second).Order(), a.Or(b).Terms());
            Assert.Equal(Enumerable.Range(0, count).Except(first), a.Not().Terms());
            Assert.Equal(count, a.Count + a.Not().Count);
        });

    private static readonly Lazy<Corpus> Large = new(() =>
    {
        var random = new Random(3);
        return Corpus.From(Enumerable.Range(0, 1000).Select(i => TestCorpus.Article(
            i.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', Enumerable.Range(0, i == 500 ? 40_000 : 600).Select(_ => "w" + (int)(40_000 * Math.Pow(random.NextDouble(), 6)))))));
    });

    private static IEnumerable<(int Article, int Position)> Plain(string pattern)
    {
        string[] sides = pattern.Split(" NEAR/2 ");
        TermIndex index = Large.Value.Index;
        HashSet<int>[] elements = [.. sides[0].Split(' ').Select(element => Enumerable.Range(0, index.Vocabulary.Count)
            .Where(term => element.EndsWith('*') ? index.Vocabulary[term].StartsWith(element[..^1], StringComparison.Ordinal) : index.Vocabulary[term] == element).ToHashSet())];
        for (int article = 0; article < index.ArticleCount; article++)
        {
            int[] tokens = index.Tokens(article).ToArray();
            for (int i = 0; i + elements.Length <= tokens.Length; i++)
            {
                if (Enumerable.Range(0, elements.Length).All(j => elements[j].Contains(tokens[i + j]))
                    && (sides.Length == 1 || tokens.AsSpan(Math.Max(0, i - 2)..Math.Min(tokens.Length, i + 3)).Contains(index.Vocabulary.Find(sides[1]))))
                {
                    yield return (article, i);
                }
            }
        }
    }

    private static bool Fits(TermIndex index, int article, int position, string[] elements)
    {
        ReadOnlySpan<int> tokens = index.Tokens(article);
        if (position + elements.Length > tokens.Length)
        {
            return false;
        }

        for (int i = 0; i < elements.Length; i++)
        {
            string term = index.Vocabulary[tokens[position + i]];
            if (!term.Split('-').Append(term).Any(part => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(elements[i], part))
                || (i > 0 && index.Paragraphs(article)[position + i]))
            {
                return false;
            }
        }

        return true;
    }
}
