using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class PatternScopeTests
{
    [Theory]
    [InlineData("grüne Anleihe", "eine grüne. Anleihe", true)]
    [InlineData("grüne Anleihe", "eine grüne\nAnleihe", true)]
    [InlineData("grüne Anleihe", "eine grüne\n\nAnleihe", false)]
    [InlineData("eine grün* Anleihe", "eine grüne\n\nAnleihe", false)]
    public void A_phrase_ends_with_its_paragraph_and_not_with_its_sentence(string pattern, string text, bool found) =>
        Assert.Equal(found, TestCorpus.Of(text).Concordance(pattern).Any());

    [Fact]
    public void A_phrase_does_not_go_on_from_the_headline_into_the_text()
    {
        var corpus = Corpus.From([new Article { Id = "a", Headline = "Mehr grüne", Paragraphs = ["Anleihe und grüne Anleihe"] }]);

        Assert.Equal(4, Assert.Single(corpus.Concordance("grüne Anleihe")).Position);
    }

    [Theory]
    [InlineData("Klima NEAR/s Geld", "Das Klima braucht Geld.", 1)]
    [InlineData("Klima NEAR/s Geld", "Geld braucht das Klima.", 1)]
    [InlineData("Klima NEAR/s Geld", "Das Klima. Geld.", 0)]
    [InlineData("Klima NEAR/s Geld", "Geld. Das Klima. Geld und Klima. Klima", 1)]
    [InlineData("Klima NEAR/p Geld", "Das Klima. Geld.", 1)]
    [InlineData("Klima NEAR/p Geld", "Das Klima.\n\nGeld.", 0)]
    [InlineData("Klima NEAR/p Geld", "Klima\n\nGeld Klima Klima\n\nKlima", 2)]
    [InlineData("Klima NEAR/p Klima", "Klima\n\nKlima Klima\n\nKlima", 2)]
    [InlineData("grüne Anleihe NEAR/s Bank", "Eine Bank. Grüne. Anleihe der Bank.", 0)]
    [InlineData("Bank NEAR/s grüne Anleihe", "Eine Bank und grüne. Anleihe der Bank.", 0)]
    [InlineData("Bank NEAR/p grüne Anleihe", "Eine Bank und grüne. Anleihe der Bank.", 2)]
    [InlineData("grüne Anleihe NEAR/p Anleihe", "grüne Anleihe", 0)]
    public void NEAR_may_ask_for_the_same_sentence_or_paragraph(string pattern, string text, int matches) =>
        Assert.Equal(matches, TestCorpus.Of(text).Concordance(pattern).Count());

    [Fact]
    public void NEAR_agrees_with_the_sentences_and_paragraphs_of_every_pair_of_places()
    {
        Gen<string> text = Gen.Select(Gen.OneOf("Klima", "Geld", "Fonds"), Gen.OneOf(" ", " ", ". ", "\n\n"), (word, end) => word + end).Array[1, 20].Select(string.Concat);
        Gen.Select(text.Array[1, 3], Gen.Bool).Sample((texts, inSentence) =>
        {
            Corpus corpus = TestCorpus.Of(texts);
            int klima = corpus.Index.Vocabulary.Find("Klima"), geld = corpus.Index.Vocabulary.Find("Geld");
            var expected =
                from article in Enumerable.Range(0, texts.Length)
                from position in Enumerable.Range(0, corpus.Index.Tokens(article).Length)
                where corpus.Index.Tokens(article)[position] == klima && Around(corpus.Index, article, position, inSentence).Contains(geld)
                select (article, position);

            Assert.Equal(
                expected,
                PatternMatcher.Find(TermPattern.Parse($"Klima NEAR/{(inSentence ? 's' : 'p')} Geld", corpus.Tokenizer), corpus.Index).Select(match => (match.Article, match.Position)));
        });
    }

    [Theory]
    [InlineData("Klima NEAR/x Geld")]
    [InlineData("Klima NEAR/S Geld")]
    public void NEAR_of_another_kind_is_refused(string pattern) =>
        Assert.Contains("NEAR/s for a sentence", Assert.Throws<FormatException>(() => TermPattern.Parse(pattern, Tokenizer.Default)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("und", "https://x.de/klima-und-geld")]
    [InlineData("und", "www.klima-und-geld.de")]
    [InlineData("geld", "www.klima-geld")]
    [InlineData("klima", "klima-und@x-y.de")]
    [InlineData("*nd", "https://x.de/klima-und-geld")]
    public void Addresses_have_no_parts_whatever_hyphens_they_hold(string pattern, string text)
    {
        Corpus corpus = TestCorpus.Of(text);

        Assert.Empty(corpus.Concordance(pattern));
        Assert.Empty(corpus.Index.Vocabulary.Parts(0));
    }

    [Theory]
    [InlineData("konto", "@BMZ-Konto", "@bmz,konto")]
    [InlineData("debatte", "#MeToo-Debatte", "#metoo,debatte")]
    [InlineData("*ollar", "US-Dollar", "us,dollar")]
    public void Other_words_have_parts_where_they_hold_hyphens(string pattern, string text, string parts)
    {
        Corpus corpus = TestCorpus.Of(text);

        Assert.Equal(MatchKind.CompoundPart, Assert.Single(corpus.Concordance(pattern)).Kind);
        Assert.Equal(parts.Split(','), corpus.Index.Vocabulary.Parts(0));
    }

    // The terms of the sentence or paragraph that holds a place.
    private static int[] Around(TermIndex index, int article, int position, bool inSentence)
    {
        StartBits starts = inSentence ? index.Sentences(article) : index.Paragraphs(article);
        return index.Tokens(article)[starts.StartOf(position)..starts.EndOf(position)].ToArray();
    }
}
