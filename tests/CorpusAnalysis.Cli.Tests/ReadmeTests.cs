using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.Path("README.md"));

    [Fact]
    public async Task The_ten_lines_run_as_they_stand()
    {
        string code = CSharpBlock().Match(Readme).Groups[1].Value.Replace("\"corpus", $"\"{Repository.Path("corpus").Replace('\\', '/')}", StringComparison.Ordinal);
        var outputs = new OutputCollector();
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        await using var session = new CellSession(compiler);

        CellRun run = await session.RunAsync(code, "README.md", outputs.Add, cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Error);
        string text = Assert.IsType<StreamOutput>(Assert.Single(outputs.Outputs)).Text;
        Assert.Matches(@"climate/climate-finance: \d+ hits, \d+\s?% of articles", text);
        Assert.Equal(5, Regex.Count(text, "G² "));
        Assert.Equal(3, Regex.Count(text, @"\[[^\]]*[fF]inanzierung[^\]]*\]"));
    }

    [Theory]
    [InlineData("dotnet run --project src/CorpusAnalysis.Cli -- render")]
    [InlineData("dotnet test")]
    public void The_two_commands_stand_on_lines_of_their_own(string command) => Assert.Contains($"\n{command}\n", Readme, StringComparison.Ordinal);

    [Fact]
    public void Every_path_in_the_tree_and_every_link_exists()
    {
        string tree = Regex.Match(Readme, @"```\n(corpus/ .*?)```", RegexOptions.Singleline).Groups[1].Value;
        string[] links = [.. Regex.Matches(Readme, @"\]\((?!https?:)([^)#]+)\)").Select(link => link.Groups[1].Value)];

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Repository.Path(link)), link));
        string parent = "";
        foreach (string line in tree.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string name in Regex.Matches(line[..29], @"\S+/").Select(match => match.Value))
            {
                parent = line.StartsWith(' ') ? parent : name;
                Assert.True(Directory.Exists(Repository.Path(line.StartsWith(' ') ? Path.Combine(parent, name) : name)), line);
            }
        }
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
