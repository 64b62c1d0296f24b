using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CellDirectiveTests(CompilerFixture compiler)
{
    [Theory]
    [InlineData("#if false\nConsole.WriteLine(\"never\");\n#endif", "")]
    [InlineData("#if DEBUG\nConsole.Write(1);\n#else\nConsole.Write(2);\n#endif", "2")]
    [InlineData("#define DEBUG\n#if DEBUG\nConsole.Write(1);\n#else\nConsole.Write(2);\n#endif", "1")]
    [InlineData("#define A\n#undef A\n#if A\n1\n#elif !A && (B || A == false) && true != B\n2\n#elif true\n3\n#else\n4\n#endif", "[2]")]
    [InlineData("# if A // no\n1\n#  if B\n2\n# else\n3\n#  endif\n# elif true // yes\n4\n# endif // A", "[4]")]
    [InlineData("#if true\n#if false\n1\n#else\n2\n#endif\n#else\n3\n#endif", "[2]")]
    [InlineData("#if A\nIt's no C# { /* \" at all\n#error not here\n#r \"no/such.dll\"\n#load \"no.csx\"\n#!nothing\n#endif\n5", "[5]")]
    [InlineData("#if A\nclass X { public int N = 1;\n#else\nclass X { public int N = 2;\n#endif\n}\nnew X().N", "[2]")]
    [InlineData("var n = 6;\nint F()\n{\n#if A\nreturn 1 +\n#endif\n  return n;\n}\nF()", "[6]")]
    [InlineData("Console.Write(\n#if A\n1\n#else\n2\n#endif\n);", "2")]
    [InlineData("#if A\nusing No.Such.Space;\n#endif\nusing\n#if A\nNo.Such;\n#else\nSystem.Text.Json;\n#endif\nJsonSerializer.Serialize(1)", "[1]")]
    [InlineData("#define MINE\n[System.Diagnostics.Conditional(\"MINE\")] static void F() => Console.Write(1);\n[System.Diagnostics.Conditional(\"OTHER\")] static void G() => Console.Write(2);\nF(); G();", "1")]
    [InlineData("#region all\n#pragma warning disable CS0219\n#nullable enable\n#warning careful\nvar n = 7;\n#endregion\nn", "[7]")]
    [InlineData("int F() {\n#region inside\n#pragma warning disable\nreturn 8;\n#endregion\n}\nF()", "[8]")]
    [InlineData("var s = @\"\n#if false\n\"; var r = \"\"\"\n  #r \"no/such.dll\"\n  #error no\n  \"\"\"; /*\n#error no\n#r \"no/such.dll\"\n*/ s.Length + r.Length", "[37]")]
    public async Task Directives_are_followed_as_C_sharp_says(string cell, string expected) => Assert.Equal([expected], await compiler.Run(cell));

    [Theory]
    [InlineData("var n = 1;\n#error not yet\nn", "2: #error: 'not yet'")]
    [InlineData("void F()\n{\n#error not yet\n}", "3: #error: 'not yet'")]
    [InlineData("var n = 1;\n#if true\nn", "3: #endif directive expected")]
    [InlineData("var n = 1;\n#if false\nn\n", "3: #endif directive expected")]
    [InlineData("#region r\nvar n = 1;", "2: #endregion directive expected")]
    [InlineData("var n = 1;\n#endif", "2: Unexpected preprocessor directive")]
    [InlineData("#if A ||\n#endif\n1", "1: Invalid preprocessor expression")]
    [InlineData("var n = 1;\n#define A\nn", "2: Cannot define/undefine preprocessor symbols after first token in file")]
    [InlineData("1\n#nonsense", "2: Preprocessor directive expected")]
    [InlineData("var n = 1;\n  #load \"nothere.csx\"", "2: there is no #load here; write #!import with the name of a C# file or notebook")]
    [InlineData("1\n#r lib.dll", "2: write #r \"file.dll\" or #r \"nuget: Name, version\"")]
    [InlineData("var n = 1;\nn /* and so on\nmore", "2: End-of-file found, '*/' expected")]
    [InlineData("/* so on\nvar n = 1;\n", "1: End-of-file found, '*/' expected")]
    public async Task What_a_directive_or_comment_has_wrong_is_said_at_its_line(string cell, string expected) =>
        Assert.Equal(["!CompilationError: cell 1, line " + expected], await compiler.Run(cell));

    [Fact]
    public async Task Another_build_of_an_assembly_that_is_loaded_is_refused()
    {
        using var folder = new TemporaryFolder();
        string library = folder.PathOf("mylib.dll");
        Build("public static class Mine { public static int Old => 1; }");
        string unused = $"#r \"{library}\"\nvar n = 1;", old = $"#r \"{library}\"\nif (Mine.Old != 2) throw new Exception(\"old\");";
        await using var session = new CellSession(compiler.Compiler);
        Assert.Null(await RunAsync(unused));
        Build("public static class Mine { public static int Old => 2; }");

        Assert.Null(await RunAsync(old)); // none was loaded yet
        Assert.Null(await RunAsync(old));
        Build("public static class Mine { public static int Old => 2; public static int New => 3; }");

        Assert.Equal($"cell 1, line 2: another build of '{library}' is loaded; restart the kernel to use this one", (await RunAsync($"\n#r \"{library}\"\nMine.New"))?.Message);

        async Task<ErrorOutput?> RunAsync(string cell) => (await session.RunAsync(cell, "cell 1", _ => { }, cancellation: TestContext.Current.CancellationToken)).Error;

        void Build(string source)
        {
            File.WriteAllText(folder.PathOf("mylib.cs"), source);
            string[] arguments = ["-noconfig", "-nologo", "-nostdlib+", "-deterministic+", "-target:library", $"-out:{library}", folder.PathOf("mylib.cs"), .. compiler.Compiler.Sdk.References.Select(path => $"-r:{path}")];
            CompilerResult built = compiler.Compiler.Compile(arguments, folder.PathOf(""));
            Assert.True(built.Success, built.Output);
        }
    }

    [Fact]
    public async Task Nullable_contexts_hold_where_they_were_written()
    {
        const string shown = "string.Join(\",\", \"ABC\".Select(name => new System.Reflection.NullabilityInfoContext().Create(typeof(T).GetField(name.ToString())).ReadState))";
        string[] outputs = await compiler.Run(
            "#nullable disable\nvar before = 1;\n#nullable enable\nint F() => before;\nclass T {\npublic string A;\n#nullable disable\npublic string B;\n#nullable restore\npublic string C; }\n#nullable disable\n" + shown);

        Assert.Equal(["[NotNull,Unknown,NotNull]"], outputs);
    }
}
