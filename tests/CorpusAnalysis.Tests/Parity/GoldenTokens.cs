using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

/// <summary>The reference texts as tokens, in the order of their table.</summary>
internal static class GoldenTokens
{
    /// <summary>Each text's id, year and tokens as spelled: our words, and the signs of money and the like, which quanteda counts as tokens and we do not.</summary>
    public static IReadOnlyList<(string Id, int Year, string[] Tokens)> All() =>
        [.. Golden.Rows("corpus_meta.csv").Select(row => (row["doc_id"], int.Parse(row["Year"], CultureInfo.InvariantCulture), Tokens(row["doc_id"])))];

    private static string[] Tokens(string id)
    {
        string text = File.ReadAllText(Golden.Path($"texts/{id}.txt"));
        var words = Tokenizer.Default.Tokenize(text);
        IEnumerable<Token> signs = Enumerable.Range(0, text.Length).Where(i => char.IsSymbol(text[i])).Select(i => new Token(i, 1));
        return [.. words.Concat(signs).OrderBy(token => token.Start).Select(token => text.Substring(token.Start, token.Length))];
    }
}
