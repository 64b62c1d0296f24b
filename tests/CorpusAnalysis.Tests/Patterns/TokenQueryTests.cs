namespace CorpusAnalysis.Tests.Patterns;

public class TokenQueryTests
{
    [Theory]
    [InlineData("\"Klima.*\"", "Das Klimaziel im Klima", "Klimaziel|Klima")]
    [InlineData("'klima.*'", "Das Klimaziel", "Klimaziel")]
    [InlineData("[word=\"Klima\"]", "Das KLIMA", "KLIMA")]
    [InlineData("[word='klima'%c]", "Das Klima", "Klima")]
    [InlineData("\"das\" []", "das Klima", "das Klima")]
    [InlineData("\"das\" [] \"ziel\"", "das Klima und das große Ziel", "das große Ziel")]
    [InlineData("\"das\" []{0,2} \"ziel\"", "das Ziel das große Ziel das große ferne Ziel das a b c Ziel", "das Ziel|das große Ziel|das große ferne Ziel")]
    [InlineData("\"das\" []{2} \"ziel\"", "das große Ziel das große ferne Ziel", "das große ferne Ziel")]
    [InlineData("\"das\" []{2,} \"ziel\"", "das Ziel das Ziel", "das Ziel das Ziel")]
    [InlineData("\"das\" []{,1} \"ziel\"", "das a b Ziel das Ziel", "das Ziel")]
    [InlineData("\"das\" \"große\"? \"ziel\"", "das Ziel das große Ziel", "das Ziel|das große Ziel")]
    [InlineData("\"a\"+ \"b\"", "a a a b", "a a a b")]
    [InlineData("\"a\"* \"b\"", "b a b", "b|a b")]
    [InlineData("\"a\"*", "b a a", "a a")]
    [InlineData("(\"ein\" \"Gipfel\" | \"eine\" \"Konferenz\")", "ein Gipfel und eine Konferenz und ein Konferenz", "ein Gipfel|eine Konferenz")]
    [InlineData("\"a\" | \"b\" \"c\"", "a c b c", "a|b c")]
    [InlineData("(\"a\" | \"b\"){2}", "a b a", "a b")]
    [InlineData("\"x\" (\"a\" \"b\"?)* \"y\"", "x a a b a y", "x a a b a y")]
    [InlineData("[word!=\"a\"]", "a b a", "b")]
    [InlineData("[!word=\"a\"]", "a b a", "b")]
    [InlineData("[!!word=\"a\"]", "a b a", "a|a")]
    [InlineData("[word=\"k.*\" & word!=\"klima\"]", "Klima Kasse", "Kasse")]
    [InlineData("[word=\"a\" | word=\"b\" & word=\"c\"]", "a b c", "a")]
    [InlineData("[(word=\"a\" | word=\"b\") & word!=\"a\"]", "a b c", "b")]
    [InlineData("[!(word=\"a\" | word=\"b\")]", "a b c", "c")]
    [InlineData("\"a\" []* \"b\"", "a x b y b", "a x b y b")]
    [InlineData("\"a\" [word!=\"b\"]* \"b\"", "a x b y b", "a x b")]
    [InlineData("\"us-dollar\"", "fünf US-Dollar", "US-Dollar")]
    [InlineData("\"dollar\"", "fünf US-Dollar", null)]
    [InlineData("\"straße\"", "STRASSE Straße", "STRASSE|Straße")]
    [InlineData("\"aa\" \"bb\" within s;", "Aa. Bb aa bb", "aa bb")]
    [InlineData("\"aa\" \"bb\"", "Aa. Bb aa bb", "Aa. Bb|aa bb")]
    [InlineData("\"a\" \"b\"", "a\n\nb a b", "a b")]
    [InlineData("\"a\" []* \"b\" within p", "a\n\nb a b", "a b")]
    [InlineData("\"a\" []* \"b\" within s", "a xx. B a y b", "a y b")]
    [InlineData("\"nichts\" \"a\"", "a b", null)]
    public void A_query_finds_the_leftmost_and_longest_places(string query, string text, string? nodes) =>
        Assert.Equal(
            nodes?.Split('|') ?? [],
            TestCorpus.Of(text).Concordance(TokenQuery.Parse(query)).Select(line => line.Node));

    [Fact]
    public void A_match_says_that_it_is_one_of_a_query() =>
        Assert.Equal(MatchKind.Query, Assert.Single(TestCorpus.Of("a b").Concordance(TokenQuery.Parse("\"a\" []"))).Kind);

    [Fact]
    public void A_query_looks_into_the_articles_of_the_view_alone() =>
        Assert.Equal("b", Assert.Single(TestCorpus.Of("a", "a").Where(article => article.Id == "b").Concordance(TokenQuery.Parse("[]{0,1} \"a\""))).ArticleId);

