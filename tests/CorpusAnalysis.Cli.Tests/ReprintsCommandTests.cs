namespace CorpusAnalysis.Cli.Tests;

/// <summary>Reprints in a folder of four articles: b repeats a with another headline, d is a in capitals.</summary>
public sealed class ReprintsCommandTests : IDisposable
{
    private const string Text = "Das neue Ziel steht fest, doch Indien lehnt es als viel zu gering ab.";

    private readonly TemporaryFolder _folder = new();

    public ReprintsCommandTests()
    {
        _folder.Write("articles/a.txt", $"POLITIK\nGeld\nBaku, 29. November 2024, MUSTER\n{Text}\n");
        _folder.Write("articles/b.txt", $"WIRTSCHAFT\nStreit\nBonn, 30. November 2024, BSP\n{Text}\n");
        _folder.Write("articles/c.txt", "POLITIK\nMinen\nGenf, 3. Dezember 2024, BSP\nDie Minen liegen noch auf vielen Feldern im Süden.\n");
        _folder.Write("articles/d.txt", $"KULTUR\nGELD\nBaku, 1. Dezember 2024, MUSTER\n{Text.ToUpperInvariant()}\n");
    }

    public void Dispose() => _folder.Dispose();

    // a and b have 15 tokens, 11 shingles each, of which the first holds the headline: 10 shared of 12.
    [Fact]
    public async Task Reprints_lists_groups_with_their_members()
    {
        CorpusCommand.Result run = await RunAsync("reprints articles --format csv");

        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        Assert.Equal("group,article_id,date,headline,is_representative,similarity,estimated_similarity,containment,representative_containment,is_exact,nearest_id,nearest_similarity,tokens", string.Join(',', rows[0]));
        Assert.Equal(
            ["1,a,2024-11-29,Geld,true,1", "1,b,2024-11-30,Streit,false,0.8333333333333334", "1,d,2024-12-01,GELD,false,1"],
            rows.Skip(1).Select(row => string.Join(',', row[..6])));
        Assert.Equal(["true,d,1,15", "false,a,0.8333333333333334,15", "true,a,1,15"], rows.Skip(1).Select(row => string.Join(',', row[9..])));
        Assert.Contains("corpus: 4 articles, 2 of them reprints of others: 1 group.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprints_takes_a_threshold_and_lists_groups_alone()
    {
        CorpusCommand.Result run = await RunAsync("reprints articles --threshold 0.9 --groups --format csv");

        Assert.Equal("number,representative_id,date,headline,articles,exact_copies,lowest_similarity\n1,a,2024-11-29,Geld,2,1,1\n", run.Output);
    }

    // "indien" stands in a, b and d; b is no reprint at 0.9.
    [Theory]
    [InlineData("terms articles --format csv --unique", 1, "4 articles, 2 of them reprints of others, counted once: 1 group (--unique=0.5;")]
    [InlineData("terms articles --format csv --unique=0.9", 2, "4 articles, 1 of them reprints of others, counted once: 1 group (--unique=0.9;")]
    [InlineData("terms articles --format csv --unique 0.9 --group-terms stems=de", 2, "4 articles, 1 of them reprints of others, counted once: 1 group (--unique=0.9;")]
    [InlineData("terms articles --format csv --only section!=POLITIK --unique", 1, "2 articles, 1 of them reprints of others, counted once: 1 group (--unique=0.5;")]
    [InlineData("terms articles --format csv --only section=POLITIK --unique", 1, "2 articles, none of them a reprint of another (--unique=0.5)")]
    [InlineData("terms articles --format csv", 3, "")]
    public async Task Unique_counts_a_group_once_and_says_so(string command, int frequency, string said)
    {
        CorpusCommand.Result run = await RunAsync(command);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(frequency.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Output.Split('\n').Single(line => line.StartsWith("indi", StringComparison.Ordinal)).Split(',')[1]);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, run.Error.Contains("reprint", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("terms --unique articles", "corpus: --unique must be above 0 and at most 1, not 'articles'; where it is no threshold, put --unique behind it.")]
    [InlineData("terms articles --unique=1.5", "corpus: --unique must be above 0 and at most 1, not '1.5'")]
    [InlineData("reprints articles --threshold 0", "corpus: --threshold must be above 0 and at most 1, not '0'.")]
    [InlineData("reprints articles --shingle 101", "corpus: --shingle must be from 1 to 100, not '101'.")]
    public async Task Thresholds_out_of_range_are_refused(string command, string error)
    {
        CorpusCommand.Result run = await RunAsync(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private Task<CorpusCommand.Result> RunAsync(string command) => CorpusCommand.RunAsync(_folder.Path, command.Split(' '));
}
