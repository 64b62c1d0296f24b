using System.Globalization;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CellSessionTests(CompilerFixture compiler)
{
    [Theory]
    [InlineData("1 + 2", "[3]")]
    [InlineData("Console.WriteLine(\"text\")", "text\n")]
    [InlineData("\"text\".ToUpper()", "[TEXT]")]
    [InlineData("null", "")]
    [InlineData("default(int?)", "")]
    [InlineData("var x = 1;", "")]
    [InlineData("return 5;", "[5]")]
    [InlineData("await Task.FromResult(\"tail\")", "[tail]")]
    [InlineData("", "")]
    [InlineData("// only a comment", "")]
    [InlineData("#!csharp\n7", "[7]")]
    [InlineData("#region r\n8\n#endregion", "[8]")]
    [InlineData("display(1); 2", "<1>[2]")]
    [InlineData("3.Display();", "<3>")]
    [InlineData("var shown = display(\"a\"); shown.Update(\"b\");", "<b>")]
    [InlineData("#r \"nuget: Mono.Cecil, 0.11.6\"\ntypeof(Mono.Cecil.TypeDefinition).Name", "[TypeDefinition]")]
    public async Task A_cell_shows_its_last_expression_and_what_it_prints(string cell, string expected) =>
        Assert.Equal([expected], await compiler.Run(cell));

    public static TheoryData<string, string[], string> Sequences => new()
    {
        { "list", ["var xs = new List<string> { \"a\" };", "xs.Add(\"b\"); xs.Count"], "[2]" },
        { "tuples keep their names", ["var t = (name: \"n\", age: 3, inner: (x: 1, y: 2));", "t.name + t.age + t.inner.y"], "[n32]" },
        { "anonymous types", ["var q = Enumerable.Range(1, 3).Select(i => new { i, Sq = i * i }).ToList();", "q.Where(a => a.Sq > 1).Sum(a => a.Sq)"], "[13]" },
        { "records", ["record P(int X, string N); enum E { A, B } interface IFoo { int F(); } class Foo : IFoo { public int F() => 7; }", "var p = new P(1, \"z\"); IFoo f = new Foo();", "(p with { X = 9 }).X + f.F() + (int)E.B"], "[17]" },
        { "redefined types", ["record P(int X);", "var p = new P(1);", "record P(int X, int Y);", "new P(1, 2).Y + p.X"], "[3]" },
        { "methods", ["int Add(int a, int b = 5) => a + b;", "Add(1)"], "[6]" },
        { "redefined methods", ["int Add(int a) => a + 1;", "int Add(int a) => a + 2;", "Add(1)"], "[3]" },
        { "methods that use variables", ["var factor = 3;\nint Mul(int v, int w = 2) => v * factor * w;\nT Id<T>(T x) where T : notnull { factor++; return x; }", "factor = 10; Mul(2, 1)", "Id(\"s\") + factor"], "[s11]" },
        { "a method before its variable", ["void F() => cnt++; var cnt = 0; F(); F();", "F(); cnt"], "[3]" },
        { "lambdas see later values", ["var k = 1; Func<int, int> f = x => x + k;", "k = 100; f(1)"], "[101]" },
        { "await", ["var v = await Task.FromResult(41); await Task.Delay(1);", "v = await Task.Run(() => v + 1); v"], "[42]" },
        { "what came before an exception is kept", ["var a = 5;\nif (a == 5) throw new InvalidOperationException(\"boom\");\nvar c = 7;", "a"], "[5]" },
        { "variables of another type", ["var x = 1; Func<int> old = () => x;", "var x = \"text\";", "x.Length + old()"], "[5]" },
        { "many variables", ["int a=1,b=2,c=3; var (m, n) = (12, 13); (int o, var p) = (14, 15);", "a + b + c + m + n + o + p"], "[60]" },
        { "nullable", ["string? ns = null; int? ni = 4;", "(ns ?? \"null!\") + ni"], "[null!4]" },
        { "generic methods and types", ["T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b; class Box<T> { public T V; }", "Max(3, 9) + new Box<int> { V = 5 }.V"], "[14]" },
        { "extension methods", ["static int Len2(this string s) => s.Length * 2;\npublic static class Ex { public static string Twice(this string s) => s + s; }", "\"abc\".Len2() + \"ab\".Twice().Length"], "[10]" },
        { "statements", ["var sum = 0; foreach (var i in new[] { 1, 2, 3 }) { sum += i; } if (sum > 3) sum *= 2; else sum = 0; for (int j = 0; j < 3; j++) sum++; switch (sum) { case 15: sum = 16; break; } try { sum++; } finally { sum++; } do sum--; while (sum > 100);\nvar d = sum switch { > 10 => \"big\", _ => \"small\" };", "sum + d"], "[17big]" },
        { "out variables and patterns", ["object o = \"str\"; if (o is string s) Console.WriteLine(s.Length);\nint.TryParse(\"42\", out var n); var ok = o is string s2;", "n + s2"], "[42str]" },
        { "unassigned", ["int n; List<int> li;", "n = 3; li ??= new(); li.Add(n); li.Count + n"], "[4]" },
        { "constants and modifiers", ["const double Pi2 = 6.5; public static int counter = 3; static readonly int[] arr = { 1, 2 };", "counter++; Pi2 + counter + arr[1]"], "[12.5]" },
        { "properties", ["int Prop => 5; int Auto { get; set; } = 2;", "Auto += 1; Prop + Auto"], "[8]" },
        { "dynamic", ["dynamic dy = new System.Dynamic.ExpandoObject(); dy.A = 3;", "(int)dy.A + 1"], "[4]" },
        { "expression trees", ["var z = 4; System.Linq.Expressions.Expression<Func<int, bool>> ex = a => a > z;", "z = 9; ex.Compile()(5)"], "[False]" },
        { "spans stay in their cell", ["Span<int> sp = stackalloc int[3]; sp[0] = 2; var arr = new int[] { 1, 2 }; ref int r = ref arr[1]; r = 9; var first = sp[0];", "arr[1] + first"], "[11]" },
        { "strings of all kinds", ["var a = 1; var raw = $$\"\"\"{ \"x\": {{a}}; }\"\"\"; var v = @\"c:\\\"; var it = $\"{(a > 0 ? \"p;os\" : \"n}eg\")}:{a:D3};{{}}\"; char c = ';'; // ; {\n/* ; } */", "raw + v + it + c"], "[{ \"x\": 1; }c:\\p;os:001;{};]" },
        { "usings last", ["using System.Text.Json;\nusing static System.Math;\nusing SB = System.Text.StringBuilder;", "JsonSerializer.Serialize(Max(1, 2)) + new SB(\"x\")"], "[2x]" },
        { "iterators and async functions", ["var seed = 2; IEnumerable<int> Gen(int n) { for (int i = 0; i < n; i++) yield return i * seed; }\nasync Task<int> Slow() { await Task.Delay(1); return seed; }", "Gen(3).Sum() + await Slow()"], "[8]" },
        { "queries", ["var words = new[] { \"b\", \"a\", \"cc\" }; var g = from w in words let n = w.Length group w by n into gr orderby gr.Key select new { gr.Key, C = gr.Count() };", "string.Join(\",\", g.Select(x => x.Key + \"=\" + x.C))"], "[1=2,2=1]" },
        { "goto", ["int i = 0; again: i++; if (i < 3) goto again;", "i"], "[3]" },
        { "collection expressions", ["int[] a = [1, 2, 3]; List<int> b = [..a, 4]; var (h, _) = (a[0], 0);", "b.Count + h + a[^1]"], "[8]" },
        { "await foreach", ["async IAsyncEnumerable<int> A() { yield return 1; await Task.Yield(); yield return 2; }\nvar t = 0; await foreach (var x in A()) t += x;", "t"], "[3]" },
        { "interlocked", ["int c = 0; Parallel.For(0, 100, i => System.Threading.Interlocked.Increment(ref c));", "c"], "[100]" },
        { "structs", ["struct V3 { public int A; } var v = new V3 { A = 1 };", "v.A = 5; void Inc(ref int r) => r++; Inc(ref v.A); v.A"], "[6]" },
        { "attributes", ["[Serializable] class Z { } [Obsolete(\"old\")] int Old() => 3;\nvar k = 1;", "typeof(Z).Name + k"], "[Z1]" },
        { "parameters by reference", ["void Par(in int a, out int b, params int[] c) { b = a + c.Length; }", "Par(1, out var bb, 1, 2); bb"], "[3]" },
        { "output of tasks", ["_ = Task.Run(async () => { await Task.Delay(5); Console.WriteLine(\"bg\"); });", "await Task.Delay(1)"], "" },
        { "Windows line ends", ["var a = 1;\r\nvar b = 2;\r\n", "a + b"], "[3]" },
        { "delegates", ["delegate int Op(int a);\nOp twice = a => a * 2;", "twice(4)"], "[8]" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public async Task Later_cells_see_what_earlier_ones_made(string what, string[] cells, string last)
    {
        string[] outputs = await compiler.Run(cells);

        Assert.True(last == outputs[^1], $"{what}: {string.Join(" ; ", outputs)}");
    }

    [Theory]
    [InlineData("", "1.5 1.5 1.5\n")]
    [InlineData("de-DE", "1,5 1,5 1,5\n")]
    public async Task Cells_run_in_the_culture_asked_for_whatever_that_of_the_machine_is(string culture, string printed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture.Length == 0 ? "fr-FR" : "en-US");

        string[] outputs = await compiler.Run(
            new CellSessionOptions { Culture = CultureInfo.GetCultureInfo(culture) },
            "Console.WriteLine($\"{1.5} {await Task.Run(() => 1.5.ToString())} {Enumerable.Range(0, 1).AsParallel().Select(_ => $\"{1.5}\").Single()}\");");

        Assert.Equal([printed], outputs);
    }
}
