using System.Globalization;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Fuzz;

/// <summary>
/// Damaged documents of every format: reading them neither throws nor hangs nor fills memory, and gives articles or says why not.
/// <c>CORPUS_FUZZ</c> is the seconds that it takes (20 by default), <c>CORPUS_FUZZ_ONLY</c> a part of the name of the documents, <c>CORPUS_FUZZ_SEED</c> the first seed.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Damaged_documents_of_all_formats_give_articles_or_problems()
    {
        string only = Environment.GetEnvironmentVariable("CORPUS_FUZZ_ONLY") ?? "";
        var run = new FuzzRun(
            [.. FuzzFixtures.All.Where(fixture => fixture.Path.Contains(only, StringComparison.Ordinal))],
            [.. FuzzFixtures.All.Select(fixture => fixture.Bytes)],
            Number("CORPUS_FUZZ_SEED", 1));

        run.Go(TimeSpan.FromSeconds(Number("CORPUS_FUZZ", 20)));

        output.WriteLine(run.Summary);
        if (Environment.GetEnvironmentVariable("CORPUS_FUZZ_REPORT") is { } report)
        {
            File.WriteAllText(report, run.Summary + "\n" + string.Join("\n", run.Failures));
        }

        Assert.Empty(run.Failures);
        Assert.True(run.Cases > 0);
    }

    [Fact]
    public void Fixtures_are_good_documents_of_every_format()
    {
        Assert.All(FuzzFixtures.All, fixture =>
        {
            List<LoadProblem> problems = [];
            SourceDocument document = ReadDocument.Document(fixture.Path, fixture.Bytes, problems);
            int articles = new DocumentReader(ArticleFormats.All, problems).Read(document).Count();
            Assert.True(fixture.Path == "encrypted.pdf" ? articles == 0 && problems.Count == 1 : articles > 0 && document.Skipped.Count == 0, fixture.Path);
        });
        Assert.Empty(ArticleFormats.All.Articles.Select(format => format.Name).Concat(ArticleFormats.All.Containers.Select(format => format.Name)).Except(FuzzFixtures.All.Select(fixture => fixture.Format)));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
