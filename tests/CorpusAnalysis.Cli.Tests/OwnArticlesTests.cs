using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>The notebook <c>07-your-own-articles</c> on folders unlike the bundled one.</summary>
public sealed class OwnArticlesTests : IDisposable
{
    private const string Themes = "themes:\n  mines:\n    patterns: [\"*mine*\"]\n  nothing:\n    patterns: [Quastenflosser]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string[]> Folders => new()
    {
        { "one article without a year", ["POLITIK\nMinen am Fluss\nGenf, 3. Dezember, ABC\nDie Mine lag im Feld.\n"] },
        { "an unknown language, no hit", ["NEWS\nKort nytt\nOslo, 3. December, ABC\nDet snør i dag.\n", "NEWS\nMer nytt\nOslo, 4. December, ABC\nDet regner.\n"] },
        { "hostile text", ["POLITIK\n<script>alert(1)</script> Minen\nGenf & Bern, 3. Dezember 2024, ABC\nDie \"Mine\" =1+1 lag im <b>Feld</b>.\n", "POLITIK\nAnderes\nBern, 4. Dezember 2024, ABC\nNichts dergleichen, <i>gar</i> nichts.\n"] },
        { "a file that is no article", ["POLITIK\nMinen\nGenf, 3. Dezember, ABC\nDie Mine.\n", "kaputt\n"] },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_notebook_runs_to_its_end_on_any_folder(string what, string[] articles)
    {
        for (int i = 0; i < articles.Length; i++)
        {
            _folder.Write($"mine/{i}.txt", articles[i]);
        }

        _folder.Write("mine/themes.yml", Themes);
        string notebook = await File.ReadAllTextAsync(Repository.Path("notebooks", "07-your-own-articles.ipynb"), TestContext.Current.CancellationToken);
        _folder.Write("notebooks/own.ipynb", notebook.Replace("../corpus", "../mine", StringComparison.Ordinal));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"]);

        string report = _folder.Read("reports/own.html");
        Assert.True(run.ExitCode == 0, $"{what}: {run.Error}{run.Output}");
        Assert.DoesNotContain("<script>alert", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Feld", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_and_the_themes_are_named_in_the_cell_of_parameters_alone()
    {
        var notebook = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Repository.Path("notebooks", "07-your-own-articles.ipynb")))!;
        System.Text.Json.Nodes.JsonNode cell = Assert.Single(notebook["cells"]!.AsArray(), cell => cell!["source"]!.ToJsonString().Contains("../corpus", StringComparison.Ordinal))!;

        Assert.Equal("parameters", Assert.Single(cell["metadata"]!["tags"]!.AsArray())!.GetValue<string>());
        Assert.Equal(["var path", "var themes"], cell["source"]!.AsArray().Select(line => line!.GetValue<string>().Split(" = ")[0]));
    }
}
