namespace CorpusAnalysis.Tests.Patterns;

public class TermLookupsTests
{
    private static readonly Corpus Corpus = TestCorpus.Of("Er sagte Klimafinanzierung zu und sagt Finanzierung ab");

    [Theory]
    [InlineData("stem:sagen", "sagte,sagt", MatchKind.Stem)]
    [InlineData("lemma:zusagen", "sagte", MatchKind.Lemma)]
    [InlineData("+Finanzierung", "Klimafinanzierung", MatchKind.CompoundPart)]
    [InlineData("stem:sagen +Finanzierung", "sagte Klimafinanzierung", MatchKind.Phrase)]
    [InlineData("und stem:sagen Finanz*", "und sagt Finanzierung", MatchKind.Phrase)]
    [InlineData("stem:sagen NEAR/1 und", "sagt", MatchKind.Stem)]
    public void A_pattern_finds_what_is_looked_up(string pattern, string nodes, MatchKind kind)
    {
        KwicLine[] lines = [.. Corpus.Concordance(pattern, new ConcordanceOptions { Lookups = Lookups(Corpus) })];

        Assert.Equal(nodes.Split(','), lines.Select(line => line.Node));
        Assert.All(lines, line => Assert.Equal(kind, line.Kind));
    }

    [Theory]
    [InlineData("""[stem="sagen"]""", "sagte,sagt")]
    [InlineData("""[lemma="zusagen"] [part="Finanzierung"]""", "sagte Klimafinanzierung")]
    [InlineData("""[stem="sagen" & word!="sagte"] []""", "sagt Finanzierung")]
    public void A_query_finds_what_is_looked_up(string query, string nodes) =>
        Assert.Equal(nodes.Split(','), Corpus.Concordance(TokenQuery.Parse(query, Lookups(Corpus))).Select(line => line.Node));

    [Theory]
    [InlineData("stem:sagen", "the stem 'sagen' cannot be looked up, as TermLookups with Stem was not given")]
    [InlineData("lemma:gehen", "the lemma 'gehen' cannot be looked up")]
    [InlineData("+Finanzierung", "compounds with the part 'Finanzierung' cannot be looked up")]
    public void What_is_not_plugged_in_cannot_be_asked_for(string pattern, string message) => Assert.Contains(
        message,
        Assert.Throws<FormatException>(() => Corpus.Concordance(pattern, new ConcordanceOptions { Lookups = new TermLookups(Corpus.Index.Vocabulary) })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_query_cannot_ask_for_what_is_not_plugged_in() =>
        Assert.Throws<FormatException>(() => Corpus.Concordance(TokenQuery.Parse("""[part="Finanzierung"]""", new TermLookups(Corpus.Index.Vocabulary))));

    [Fact]
    public void Without_a_word_stems_are_of_the_language_of_most_articles_and_lemmas_of_none()
    {
        var corpus = CorpusAnalysis.Corpus.From(
        [
            TestCorpus.Article("a", "Die Minen und die Mine: Klimafinanzierung, Finanzierung"),
            TestCorpus.Article("b", "They cleared it, clearing all", "en"),
            TestCorpus.Article("c", "Minen", "de"),
        ]);

        Assert.Equal(["Minen", "Mine", "Minen"], corpus.Concordance("stem:Minen").Select(line => line.Node));
        Assert.Equal(["cleared", "clearing"], CorpusAnalysis.Corpus.From(corpus.Articles.Where(article => article.Language == "en")).Concordance("stem:clear").Select(line => line.Node));
        Assert.Equal(["Klimafinanzierung"], corpus.Concordance(TokenQuery.Parse("""[part="Finanzierung"]""")).Select(line => line.Node));
        Assert.Throws<FormatException>(() => corpus.Concordance("lemma:gehen").Count());
    }

    [Fact]
    public void Themes_may_ask_for_stems_and_parts_of_compounds()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  a:\n    patterns: [\"+Finanzierung\", \"stem:Minen\", \"/räum.*/\", \"Milliarde* NEAR/s Klima*\"]\n");
        Corpus corpus = TestCorpus.Of("Klimafinanzierung für die Mine", "Finanzierung", "Räumung. Milliarden fürs Klima. Klima.", "Milliarden. Klima.");

        Assert.Equal([2L, 0, 2, 0], corpus.Themes(themes).HitsPerArticle().Select(row => (long)row.Hits));
    }

    [Fact]
    public void Ids_of_another_vocabulary_are_refused() =>
        Assert.Throws<ArgumentException>(() => TestCorpus.Of("sagt").Concordance("stem:sagen", new ConcordanceOptions { Lookups = Lookups(Corpus) }));

    [Fact]
    public void A_plus_sign_without_a_letter_behind_it_is_none() =>
        Assert.Equal("5 Grad", Assert.Single(TestCorpus.Of("um +5 Grad").Concordance("+5 Grad")).Node);

    [Theory]
    [InlineData("stem:Zusagen", "zusagen,Zusage")]
    [InlineData("stem:Minen", "Mine,Minen")]
    [InlineData("+Finanzierung", "Klimafinanzierung,Klima-Finanzierungen")]
    [InlineData("lemma:gehen", "ging")]
    public void Stems_and_parts_of_the_library_can_be_plugged_in(string pattern, string nodes)
    {
        Corpus corpus = TestCorpus.Of("Minen zusagen und die Zusage der Mine: Finanzierung, Klimafinanzierung, Klima-Finanzierungen; sie ging");
        var lookups = TermLookups.For(corpus, lemmas: LemmaList.Parse("ging\tgehen\n"));

        Assert.Equal(nodes.Split(',').Order(StringComparer.Ordinal), corpus.Concordance(pattern, new ConcordanceOptions { Lookups = lookups }).Select(line => line.Node).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_are_for_German_and_lemmas_for_who_has_a_list()
    {
        var lookups = TermLookups.For(Corpus, "en");

        Assert.Null(lookups.Part);
        Assert.Null(lookups.Lemma);
        Assert.Throws<NotSupportedException>(() => TermLookups.For(Corpus, "xx"));
    }

    private static TermLookups Lookups(Corpus corpus)
    {
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        return new TermLookups(vocabulary)
        {
            Stem = word => word == "sagen" ? [vocabulary.Find("sagte"), vocabulary.Find("sagt"), vocabulary.Find("sagte")] : [],
            Lemma = word => word == "zusagen" ? [vocabulary.Find("sagte")] : [],
            Part = word => word == "Finanzierung" ? [vocabulary.Find("klimafinanzierung")] : [],
        };
    }
}
