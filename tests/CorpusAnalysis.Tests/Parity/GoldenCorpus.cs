namespace CorpusAnalysis.Tests.Parity;

/// <summary>
/// The reference texts as a corpus with quanteda's types: signs, which are no words here, and curved apostrophes, which here fold to straight
/// ones, are spelled out; on request also words in capitals. Ids and years are those of the table of the texts.
/// </summary>
internal static class GoldenCorpus
{
    public static Corpus Load(bool capitalsApart = false) => Corpus.From(GoldenTokens.All().Select(text =>
    {
        string[] words = [.. text.Tokens.Select(token => Spelled(token, capitalsApart))];
        string joined = string.Join(' ', words);
        Assert.Equal(words, Tokenizer.Default.Tokenize(joined).Select(token => token.In(joined)));
        return TestCorpus.Article(text.Id, joined, "en", new PartialDate(text.Year));
    }));

    /// <summary>A token as the corpus has it.</summary>
    public static string Spelled(string token, bool capitalsApart) => token.Length == 1 && char.IsSymbol(token[0]) ? $"sign{(int)token[0]}"
        : capitalsApart && token.Length > 1 && token.All(char.IsUpper) ? $"capitals{token}"
        : token.Replace("’", "apostrophe", StringComparison.Ordinal);
}
