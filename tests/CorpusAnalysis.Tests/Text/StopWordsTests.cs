namespace CorpusAnalysis.Tests.Text;

public class StopWordsTests
{
    [Theory]
    [InlineData("de", "der", "klima")]
    [InlineData("en", "the", "climate")]
    [InlineData("fr", "les", "climat")]
    [InlineData("ru", "и", "климат")]
    [InlineData("az", "və", "iqlim")]
    public void Of_holds_function_words_and_no_others(string language, string functionWord, string other)
    {
        IReadOnlySet<string> words = StopWords.Of(language);

        Assert.Contains(functionWord, words);
        Assert.DoesNotContain(other, words);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("az")]
    public void Of_holds_terms_as_the_index_has_them(string language) => Assert.All(StopWords.Of(language), word =>
    {
        Assert.Equal(TermFolding.Fold(word), word);
        Assert.Single(Tokenizer.Default.Tokenize(word));
    });

    [Fact]
    public void Of_finds_words_that_fold_to_another_spelling() => Assert.Contains("dass", StopWords.Of("de"));

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("DE")]
    public void Of_names_the_lists_there_are_when_there_is_none(string language) =>
        Assert.Contains("az, de, en, fr, ru", Assert.Throws<NotSupportedException>(() => StopWords.Of(language)).Message, StringComparison.Ordinal);
}
