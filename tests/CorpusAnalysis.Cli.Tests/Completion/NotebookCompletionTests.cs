using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests.Completion;

/// <summary>The project's notebooks, as they would be typed.</summary>
public sealed partial class NotebookCompletionTests(LoadedSession loaded) : IClassFixture<LoadedSession>
{
    public static TheoryData<string> Notebooks =>
        [.. Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Behind_every_dot_the_member_that_follows_is_offered(string notebook)
    {
        await using CellSession session = Session();
        var completer = new Completer(session);
        var misses = new List<string>();
        int dots = 0;
        foreach (string cell in Cells(notebook))
        {
            string code = Blanked(cell);
            foreach (Match dot in Dot().Matches(code))
            {
                dots++;
                int cursor = dot.Index + 1;
                if (!completer.Complete(cell, cursor).Items.Any(item => item.Text == dot.Groups[1].Value)
                    || !completer.Complete(cell, cursor + 1).Items.Any(item => item.Text == dot.Groups[1].Value))
                {
                    misses.Add($"{cell[Math.Max(0, cursor - 40)..cursor].ReplaceLineEndings(" ")}▮{dot.Groups[1].Value}");
                }
            }

            await session.RunAsync(cell, "cell", _ => { }, cancellation: TestContext.Current.CancellationToken);
        }

        TestContext.Current.SendDiagnosticMessage($"{notebook}: {dots - misses.Count} of {dots}");
        Assert.True(dots > 0);
        Assert.Empty(misses);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Before_anything_has_run_members_are_known_from_the_text_alone(string notebook)
    {
        await using CellSession session = Session();
        var completer = new Completer(session);
        string cell = string.Join("\n;\n", Cells(notebook));
        Match[] dots = Dot().Matches(Blanked(cell)).ToArray();

        string[] misses =
        [
            .. dots.Where(dot => !completer.Complete(cell, dot.Index + 1).Items.Any(item => item.Text == dot.Groups[1].Value))
                .Select(dot => $"{cell[Math.Max(0, dot.Index - 40)..(dot.Index + 1)].ReplaceLineEndings(" ")}▮{dot.Groups[1].Value}"),
        ];

        TestContext.Current.SendDiagnosticMessage($"{notebook}: {dots.Length - misses.Length} of {dots.Length}");
        Assert.Empty(misses);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task No_prefix_of_a_notebook_makes_it_fail(string notebook)
    {
        await using CellSession session = Session();
        var completer = new Completer(session);
        var inspector = new Inspector(completer);
        foreach (string cell in Cells(notebook))
        {
            for (int cursor = 0; cursor <= cell.Length; cursor += 11)
            {
                CompletionList list = completer.Complete(cell[..cursor], cursor);
                Assert.InRange(list.Start, 0, list.End);
                Assert.Equal(cursor, list.End);
                _ = inspector.Inspect(cell[..cursor], cursor);
            }
        }
    }

    [Theory]
    [InlineData("themes[\"cli|", "climate climate-finance", "mine-clearance")]
    [InlineData("corpus.Concordance(\"Minen|", "minen", "klima")]
    [InlineData("corpus.Where(a => a.Language == \"de\").Concordance(\"Minen|", "minen", "klima")]
    [InlineData("corpus.Collocates(\"minen|", "minen", "klima")]
    [InlineData("corpus.Where(a => a.Language == \"|", "de en fr", "minen")]
    [InlineData("corpus.Where(a => a.Metadata[\"re|", "reprint_of", "note")]
    [InlineData("corpus.Where(a => !a.Metadata.ContainsKey(\"re|", "reprint_of", "note")]
    [InlineData("corpus.Frequencies().WithoutStopWords(\"|", "de en", "")]
    [InlineData("new CollocationOptions { WithoutStopWords = \"|", "de en", "")]
    [InlineData("Keyness.Rank(corpus, corpus, new() { WithoutStopWords = \"|", "de en", "")]
    [InlineData("Keyness.Rank(corpus, corpus, new() { Order = |", "KeynessOrder.Evidence", "")]
    [InlineData("Keyness.Rank(corpus, corpus, new() { |", "MinDocumentFrequency Order", "corpus")]
    [InlineData("Corpus.Load(\"../cor|", "../corpus/", "")]
    [InlineData("ThemeDictionary.Load(\"../corpus/|", "../corpus/themes.yml", "")]
    [InlineData("Console.WriteLine(\"cli|", "", "climate")]
    public void Strings_are_completed_from_what_the_session_holds(string code, string expected, string not)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);

        string[] items = [.. loaded.Completer.Complete(code.Remove(cursor, 1), cursor).Items.Select(item => item.Text)];

        Assert.All(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, items));
        Assert.All(not.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.DoesNotContain(word, items));
    }

    // Paths in the notebooks start from their folder, which tests that run beside this one must not see changed.
    private static IEnumerable<string> Cells(string notebook) => NotebookDocument.Load(Repository.Path("notebooks", notebook)).Cells
        .Where(cell => cell.Kind == CellKind.Code)
        .Select(cell => cell.Source.Replace("\"../corpus", $"\"{Repository.Path("corpus").Replace('\\', '/')}", StringComparison.Ordinal));

    private CellSession Session() => new(loaded.Compiler, new CellSessionOptions { Folder = Repository.Path("notebooks") });

    // Plain strings, comments and directives, and what is between the holes of interpolated strings, as blanks.
    private static string Blanked(string code)
    {
        string plain = Directive().Replace(code, match => new string(' ', match.Length));
        return Strings().Replace(plain, match => match.Value[0] == '$' ? BetweenHoles().Replace(match.Value, text => new string(' ', text.Length)) : new string(' ', match.Length));
    }

    [GeneratedRegex(@"(?<!\.|\d)\.([A-Za-z_]\w*)")]
    private static partial Regex Dot();

    [GeneratedRegex("""\$?"(\\.|\{[^}"]*("[^"]*"[^}"]*)*\}|[^"\\])*"|//[^\n]*""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?<=^|\})[^{}]*(?=\{|$)")]
    private static partial Regex BetweenHoles();

    [GeneratedRegex(@"^#[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