    [Fact]
    public void A_match_holds_no_more_tokens_than_it_may()
    {
        Corpus corpus = TestCorpus.Of(string.Join(' ', Enumerable.Repeat("a", 2500)));

        Assert.Equal([1000, 1000, 500], QueryMatcher.Stream(TokenQuery.Parse("\"a\"+"), corpus.Index).Select(match => match.Length));
        Assert.Equal([998, 998], QueryMatcher.Stream(TokenQuery.Parse("(\"a\" \"a\"){499}"), corpus.Index).Select(match => match.Length));
    }

    [Theory]
    [InlineData("", 1, "expected a token")]
    [InlineData("Klima", 1, "expected a token")]
    [InlineData("\"a\" Klima", 5, "found 'Klima'")]
    [InlineData("\"a", 1, "is not closed")]
    [InlineData("[word=\"a\"", 10, "expected '&', '|' or ']', found the end")]
    [InlineData("[pos=\"NN\"]", 2, "expected word, stem, lemma or part, found 'pos=\"NN\"]'")]
    [InlineData("[word~\"a\"]", 6, "expected '=' or '!='")]
    [InlineData("[word=a]", 7, "expected a text in quotation marks")]
    [InlineData("[stem=\" \"]", 7, "expected a word in quotation marks")]
    [InlineData("[word=\"a\"%d]", 11, "expected %c; other flags are not supported")]
    [InlineData("\"a\" %c", 5, "found '%c'")]
    [InlineData("[word=\"a\" & ]", 13, "expected word, stem")]
    [InlineData("(\"a\"", 5, "expected ')'")]
    [InlineData("[(word=\"a\"]", 11, "expected ')'")]
    [InlineData("\"a\")", 4, "found ')'")]
    [InlineData("\"a\" |", 6, "expected a token")]
    [InlineData("\"a\"{1001}", 5, "expected a number from 0 to 1000")]
    [InlineData("\"a\"{3,2}", 4, "expected the smaller number first")]
    [InlineData("\"a\"{0}", 4, "expected a largest number of at least 1")]
    [InlineData("\"a\"{,}", 6, "expected {n}, {n,}, {n,m} or {,m}")]
    [InlineData("\"a\"{x}", 5, "expected {n}")]
    [InlineData("\"a\"?*", 5, "expected no second number of times")]
    [InlineData("\"a\" within x", 12, "expected 's' or 'p' behind 'within'")]
    [InlineData("\"(a\"", 1, "is no regular expression")]
    [InlineData("\"b\" \"(?=a)\"", 5, "not supported")]
    public void What_is_no_query_is_refused_with_its_column(string query, int column, string message)
    {
        string told = Assert.Throws<FormatException>(() => TokenQuery.Parse(query)).Message;

        Assert.Contains($", column {column}: ", told, StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "would match any tokens")]
    [InlineData("[]* ([] | [][])", "would match any tokens")]
    [InlineData("(\"a\"{1000} []{100}){1000}", "too long: written out it has more than 10,000 tokens")]
    public void A_query_of_everything_or_of_too_much_is_refused(string query, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => TokenQuery.Parse(query)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parentheses_may_be_nested_100_deep_and_no_more()
    {
        Assert.Single(TestCorpus.Of("a").Concordance(TokenQuery.Parse(new string('(', 99) + "\"a\"" + new string(')', 99))));
        Assert.Contains("nested more than 100 deep", Assert.Throws<FormatException>(() => TokenQuery.Parse(new string('(', 100_000))).Message, StringComparison.Ordinal);
        Assert.Contains("nested more than 100 deep", Assert.Throws<FormatException>(() => TokenQuery.Parse("[" + new string('(', 100_000))).Message, StringComparison.Ordinal);
    }

    // Each would take longer than the universe lasts where alternatives are tried one after the other.
    [Theory]
    [InlineData("(\"a\"* \"a\"*)* \"b\"")]
    [InlineData("((\"a\"?){100}){20} \"b\"")]
    [InlineData("(\"a\" | \"a\" | \"a\" \"a\")+ \"b\"")]
    public void Nested_repetitions_take_no_exponential_time(string query) =>
        Assert.Empty(TestCorpus.Of(string.Join(' ', Enumerable.Repeat("a", 200)) + "\n\nx", "x").Concordance(TokenQuery.Parse(query)));

    [Fact]
    public void Very_many_alternatives_in_brackets_are_one_test() =>
        Assert.Equal(
            ["w7", "w77"],
            TestCorpus.Of("w7 x w77").Concordance(TokenQuery.Parse($"[{string.Join(" | ", Enumerable.Range(0, 20_000).Select(i => $"word=\"w{i % 100}\""))}]")).Select(line => line.Node));
}
