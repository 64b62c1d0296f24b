using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

public class CollocationsParityTests
{
    [Fact]
    public void Interaction_of_pairs_in_the_texts_equals_quanteda()
    {
        (Dictionary<(string, string), long> pairs, Dictionary<string, long> first, Dictionary<string, long> second) = ([], [], []);
        foreach ((_, _, string[] tokens) in GoldenTokens.All())
        {
            string[] folded = [.. tokens.Select(Folded)];
            for (int i = 1; i < folded.Length; i++)
            {
                Add(pairs, (folded[i - 1], folded[i]));
                Add(first, folded[i - 1]);
                Add(second, folded[i]);
            }
        }

        long total = first.Values.Sum();
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("collocations_size2_min5.csv");

        Assert.Equal(4078, pairs.Values.Count(count => count >= 5));
        Assert.Equal(3000, rows.Count);
        Assert.All(rows, row =>
        {
            string[] words = row["collocation"].Split(' ');
            long joint = pairs.GetValueOrDefault((words[0], words[1]));
            var interaction = LogLinearInteraction.Of(new CooccurrenceTable(joint, first[words[0]], second[words[1]], total));
            Assert.Equal(row["count"], joint.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(double.Parse(row["lambda"], CultureInfo.InvariantCulture), interaction.Lambda, 1e-12);
            Assert.Equal(double.Parse(row["z"], CultureInfo.InvariantCulture), interaction.Z, 1e-11);
        });
    }

    [Fact]
    public void Multi_word_candidates_of_the_texts_equal_quanteda()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("collocations_size2_min5.csv");

        IReadOnlyList<MultiWordCandidate> candidates = GoldenCorpus.Load(capitalsApart: true).MultiWordCandidates(2, new NGramOptions { MinFrequency = 5, MinDocumentFrequency = 1 });

        Assert.Equal(4078, candidates.Count);
        Dictionary<string, MultiWordCandidate> ours = candidates.ToDictionary(row => row.Text);
        Assert.All(rows, row =>
        {
            MultiWordCandidate candidate = ours[string.Join(' ', row["collocation"].Split(' ').Select(word => GoldenCorpus.Spelled(word, capitalsApart: true).ToLowerInvariant()))];
            Assert.Equal(row["count"], candidate.Frequency.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(double.Parse(row["lambda"], CultureInfo.InvariantCulture), candidate.Lambda, 1e-12);
            Assert.Equal(double.Parse(row["z"], CultureInfo.InvariantCulture), candidate.Z, 1e-11);
        });

        // The order of the table is that of z.
        Assert.All(candidates.Zip(rows), pair => Assert.Equal(double.Parse(pair.Second["z"], CultureInfo.InvariantCulture), pair.First.Z, 1e-11));
    }

    // quanteda keeps words in capitals apart when it lower-cases.
    private static string Folded(string token) => token.Length > 1 && token.All(char.IsUpper) ? token : token.ToLowerInvariant();

    private static void Add<T>(Dictionary<T, long> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
