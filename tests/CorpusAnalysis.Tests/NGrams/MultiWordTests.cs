using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class MultiWordTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    // Five pairs: two of "a b", none other with a first or b second; λ = ln(2.5 · 3.5/(0.5 · 0.5)), variance 1/2.5 + 1/3.5 + 2/0.5.
    [Fact]
    public void Lambda_and_z_of_a_pair_are_those_of_its_table()
    {
        MultiWordCandidate row = TestCorpus.Of("Ağdam Feld", "Ağdam Feld", "eins zwei drei vier").MultiWordCandidates(2, All)[0];

        Assert.Equal(("ağdam feld", 2L, 250_000.0, 2), (row.Text, row.Frequency, row.PerMillion, row.DocumentFrequency));
        Assert.Equal(3.555348, row.Lambda, 1e-6);
        Assert.Equal(1.642458, row.Z, 1e-6);
        Assert.Equal(Math.Min(1, 4 * Keyness.PValue(row.Z * row.Z)), row.AdjustedP, 1e-12);
    }

    [Fact]
    public void Lambda_and_z_agree_with_tables_counted_row_by_row() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 4], Gen.Enum<TextUnit>(), Gen.Int[1, 3], Gen.Int[1, 2]).Sample((articles, size, within, minFrequency, minArticles) =>
        {
            string[][] rows = [.. Sentences.Units(articles, within).SelectMany(article => article).SelectMany(unit => Sentences.Places(unit, size, 0))];
            var options = new NGramOptions { Within = within, MinFrequency = minFrequency, MinDocumentFrequency = minArticles };

            IReadOnlyList<MultiWordCandidate> candidates = Sentences.Corpus(articles).MultiWordCandidates(size, options);

            Assert.Equal(
                Sentences.Corpus(articles).NGrams(size, options).Select(row => (row.Text, row.Frequency)).Order(),
                candidates.Select(row => (row.Text, row.Frequency)).Order());
            Assert.Equal(candidates.OrderByDescending(row => row.Z).ThenBy(row => row.Text, StringComparer.Ordinal), candidates);
            Assert.All(candidates, candidate =>
            {
                string[] words = candidate.Text.Split(' ');
                long[] cells = new long[1 << size];
                foreach (string[] row in rows)
                {
                    cells[Enumerable.Range(0, size).Sum(place => row[place] == words[place] ? 1 << place : 0)]++;
                }

                var expected = LogLinearInteraction.Of(cells);
                Assert.Equal(expected, new LogLinearInteraction(candidate.Lambda, candidate.Z));
            });
        });

    [Theory]
    [InlineData(2, false, "frische luft|luft wasser")]
    [InlineData(3, false, "frische luft wasser")]
    [InlineData(3, true, "frische luft wasser|luft und wasser")]
    public void Function_words_are_left_out_of_the_list_but_not_of_the_margins(int size, bool inside, string expected)
    {
        Corpus corpus = TestCorpus.Of("Luft und Wasser und", "frische Luft Wasser die");

        IReadOnlyList<MultiWordCandidate> rows = corpus.MultiWordCandidates(size, All with { WithoutStopWords = "de", StopWordsInside = inside });

        Assert.Equal(expected, string.Join('|', rows.Select(row => row.Text).Order(StringComparer.Ordinal)));
        Assert.Subset(
            corpus.MultiWordCandidates(size, All).Select(row => (row.Text, row.Lambda, row.Z)).ToHashSet(),
            rows.Select(row => (row.Text, row.Lambda, row.Z)).ToHashSet());
    }

    [Fact]
    public void P_is_corrected_over_all_candidates_also_when_few_are_listed()
    {
        Corpus corpus = TestCorpus.Of("eins zwei drei", "eins zwei vier");

        Assert.Equal(corpus.MultiWordCandidates(2, All).Take(2), corpus.MultiWordCandidates(2, All with { Top = 2 }));
    }

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Empty(TestCorpus.Of("?", "eins").MultiWordCandidates(2, All));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(6, 0)]
    [InlineData(2, 1)]
    public void A_size_or_a_gap_outside_its_range_is_refused(int size, int skip) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCorpus.Of("eins zwei").MultiWordCandidates(size, All with { Skip = skip }));
}
