using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class ReadabilityTests
{
    private const string Ducks = "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.";
    private const string Parties = "Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten.";

    private static readonly Gen<ReadabilityCounts> Counts =
        Gen.Select(Gen.Long[1, 10_000], Gen.Long[1, 1000], Gen.Long[0, 100_000], Gen.Long[0, 10_000], Gen.Long[0, 50_000], Gen.Long[0, 10_000], Gen.Long[0, 10_000]).Select(
            (words, sentences, letters, longWords, syllables, monosyllables, polysyllables) => new ReadabilityCounts
            {
                Words = words,
                Sentences = sentences,
                Letters = letters,
                LongWords = longWords,
                Syllables = syllables,
                Monosyllables = monosyllables,
                Polysyllables = polysyllables,
            });

    [Theory]
    [InlineData(Ducks, 14, 1, 22, 6, 0, 4)]
    [InlineData(Parties, 16, 1, 38, 4, 6, 7)]
    public void Counts_are_those_of_a_hand(string text, long words, long sentences, long syllables, long monosyllables, long polysyllables, long longWords)
    {
        ReadabilityCounts counts = ReadabilityCounts.Of(text, "de")!;

        Assert.Equal(
            (words, sentences, syllables, monosyllables, polysyllables, longWords),
            (counts.Words, counts.Sentences, counts.Syllables, counts.Monosyllables, counts.Polysyllables, counts.LongWords));
    }

    // The first Wiener Sachtextformel as published for these sentences, the others computed by hand.
    [Theory]
    [InlineData(Ducks, 74.071, 42.571, 3.770, 3.499, 1.553, 2.025)]
    [InlineData(Parties, 25.063, 59.75, 13.913, 13.445, 13.045, 12.847)]
    public void German_formulas_equal_the_values_of_two_sentences(string text, double amstad, double lix, double wiener1, double wiener2, double wiener3, double wiener4)
    {
        ArticleReadability row = TestCorpus.Of(text).Readability()[0];

        Assert.Equal(amstad, row.Amstad!.Value, 5e-4);
        Assert.Equal(lix, row.Lix!.Value, 5e-4);
        Assert.Equal(wiener1, row.WienerSachtext1!.Value, 5e-4);
        Assert.Equal(wiener2, row.WienerSachtext2!.Value, 5e-4);
        Assert.Equal(wiener3, row.WienerSachtext3!.Value, 5e-4);
        Assert.Equal(wiener4, row.WienerSachtext4!.Value, 5e-4);
        Assert.Null(row.Flesch);
    }

    // By hand: 7 words of 8 syllables, 27 letters, one long word and none of three syllables, in one sentence.
    [Fact]
    public void English_formulas_equal_the_values_of_a_sentence()
    {
        ReadabilityCounts counts = new() { Words = 7, Sentences = 1, Letters = 27, LongWords = 1, Syllables = 8, Monosyllables = 6, Polysyllables = 0 };

        Assert.Equal(103.0443, Readability.Flesch(counts), 5e-5);
        Assert.Equal(0.6257, Readability.FleschKincaid(counts), 5e-5);
        Assert.Equal(7 + (100 / 7.0), Readability.Lix(counts), 1e-12);
        Assert.Equal(1, Readability.Rix(counts));
        Assert.Equal(3.1291, Readability.Smog(counts), 1e-12);
        Assert.Equal(-2, Readability.SmogGerman(counts));
        Assert.Equal(2.8, Readability.Fog(counts), 1e-12);
        Assert.Equal(3.5 + (4.71 * 27 / 7) - 21.43, Readability.AutomatedReadabilityIndex(counts), 1e-12);
        Assert.Equal(((5.88 * 27) - 29.6) / 7 - 15.8, Readability.ColemanLiau(counts), 1e-12);
    }

    [Fact]
    public void The_formulas_of_a_row_are_those_of_its_language()
    {
        Corpus corpus = Corpus.From([
            TestCorpus.Article("de", "Das ist gut.", "de-AT"), TestCorpus.Article("en", "That is good.", "en"), TestCorpus.Article("fr", "C'est bon.", "fr"), TestCorpus.Article("none", "…", "de"),
        ]);
        IReadOnlyList<ArticleReadability> rows = corpus.Readability();

        Assert.Equal([true, false, false, false], rows.Select(row => row.Amstad is not null));
        Assert.Equal([false, true, false, false], rows.Select(row => row.Flesch is not null));
        Assert.Equal([true, true, true, false], rows.Select(row => row.Lix is not null));
        Assert.Equal([3L, 3L, null, 0L], rows.Select(row => row.Syllables));
        Assert.Equal([3L, 3L, 2L, 0L], rows.Select(row => row.Words));
    }

    [Fact]
    public void The_headline_counts_only_where_asked_for()
    {
        Corpus corpus = Corpus.From([TestCorpus.Article("a", "Es regnet. Es schneit.") with { Headline = "Viel Wetter" }]);

        Assert.Equal((4L, 2L), (corpus.Readability()[0].Words, corpus.Readability()[0].Sentences));
        Assert.Equal((6L, 3L), (corpus.Readability(new() { WithHeadline = true })[0].Words, corpus.Readability(new() { WithHeadline = true })[0].Sentences));
    }

    [Fact]
    public void A_text_without_words_has_no_counts_and_sentences_without_words_are_none()
    {
        Assert.Null(ReadabilityCounts.Of("…! –", "de"));
        Assert.Equal(2, ReadabilityCounts.Of("Es regnet. * * *\n\n–\n\nEs schneit!", "de")!.Sentences);
        Assert.Throws<NotSupportedException>(() => ReadabilityCounts.Of("mot", "fr"));
    }

    // The other way to count: the texts cut by tokenizer and splitter, as they are.
    [Fact]
    public void Words_and_sentences_are_those_of_tokenizer_and_splitter() => Gen.Select(Texts.Wellformed, Texts.Wellformed.Array[0, 3], Gen.Bool).Sample((headline, texts, withHeadline) =>
    {
        string[] paragraphs = [.. texts.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph))];
        Article article = TestCorpus.Article("a", "x") with { Headline = headline, Paragraphs = [.. paragraphs] };
        string text = withHeadline ? article.Text : string.Join("\n\n", paragraphs);
        IReadOnlyList<Token> words = Tokenizer.Default.Tokenize(text);
        long sentences = SentenceSplitter.Split(text).Count(sentence => words.Any(word => word.Start >= sentence.Start.Value && word.Start < sentence.End.Value));

        ArticleReadability row = Corpus.From([TestCorpus.Article("before", "Es regnet. Es schneit."), article]).Readability(new() { WithHeadline = withHeadline })[1];

        Assert.Equal((words.Count, sentences), (row.Words, row.Sentences));
        Assert.Equal(words.Sum(word => word.In(text).EnumerateRunes().Count(System.Text.Rune.IsLetterOrDigit)), row.Letters);
        Assert.Equal(words.Sum(word => SyllableCounter.Count(word.In(text), "de")), row.Syllables);
        Assert.Equal((row.Words, row.Sentences, row.Syllables ?? 0), ReadabilityCounts.Of(text, "de") is { } counts ? (counts.Words, counts.Sentences, counts.Syllables) : default);
    });

    [Fact]
    public void Formulas_depend_on_shares_and_not_on_length() => Counts.Sample(counts =>
    {
        ReadabilityCounts twice = new()
        {
            Words = 2 * counts.Words,
            Sentences = 2 * counts.Sentences,
            Letters = 2 * counts.Letters,
            LongWords = 2 * counts.LongWords,
            Syllables = 2 * counts.Syllables,
            Monosyllables = 2 * counts.Monosyllables,
            Polysyllables = 2 * counts.Polysyllables,
        };
        foreach (Func<ReadabilityCounts, double> formula in ReadabilityFormulas.All)
        {
            Assert.Equal(formula(counts), formula(twice), Math.Abs(formula(counts)) * 1e-9);
        }
    });

    [Fact]
    public void Longer_sentences_and_more_syllables_are_harder() => Counts.Sample(counts =>
    {
        ReadabilityCounts harder = counts with { Syllables = counts.Syllables + 1, LongWords = counts.LongWords + 1, Polysyllables = counts.Polysyllables + 1 };

        Assert.True(Readability.Flesch(harder) < Readability.Flesch(counts) && Readability.Amstad(harder) < Readability.Amstad(counts));
        Assert.True(Readability.FleschKincaid(harder) > Readability.FleschKincaid(counts) && Readability.Lix(harder) > Readability.Lix(counts));
        Assert.True(Readability.WienerSachtext1(harder) > Readability.WienerSachtext1(counts) && Readability.Smog(harder) > Readability.Smog(counts));
    });

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        ReadabilityCounts counts = new() { Words = 1, Sentences = 1, Letters = 0, LongWords = 0, Syllables = 0, Monosyllables = 0, Polysyllables = 0 };

        Assert.Throws<ArgumentOutOfRangeException>(() => counts with { Words = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => counts with { Sentences = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => counts with { Syllables = -1 });
    }
}
