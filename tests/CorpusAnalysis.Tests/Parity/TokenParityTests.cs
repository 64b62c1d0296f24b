using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our tokens beside those of quanteda 4.3.1 (ICU 72), on 60 speeches of 140,571 tokens and on 28 strings that are hard to cut.</summary>
/// <remarks>
/// Counted without punctuation (<c>remove_punct</c>), all 60 documents agree in tokens and types, once two things are set off:
/// quanteda keeps signs as tokens (here four <c>$</c> in three documents), and we count no sign as a word. So also without numbers, and with hyphens
/// cut. In the strings these rules differ, and each stands in <see cref="OurWay"/>:
/// <list type="table">
/// <item><term>signs</term><description><c>$ € + = © ½ 👍</c> are tokens there and no words here: left out before the comparison</description></item>
/// <item><term>form</term><description>quanteda gives tokens in NFC, we the original spelling: compared in NFC</description></item>
/// <item><term>numbers joined by hyphens</term><description><c>2024-01-31</c> is one token there; here digits are not joined, as <c>2023-2024</c> is a span</description></item>
/// <item><term><c>#1</c></term><description>a tag there, the number one here: a hashtag needs a letter</description></item>
/// <item><term>Chinese, Japanese</term><description>cut with a dictionary there; by the default rules of UAX #29 here, a word per character</description></item>
/// </list>
/// </remarks>
public class TokenParityTests
{
    private static readonly Tokenizer Cut = new(new() { JoinHyphenated = false });
    private static readonly Tokenizer Untagged = new(new() { JoinUrls = false, JoinMentions = false, JoinHashtags = false });

    // Where we mean to differ: the strings, and our tokens of them, with every rule on.
    private static readonly Dictionary<string, string> OurWay = new()
    {
        ["numbers"] = "It cost 1,234.56 or 1.234,56 i.e 12 of 3.5 million 2024 01 31 10 30 1st 2nd 5km 1 2",
        ["social"] = "@user_name said #ClimateFinance2024 is 1 and #klimaschutz",
        ["chinese"] = "气 候 融 资 是 一 个 重 要 的 主 题",
        ["japanese"] = "地 雷 除 去 と 気 候 資 金 に つ い て",
    };

    [Fact]
    public void Counts_of_tokens_and_types_are_those_of_quanteda_in_every_document()
    {
        int documents = 0;
        foreach (IReadOnlyDictionary<string, string> row in Golden.Rows("tokens_per_doc.csv"))
        {
            string text = Speech(row["doc_id"]);
            string[] tokens = Words(text, Tokenizer.Default);
            int signs = text.Count('$'), signTypes = Math.Min(signs, 1);

            Assert.Equal(Count(row, "ntoken_nopunct"), tokens.Length + signs);
            Assert.Equal(Count(row, "ntoken_split_hyphens"), Words(text, Cut).Length + signs);
            Assert.Equal(Count(row, "ntoken_nopunct_nonum_nosym"), tokens.Count(token => token.Any(char.IsLetter)));
            Assert.Equal(Count(row, "ntype_nopunct"), tokens.Distinct().Count() + signTypes);
            Assert.Equal(Count(row, "ntype_nopunct_lower"), tokens.Select(token => TermFolding.Fold(token)).Distinct().Count() + signTypes);
            Assert.InRange(tokens.Length, 0.999 * Count(row, "ntoken_nopunct"), Count(row, "ntoken_nopunct"));
            documents++;
        }

        Assert.Equal(60, documents);
    }

    [Fact]
    public void Tokens_are_those_of_quanteda_one_by_one()
    {
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> document in Golden.Rows("tokens_stream.csv").GroupBy(row => row["doc_id"]))
        {
            Assert.Equal(document.Select(row => row["token"]).Where(HoldsWord), Words(Speech(document.Key), Tokenizer.Default));
        }
    }

    [Fact]
    public void Hard_strings_are_cut_as_quanteda_cuts_them() => Same("remove_punct", Tokenizer.Default, "numbers", "social", "chinese", "japanese");

    [Fact]
    public void Hard_strings_are_cut_at_hyphens_as_quanteda_cuts_them() => Same("split_hyphens", Cut, "social", "chinese", "japanese");

    [Fact]
    public void Hard_strings_without_tags_are_cut_as_quanteda_cuts_them() => Same("split_tags", Untagged, "numbers", "chinese", "japanese");

    [Fact]
    public void Hard_strings_that_we_cut_in_our_way_are_cut_so()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Golden.Path("tokenizer_cases.json")));
        foreach ((string name, string tokens) in OurWay)
        {
            Assert.Equal(tokens, string.Join(' ', Words(Text(golden, name), Tokenizer.Default)));
        }
    }

    // All strings but those named have the same words; those named do not, or they need not be named.
    private static void Same(string options, Tokenizer tokenizer, params string[] others)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Golden.Path("tokenizer_cases.json")));
        JsonProperty[] cases = [.. golden.RootElement.GetProperty("tokens").GetProperty(options).EnumerateObject()];
        Assert.Equal(28, cases.Length);
        foreach (JsonProperty strings in cases)
        {
            string[] theirs = [.. strings.Value.EnumerateArray().Select(token => token.GetString()!).Where(HoldsWord)];
            string[] ours = Words(Text(golden, strings.Name), tokenizer);
            Assert.True(theirs.SequenceEqual(ours) != others.Contains(strings.Name), $"{strings.Name}: {string.Join(' ', ours)} | {string.Join(' ', theirs)}");
        }
    }

    private static string Text(JsonDocument golden, string name) => golden.RootElement.GetProperty("cases").GetProperty(name)[0].GetString()!;

    private static string[] Words(string text, Tokenizer tokenizer) =>
        [.. tokenizer.Tokenize(text).Select(token => token.In(text).Normalize(NormalizationForm.FormC))];

    private static bool HoldsWord(string token) => token.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string Speech(string name) => File.ReadAllText(Golden.Path($"texts/{name}.txt"));

    private static int Count(IReadOnlyDictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
}
