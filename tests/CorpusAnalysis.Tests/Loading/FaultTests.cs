using System.Diagnostics;
using System.Text;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Tests.Loading;

/// <summary>Files that cannot be read: each listed once in the report with its reason, and fatal when strict.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly CorpusOptions Uncached = new() { UseCache = false };

    private readonly TemporaryFolder _folder = new();

    public FaultTests() => _folder.Write("a.txt");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Faults => new()
    {
        { "binary.bin", [0, 1, 2, 3, 255], "of no known format" },
        { "binary.txt", [(byte)'a', 0, 1, 2, 3, 255, 0, 0, 7], "binary.txt" },
        { "empty.bin", [], "empty" },
        { "empty.json", [], "empty.json" },
        { "empty.zip", [80, 75, 5, 6, .. new byte[18]], "nothing in it that could be an article" },
        { "cut.zip", PlainFixtures.Containers[0].Bytes[..^30], "damaged or cut off" },
        { "cut.tar.gz", PlainFixtures.Containers[3].Bytes[..^30], "cut off" },
        { "cut.jsonl.zst", PlainFixtures.Containers[4].Bytes[..^10], "cut off" },
        { "cut.json", """[{"title":"A","text":"Ei"""u8.ToArray(), "expected JSON" },
        { "deep.json", Encoding.UTF8.GetBytes("[{\"text\":" + new string('[', 100_000)), "depth" },
        { "deep.jsonl", Encoding.UTF8.GetBytes("{\"text\":" + new string('[', 100_000) + "\n"), "depth" },
        { "deep.txt", Encoding.UTF8.GetBytes("---\ntitle: " + new string('[', 30_000) + "\n---\nText.\n"), "deep.txt" },
        { "alias.txt", Encoding.UTF8.GetBytes("---\ntitle: &a [x, x]\nb: *a\n---\nText.\n"), "alias" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_is_listed_once_with_its_reason_and_is_fatal_when_strict(string name, byte[] bytes, string reason)
    {
        _folder.Write(name, bytes);

        var corpus = Corpus.Load(_folder.Path, Uncached);

        Assert.Equal("a", Assert.Single(corpus.Articles).Id);
        string[] told = [.. corpus.Report.Problems.Where(problem => problem.Severity != LoadSeverity.Note).Select(problem => problem.ToString()), .. corpus.Report.Skipped.Select(file => file.ToString())];
        Assert.Contains(reason, Assert.Single(told, line => line.StartsWith(name, StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("1 article from ", corpus.Report.ToString(), StringComparison.Ordinal);
        Assert.Contains("; 1 skipped: 1 ", corpus.Report.ToString(), StringComparison.Ordinal);
        Assert.Equal(name, Assert.Throws<CorpusFormatException>(() => Corpus.Load(_folder.Path, Uncached with { Strict = true })).Problem.Path.Split('/')[0]);
    }

    [Fact]
    public void Strict_bears_what_is_left_out_for_its_name()
    {
        _folder.Write("README.md", "x").Write("coding/a.txt");

        Assert.Equal(2, Corpus.Load(_folder.Path, Uncached with { Strict = true }).Report.Skipped.Length);
    }

    [Fact]
    public async Task Pipes_are_passed_over_and_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        foreach (string name in new[] { "pipe", "pipe.txt", "metadata" })
        {
            using Process process = Process.Start("mkfifo", Path.Combine(_folder.Path, name));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Corpus corpus = await Task.Run(() => Corpus.Load(_folder.Path, Uncached), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(300), TestContext.Current.CancellationToken);

        Assert.Single(corpus.Articles);
        Assert.Equal(["metadata", "pipe", "pipe.txt"], corpus.Report.Skipped.Select(file => file.Path).Concat(corpus.Report.Problems.Select(problem => problem.Path)));
        Assert.All(corpus.Report.Skipped, file => Assert.Equal(SkippedFile.Empty, file.Reason));

        File.Move(Path.Combine(_folder.Path, "metadata"), Path.Combine(_folder.Path, "metadata.csv"));
        await Assert.ThrowsAsync<CorpusFormatException>(() => Task.Run(() => Corpus.Load(_folder.Path, Uncached)).WaitAsync(TimeSpan.FromSeconds(300), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Links_in_a_circle_are_a_problem_each()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), Path.Combine(_folder.Path, "c.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.txt"), Path.Combine(_folder.Path, "b.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "d"), _folder.Path);

        LoadReport report = Corpus.Load(_folder.Path, Uncached).Report;

        Assert.Equal(["b.txt", "c.txt"], report.Problems.Select(problem => problem.Path));
        Assert.Equal("d/: a link to a folder", Assert.Single(report.Skipped).ToString());
    }

    [Fact]
    public void Names_with_control_characters_stay_on_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        _folder.Write("b\n\u001B[31m.txt", []);

        LoadProblem problem = Assert.Single(Corpus.Load(_folder.Path, Uncached).Report.Problems);

        Assert.Equal("b\n\u001B[31m.txt", problem.Path);
        Assert.StartsWith("""b\u000A\u001B[31m.txt: """, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_vanishes_before_it_is_read_is_a_problem()
    {
        _folder.Write("b.txt").Write("c.txt");
        var options = Uncached with { Progress = new Does(value => value.Done == 1, () => File.Delete(Path.Combine(_folder.Path, "b.txt"))) };

        var corpus = Corpus.Load(_folder.Path, options);

        Assert.Equal(["a", "c"], corpus.Articles.Select(article => article.Id));
        Assert.StartsWith("b.txt: the file cannot be read (", Assert.Single(corpus.Report.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal("2 articles from 3 files; 1 skipped: 1 could not be read; 1 problem", corpus.Report.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9_000_000)]
    [InlineData(30_000_000)]
    public void File_that_is_changed_while_it_is_read_ends_the_loading_of_no_other(long length)
    {
        string line = $$"""{"title":"Titel","text":"{{new string('x', 99_999)}}","language":"de"}""" + "\n";
        _folder.Write("b.jsonl", string.Concat(Enumerable.Repeat(line, 200))).Write("c.txt");
        string path = Path.Combine(_folder.Path, "b.jsonl");
        var options = Uncached with { Progress = new Does(value => value.Articles == 2, () => SetLength(path, length)) };

        var corpus = Corpus.Load(_folder.Path, options);

        Assert.Equal(("a", "c"), (corpus.Articles[0].Id, corpus.Articles[^1].Id));
        Assert.True(corpus.Articles.Count is >= 3 and <= 202);
        Assert.All(corpus.Report.Problems, problem => Assert.Equal("b.jsonl", problem.Path));
    }

    [Fact]
    public void Problems_of_a_file_are_bounded_and_the_others_counted()
    {
        _folder.Write("b.jsonl", string.Concat(Enumerable.Range(0, 3200).Select(number => $$"""{"title":"T{{number}}","text":"Text.","date":"{{(number < 200 ? "2024-11-29" : "neulich")}}","language":"de"}""" + "\n")));

        LoadReport report = Corpus.Load(_folder.Path, Uncached).Report;

        Assert.Equal(3201, report.ArticleCount);
        Assert.Equal(BoundedProblems.Most + 1, report.Problems.Count(problem => problem.Severity == LoadSeverity.Warning));
        Assert.Contains("b.jsonl: 2,000 further warnings in the file; mend those that are listed, and load again", report.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Plain_texts_beyond_those_that_are_kept_are_no_problem_without_wire_articles()
    {
        var problems = new BoundedProblems("x.zip");
        for (int i = 0; i < 1500; i++)
        {
            problems.Add(new(LoadSeverity.Note, $"x.zip/{i}.txt", 0, PlainTexts.Message, "-"));
        }

        SourceFile Source(string format) => new("x.zip", 1, 1, 1, 0, 0, 1500, [new(format, 1500, 1500)], problems.All, []);
        Assert.Equal(1500, problems.Count);
        Assert.Empty(PlainTexts.Judged([Source("plain text")]));
        LoadProblem[] judged = [.. PlainTexts.Judged([Source("plain text"), Source(WireTextFormat.FormatName) with { Problems = [] }])];
        Assert.Equal(1001, judged.Length);
        Assert.StartsWith("in 500 further texts no dateline", judged[^1].Message, StringComparison.Ordinal);
        Assert.All(judged, problem => Assert.Equal(LoadSeverity.Warning, problem.Severity));
    }

    [Theory]
    [InlineData("x.jsonl", "{\"title\":\"A\",\"text\":\"B\"}\n{\"title\":\"A\",\"text\":\"B\"}\n{\"text\":\"")]
    [InlineData("x.json", "[{\"title\":\"A\",\"text\":\"B\"},{\"text\":\"")]
    [InlineData("x.csv", "title,text\nA,B\nC,\"")]
    [InlineData("x.csv", "title,text\nA,B\nC,")]
    public void Endless_line_is_refused_at_the_limit(string path, string begin)
    {
        List<LoadProblem> problems = [];
        long most = 0;
        var document = new SourceDocument(path, 1L << 40, () => new Endless(Encoding.UTF8.GetBytes(begin), taken => most = Math.Max(most, taken)), new SourceOptions(new() { LineLength = 3_000_000 }, new(), null, TextNormalization.None, problems));

        Assert.InRange(new DocumentReader(ArticleFormats.Plain, problems).Read(document).Count(), 0, 2);

        LoadProblem problem = Assert.Single(problems, problem => problem.Severity == LoadSeverity.Error);
        Assert.Contains("longer than 3,000,000 characters", problem.Message, StringComparison.Ordinal);
        Assert.InRange(most, 3_000_000, 40_000_000);
    }

    [Fact]
    public void Long_record_that_comes_in_small_pieces_is_read_in_linear_time()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""[{"title":"A","text":"{{new string('x', 20_000_000)}}"}]""");
        List<LoadProblem> problems = [];
        var document = new SourceDocument("x.json", json.Length, () => new InPieces(json), new SourceOptions(new(), new(), null, TextNormalization.None, problems));

        (_, _, ArticleDraft draft) = Assert.Single(new DocumentReader(ArticleFormats.Plain, problems).Read(document));

        Assert.Equal(20_000_000, Assert.Single(draft.Paragraphs).Length);
    }

    private static void SetLength(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(length);
    }

    private sealed class Does(Func<LoadProgress, bool> when, Action action) : IProgress<LoadProgress>
    {
        private bool _isDone;

        public void Report(LoadProgress value)
        {
            if (!_isDone && when(value))
            {
                _isDone = true;
                action();
            }
        }
    }

    // A beginning, and then one letter without end.
    private sealed class Endless(byte[] begin, Action<long> taken) : MemoryStream
    {
        private int _at;
        private long _taken;

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, begin.Length - _at);
            begin.AsSpan(_at, count).CopyTo(buffer);
            buffer[count..].Fill((byte)'x');
            _at += count;
            _taken += buffer.Length;
            taken(_taken);
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    private sealed class InPieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 4000));
    }
}
