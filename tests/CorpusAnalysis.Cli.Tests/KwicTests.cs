namespace CorpusAnalysis.Cli.Tests;

public sealed class KwicTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public KwicTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nGeld für Klima\nBaku, 29. November, MUSTER\nDie Länder sagen Milliarden zu. Er sagt fünf Milliarden Dollar zu.\n");
        _folder.Write("articles/2024-12-03_b.txt", "POLITIK\nKlimafinanzierung\nGenf, 3. Dez., bsp\nEin Fonds sagt eine Milliarde zu.\n");
        _folder.Write("lemmas.txt", "sagen\tsagen\nsagt\tsagen\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Milliarde* --sort R1,L1 --context 1", "fünf|Milliarden|Dollar;eine|Milliarde|zu.;sagen|Milliarden|zu.")]
    [InlineData("Milliarde* --sort node --context 0", "|Milliarde|;|Milliarden|;|Milliarden|")]
    [InlineData("Milliarde* --sort r1 --limit 1 --context 1", "fünf|Milliarden|Dollar")]
    [InlineData("fünf --context sentence", "Er sagt|fünf|Milliarden Dollar zu.")]
    [InlineData("/milliarden?/ --window 0 --limit 1", "|Milliarden|")]
    [InlineData("stem:Milliarden --context 0", "|Milliarden|;|Milliarden|;|Milliarde|")]
    [InlineData("lemma:sagen --lemmas lemmas.txt --context 0 --limit 1", "|sagen|")]
    [InlineData("+Finanzierung --context 0", "|Klimafinanzierung|")]
    [InlineData("[word=\"sagt|sagen\"][]{0,1}[word=\"Milliarden?\"]within_s --query --context 0", "|sagen Milliarden|;|sagt fünf Milliarden|;|sagt eine Milliarde|")]
    public async Task Lines_are_chosen_sorted_and_shown_as_asked(string command, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["kwic", "articles", .. command.Split(' ').Select(argument => argument.Replace("within_s", " within s", StringComparison.Ordinal)), "--format", "json"]);

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        string lines = string.Join(';', json.RootElement.EnumerateArray().Select(row => string.Join('|', new[] { "left", "node", "right" }.Select(column => row.GetProperty(column).GetString()))));
        Assert.Equal(expected, lines);
    }

    [Fact]
    public async Task A_sample_is_the_same_for_a_seed()
    {
        string[] command = ["kwic", "articles", "[word!=\"x\"]", "--query", "--format", "csv", "--sample", "5", "--seed", "7"];
        CorpusCommand.Result first = await CorpusCommand.RunAsync(_folder.Path, command), second = await CorpusCommand.RunAsync(_folder.Path, command);

        Assert.Equal(6, first.Output.Trim().Split('\n').Length);
        Assert.Equal(first.Output, second.Output);
    }

    [Theory]
    [InlineData("Wort --context viel", 2, "must be 0 or more, or 'sentence'")]
    [InlineData("Wort --sample -1", 2, "--sample and --limit must be 0 or more")]
    [InlineData("Wort --sort L9", 2, "'L9' is no key to sort by; there are L1, L2")]
    [InlineData("[pos=\"NN\"] --query", 1, "column 2: expected word, stem, lemma or part")]
    [InlineData("lemma:sagen", 2, "'sagen' needs a list of lemmas; --lemmas FILE gives it")]
    [InlineData("[lemma=\"sagen\"] --query", 2, "'sagen' needs a list of lemmas; --lemmas FILE gives it")]
    [InlineData("stem:sagen --stems xx", 1, "no stemmer for 'xx'")]
    public async Task Wrong_usage_is_told_in_one_line(string command, int exitCode, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["kwic", "articles", .. command.Split(' ')]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
