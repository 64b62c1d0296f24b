using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our sentences beside those of quanteda 4.3.1 (ICU 72).</summary>
/// <remarks>
/// A line end ends a sentence here and not there, so the lines are joined before. Of what is left, most is "Dr." and "St.", which end a
/// sentence there.
/// </remarks>
public class SentenceParityTests
{
    [Fact]
    public void Counts_of_sentences_are_near_those_of_quanteda()
    {
        int theirs = 0, differences = 0;
        foreach (IReadOnlyDictionary<string, string> row in Golden.Rows("tokens_per_doc.csv"))
        {
            int sentences = int.Parse(row["nsentence"], CultureInfo.InvariantCulture);
            theirs += sentences;
            differences += Math.Abs(Sentences(row["doc_id"]).Length - sentences);
        }

        Assert.Equal(5411, theirs);
        Assert.InRange(differences, 0, 7);
    }

    [Fact]
    public void Sentences_are_nearly_all_those_of_quanteda()
    {
        int theirs = 0, same = 0;
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> document in Golden.Rows("sentences.csv").GroupBy(row => row["doc_id"]))
        {
            string[] sentences = [.. document.Select(row => Flat(row["sentence"])).Distinct()];
            theirs += sentences.Length;
            same += sentences.Intersect(Sentences(document.Key)).Count();
        }

        Assert.InRange(same, 0.97 * theirs, theirs);
    }

    private static string[] Sentences(string document)
    {
        string text = Flat(File.ReadAllText(Golden.Path($"texts/{document}.txt")));
        return [.. SentenceSplitter.Split(text).Select(sentence => text[sentence])];
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
