namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our concordance beside <c>kwic(tokens(corp), "peace*", window = 5)</c> of quanteda 4.3.1.</summary>
/// <remarks>
/// quanteda counts signs as tokens, so that its context holds the fewer words the more signs it has: its words on the left are the last of
/// ours, those on the right the first. We find parts of hyphenated compounds too, which stand beside it in no other way.
/// </remarks>
public class KwicParityTests
{
    [Fact]
    public void Lines_of_a_glob_are_those_of_quanteda()
    {
        string[] texts = [.. Golden.Rows("corpus_meta.csv").Select(row => row["doc_id"])];
        var corpus = Corpus.From(texts.Select(id => TestCorpus.Article(id, File.ReadAllText(Golden.Path($"texts/{id}.txt")), language: "en")));
        KwicLine[] lines = [.. corpus.Concordance("peace*", context: 5).Where(line => line.Kind != MatchKind.CompoundPart)];
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("kwic_peace_glob_w5.csv");

        Assert.Equal(rows.Select(row => (row["doc_id"], row["keyword"])), lines.Select(line => (line.ArticleId, line.Node)));
        Assert.All(rows.Zip(lines), pair =>
        {
            string[] left = Words(pair.First["pre"]), right = Words(pair.First["post"]);
            Assert.Equal(left, Words(pair.Second.Left).TakeLast(left.Length));
            Assert.Equal(right, Words(pair.Second.Right).Take(right.Length));
        });
    }

    private static string[] Words(string text) => [.. Tokenizer.Default.Tokenize(text).Select(token => token.In(text))];
}
