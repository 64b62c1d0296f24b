using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Tests.Completion;

[assembly: AssemblyFixture(typeof(CompletionSession))]

namespace CorpusAnalysis.Notebooks.Tests.Completion;

/// <summary>A session that has run some cells, for all tests of completion.</summary>
public sealed class CompletionSession : IAsyncLifetime, IStringCompletion
{
    private readonly SdkCompiler _compiler = new(DotnetSdk.Find());

    private static readonly string[] Cells =
    [
        "using System.Text.Json;\nvar words = new List<string> { \"a\", \"bb\" };\nvar pair = (name: \"n\", age: 3);\nvar count = 3;",
        "record Point(int X, int Y) { public double Length => Math.Sqrt(X * X + Y * Y); }\nvar point = new Point(1, 2);\nvar points = new[] { point };",
        "/// made\nint Twice(int x) => 2 * x;\nint Twice(int x, int times) => 2 * x * times;\nvar count = \"later\";",
        "var rows = words.Select(w => new { Word = w, Size = w.Length }).ToList();\nvar lookup = new Dictionary<string, List<Point>>();\nvar pairs = new List<(string Key, int Number)>();",
        "dynamic anything = new System.Dynamic.ExpandoObject(); anything.Inside = 1;\nTask<Point> later = Task.FromResult(point);\nint? maybe = 4;\nFunc<int, Point> make = x => new Point(x, x);",
        "const double Pi2 = 6.28;\nint Prop => 5;\nenum Colour { Red, Green }\nvoid Paint(Colour colour, string text = \"\", int times = 1) { }\nstatic int Half(this string s) => s.Length / 2;",
    ];

    public CompletionSession() => Session = new CellSession(_compiler);

    public CellSession Session { get; }

    public Completer Completer { get; private set; } = null!;

    /// <summary>The last argument that a string was asked for.</summary>
    public StringArgument? Asked { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var errors = new OutputCollector();
        foreach (string cell in Cells)
        {
            CellRun run = await Session.RunAsync(cell, "cell", errors.Add);
            Assert.True(run.Succeeded, run.Error?.Message);
        }

        Completer = new Completer(Session, new CompletionOptions { Strings = [this] });
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        _compiler.Dispose();
    }

    public IEnumerable<string>? Values(StringArgument argument)
    {
        Asked = argument;
        return argument.Method.Name switch
        {
            "get_Item" => ["key one", "key two"],
            "Paint" => ["text"],
            "get_Word" => ["compared"],
            _ => null,
        };
    }

    /// <summary>The completions where a bar stands in some code.</summary>
    public CompletionList At(string code)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);
        return Completer.Complete(code.Remove(cursor, 1), cursor);
    }
}
