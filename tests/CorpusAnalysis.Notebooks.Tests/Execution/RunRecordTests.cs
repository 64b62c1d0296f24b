using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

/// <summary>What a run is seen to read, and what of it nobody can follow.</summary>
public sealed class RunRecordTests(CompilerFixture compiler) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DateTime.Now.Year > 0", "cell 1 reads the clock (DateTime.Now)")]
    [InlineData("DateTimeOffset.UtcNow", "cell 1 reads the clock (DateTimeOffset.UtcNow)")]
    [InlineData("TimeProvider.System.GetUtcNow()", "cell 1 reads the clock (TimeProvider.System)")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()", "cell 1 reads the clock (Stopwatch.GetTimestamp)")]
    [InlineData("#!time\n1", "cell 1 measures its time (#!time)")]
    [InlineData("Random.Shared.Next()", "cell 1 makes random numbers without a seed")]
    [InlineData("new Random().Next()", "cell 1 makes random numbers without a seed")]
    [InlineData("Guid.NewGuid()", "cell 1 makes random numbers without a seed (Guid.NewGuid)")]
    [InlineData("int Roll() => new Random().Next(); Roll()", "cell 1 makes random numbers without a seed")]
    [InlineData("class Dice { public int Eyes { get; } = new Random().Next(); } new Dice().Eyes", "cell 1 makes random numbers without a seed")]
    [InlineData("new[] { 1 }.Select(_ => Guid.NewGuid()).First()", "cell 1 makes random numbers without a seed (Guid.NewGuid)")]
    [InlineData("await Task.Run(() => DateTime.Today)", "cell 1 reads the clock (DateTime.Today)")]
    [InlineData("\"a\".GetHashCode()", "cell 1 asks for what is not the same each time (Object.GetHashCode)")]
    [InlineData("StringComparer.Ordinal.GetHashCode(\"a\")", "cell 1 asks for what is not the same each time (StringComparer.GetHashCode)")]
    [InlineData("EqualityComparer<string>.Default.GetHashCode(\"a\")", "cell 1 asks for what is not the same each time (EqualityComparer.GetHashCode)")]
    [InlineData("ValueTuple<string, int> pair = (\"a\", 1); ((System.Collections.IStructuralEquatable)pair).GetHashCode(StringComparer.Ordinal)", "cell 1 asks for what is not the same each time (IStructuralEquatable.GetHashCode)")]
    [InlineData("(\"a\", 1).GetHashCode()", "cell 1 asks for what is not the same each time (Object.GetHashCode)")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(\"a\")", "cell 1 asks for what is not the same each time (RuntimeHelpers.GetHashCode)")]
    [InlineData("class Own : IEqualityComparer<string> { public bool Equals(string a, string b) => a == b; public int GetHashCode(string a) => a.GetHashCode(); } new Own().GetHashCode(\"a\")", "cell 1 asks for what is not the same each time (Own.GetHashCode)")]
    [InlineData("HashCode.Combine(\"a\")", "cell 1 asks for what is not the same each time (HashCode.Combine)")]
    [InlineData("new[] { 1, 2, 3 }.Shuffle().First()", "cell 1 makes random numbers without a seed (Enumerable.Shuffle)")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")", "cell 1 reads environment variables (Environment.GetEnvironmentVariable)")]
    [InlineData("Environment.MachineName", "cell 1 asks the machine (Environment.MachineName)")]
    [InlineData("Environment.ProcessorCount", "cell 1 asks the machine (Environment.ProcessorCount)")]
    [InlineData("new System.Net.Http.HttpClient().Dispose();", "cell 1 uses the network (HttpClient.new)")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Id", "cell 1 starts or looks at processes (Process.GetCurrentProcess)")]
    [InlineData("typeof(File).GetMethod(\"Exists\").Invoke(null, new object[] { \"x\" })", "cell 1 uses reflection (Type.GetMethod)")]
    [InlineData("Activator.CreateInstance<List<int>>()", "cell 1 uses reflection (Activator.CreateInstance)")]
    [InlineData("dynamic d = 1; d + 1", "cell 1 uses dynamic, which may call anything")]
    [InlineData("File.WriteAllText(Path.Combine(\"{folder}\", \"out.txt\"), \"x\")", "cell 1 writes files (File.WriteAllText)")]
    [InlineData("using (var w = new StreamWriter(Path.Combine(\"{folder}\", \"out.txt\"))) { }", "cell 1 writes files (StreamWriter.new)")]
    [InlineData("File.Open(Path.Combine(\"{folder}\", \"out.txt\"), FileMode.Create).Dispose();", "cell 1 writes files (FileMode.Create)")]
    [InlineData("Directory.CreateDirectory(Path.Combine(\"{folder}\", \"out\"))", "cell 1 writes files (Directory.CreateDirectory)")]
    [InlineData("File.GetLastWriteTimeUtc(\"x\").Year", "cell 1 looks at more of files than what is in them (File.GetLastWriteTimeUtc)")]
    [InlineData("new FileInfo(\"x\").Exists", "cell 1 calls FileInfo.new, which cannot be followed")]
    [InlineData("new[] { \"{folder}\" }.Select(File.Exists).First()", "cell 1 passes File.Exists on without calling it")]
    [InlineData("System.Xml.XmlReader.Create(new StringReader(\"<a/>\")).Read()", "cell 1 calls XmlReader.Create, which cannot be followed")]
    [InlineData("Path.GetTempPath()", "cell 1 asks for what is not the same each time (Path.GetTempPath)")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); 1", "cell 1 calls native code (getpid)")]
    public async Task What_cannot_be_followed_is_told_with_its_cell(string cell, string reason)
    {
        RunRecord record = await RunAsync(cell.Replace("{folder}", _folder.PathOf("").Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Contains(reason, record.Reasons);
    }

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("new Random(7).Next()")]
    [InlineData("record Row(string Term, int Count); new[] { new Row(\"a\", 1) }.GroupBy(r => r.Term).ToDictionary(g => g.Key, g => g.Sum(r => r.Count))")]
    [InlineData("class Own : IEqualityComparer<string> { public bool Equals(string a, string b) => a == b; public int GetHashCode(string a) => a.GetHashCode(); } new[] { \"a\" }.Distinct(new Own())")]
    [InlineData("Console.WriteLine($\"{Math.Sqrt(2):F2} {new DateTime(2024, 3, 14):yyyy}\"); Console.Error.Write('x');")]
    [InlineData("var text = new StringBuilder(); foreach (var (a, b) in new[] { (1, 2.5) }) text.Append(a).Append(b); text.ToString().Display();")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new { A = 1 })")]
    [InlineData("System.Text.RegularExpressions.Regex.Replace(\"a1\", @\"\\d\", \"\")")]
    [InlineData("await Task.WhenAll(Enumerable.Range(0, 3).Select(async i => { await Task.Yield(); return i; }))")]
    [InlineData("IEnumerable<int> Odd() { for (int i = 1; i < 9; i += 2) yield return i; } Odd().Max()")]
    [InlineData("#!html\n<p>text</p>")]
    public async Task What_only_computes_has_no_reason_to_be_run_again(string cell)
    {
        RunRecord record = await RunAsync(cell);

        Assert.Empty(record.Reasons);
        Assert.DoesNotContain(record.Reads, read => read.State != "none");
    }

    [Theory]
    [InlineData("File.ReadAllText(\"{name}\").Length", "3")]
    [InlineData("File.ReadAllText(\"{name}\", Encoding.UTF8).Length", "3")]
    [InlineData("(await File.ReadAllTextAsync(\"{name}\", true ? Encoding.UTF8 : Encoding.ASCII)).Length", "3")]
    [InlineData("File.ReadLines(\"{name}\").First().Length", "3")]
    [InlineData("using var r = new StreamReader(\"{name}\", Encoding.UTF8, true, 512); r.ReadToEnd().Length", "3")]
    [InlineData("using var f = new FileStream(\"{name}\", FileMode.Open, FileAccess.Read, FileShare.Read); f.Length", "3")]
    [InlineData("using var f = File.Open(\"{name}\", FileMode.Open, FileAccess.Read); f.Length", "3")]
    [InlineData("using (var f = File.OpenRead(\"{name}\")) display(f.Length);", "3")]
    public async Task A_file_that_a_cell_reads_is_recorded_and_read_as_ever(string cell, string result)
    {
        string path = Write("a.txt", "abc");

        // The name is put together, so that no literal gives it away.
        (RunRecord record, string shown) = await RunAndShowAsync($"var place = \"{_folder.PathOf("").Replace("\\", "\\\\", StringComparison.Ordinal)}\" + '/' + 'a';", cell.Replace("\"{name}\"", "place + \".txt\"", StringComparison.Ordinal));

        Assert.Equal(result, shown);
        Assert.Empty(record.Reasons);
        Assert.Contains(record.Reads, read => read.Path == path && read.State == FileStates.Now(path, ReadKind.File) && FileStates.HashOf(read.State) is not null);
    }

    [Theory]
    [InlineData("IEnumerable<int> Lines() { Console.WriteLine(\"told\"); yield return File.ReadAllText(place + \".txt\").Length; } Lines()", true)]
    [InlineData("class Late(Func<string> read) { public override string ToString() => read(); } var late = new Late(() => File.ReadAllText(place + \".txt\"));\n#!whos", false)]
    public async Task A_file_that_is_read_when_the_result_is_shown_is_recorded(string cell, bool tells)
    {
        string path = Write("a.txt", "abc");

        (RunRecord record, string shown) = await RunAndShowAsync($"var place = \"{_folder.PathOf("").Replace("\\", "\\\\", StringComparison.Ordinal)}\" + '/' + 'a';", cell);

        Assert.Contains(record.Reads, read => read.Path == path && FileStates.HashOf(read.State) is not null);
        Assert.Equal(tells, shown.Contains("told\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_recorded_as_missing()
    {
        string path = _folder.PathOf("later.txt");

        (RunRecord record, string shown) = await RunAndShowAsync($"var p = \"{path.Replace("\\", "\\\\", StringComparison.Ordinal)}\"; bool Has(string x) => File.Exists(x); Has(p)");

        Assert.Equal("False", shown);
        RecordedRead read = record.Reads.First(each => each.Path == path && each.Kind == ReadKind.File);
        Assert.Equal("none", read.State);
        Write("later.txt", "x");
        Assert.NotEqual(read.State, FileStates.Now(path, ReadKind.File));
    }

    [Theory]
    [InlineData("Directory.GetFiles(p).Length", ReadKind.Folder)]
    [InlineData("Directory.EnumerateFiles(p, \"*.txt\").Count()", ReadKind.Folder)]
    [InlineData("Directory.EnumerateFiles(p, \"*.txt\", SearchOption.AllDirectories).Count()", ReadKind.Folders)]
    public async Task The_names_in_a_folder_that_a_cell_lists_are_recorded(string cell, ReadKind kind)
    {
        string path = Write("in/a.txt", "abc");
        string folder = Path.GetDirectoryName(path)!;

        RunRecord record = await RunAsync($"var p = new string(\"{folder.Replace("\\", "\\\\", StringComparison.Ordinal)}\");", cell);

        RecordedRead read = Assert.Single(record.Reads, read => read.Path == folder && read.Kind == kind);
        Assert.Equal(read.State, FileStates.Now(folder, kind));
        Write(kind == ReadKind.Folders ? "in/deep/.b.txt" : "in/.b.txt", "x");
        Assert.NotEqual(read.State, FileStates.Now(folder, kind));
    }

    [Fact]
    public async Task A_text_that_names_a_file_counts_as_read()
    {
        string path = Write("data.bin", "abc");

        RunRecord record = await RunAsync("var name = \"data.bin\"; var sentence = \"No file. None at all\"; var word = \"data\";");

        Assert.Contains(record.Reads, read => read.Path == path && FileStates.HashOf(read.State) is not null);
        Assert.DoesNotContain(record.Reads, read => Path.GetFileName(read.Path) == "data");
        Assert.Empty(record.Reasons);
    }

    [Fact]
    public async Task An_imported_notebook_and_what_its_cells_do_are_recorded()
    {
        string path = Write("other.cs", "var now = DateTime.UtcNow;");

        RunRecord record = await RunAsync("1", "#!import other.cs");

        Assert.Contains(record.Reads, read => read.Path == path);
        Assert.Contains("cell 2 reads the clock (DateTime.UtcNow)", record.Reasons);
    }

    [Theory]
    [InlineData("a.txt", "abd")]
    [InlineData("b.txt", "new")]
    [InlineData("deep/c.txt", "new")]
    public void A_tree_is_another_when_anything_in_it_is(string name, string text)
    {
        string file = Write("tree/a.txt", "abc");
        string tree = Path.GetDirectoryName(file)!;
        string before = FileStates.Now(tree, ReadKind.Tree);
        Assert.Equal(before, FileStates.Now(tree, ReadKind.Tree));
        DateTime time = File.GetLastWriteTimeUtc(file);

        Write($"tree/{name}", text);
        File.SetLastWriteTimeUtc(file, time);

        Assert.NotEqual(before, FileStates.Now(tree, ReadKind.Tree));
    }

    [Theory]
    [InlineData(ReadKind.Tree)]
    [InlineData(ReadKind.Folders)]
    public void An_entry_that_cannot_be_read_hides_no_change_of_the_others(ReadKind kind)
    {
        string folder = Path.GetDirectoryName(Write("tree/a.txt", "abc"))!;
        File.CreateSymbolicLink(Path.Combine(folder, "itself"), "itself");
        File.CreateSymbolicLink(Path.Combine(folder, "nowhere"), "nothing");
        Directory.CreateSymbolicLink(Path.Combine(folder, "round"), folder);
        string before = FileStates.Now(folder, kind);
        Assert.True(FileStates.IsKnown(before));
        Assert.Equal(before, FileStates.Now(folder, kind));

        Write(kind == ReadKind.Tree ? "tree/a.txt" : "tree/deep/b.txt", "abd");

        Assert.NotEqual(before, FileStates.Now(folder, kind));
    }

    [Fact]
    public async Task A_folder_link_to_itself_ends_and_a_file_link_to_itself_is_a_reason()
    {
        File.CreateSymbolicLink(_folder.PathOf("itself.txt"), _folder.PathOf("itself.txt"));

        RunRecord record = await RunAsync("File.Exists(\"itself.txt\")");

        Assert.Equal("cell 1 reads 'itself.txt', of which nobody can tell whether it changes", Assert.Single(record.Reasons));
    }

    [Fact]
    public async Task What_has_no_end_cannot_be_followed_and_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Such files are on Linux.");
        string pipe = _folder.PathOf("pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        string link = _folder.PathOf("link"), empty = Write("empty.txt", "");
        File.CreateSymbolicLink(link, "/proc/uptime");

        foreach (string path in new[] { pipe, link, "/proc/uptime", "/dev/null" })
        {
            Assert.False(FileStates.IsKnown(FileStates.Now(path, ReadKind.File)), path);
        }

        Assert.False(FileStates.IsKnown(FileStates.Now(_folder.PathOf(""), ReadKind.Tree)));
        Assert.Equal("file 0", FileStates.Now(empty, ReadKind.File));
        RunRecord record = await RunAsync("File.ReadAllText(\"/proc/upt\" + \"ime\".Trim()).Length");
        Assert.Contains("cell 1 reads 'uptime', of which nobody can tell whether it changes", record.Reasons);
    }

    private async Task<RunRecord> RunAsync(params string[] cells) => (await RunAndShowAsync(cells)).Record;

    private async Task<(RunRecord Record, string Shown)> RunAndShowAsync(params string[] cells)
    {
        var record = new RunRecord();
        string shown = "";
        await using var session = new NotebookSession(compiler.Compiler, new CellSessionOptions { Folder = _folder.PathOf(""), Record = record });
        for (int i = 0; i < cells.Length; i++)
        {
            var outputs = new OutputCollector();
            await session.RunAsync(cells[i], $"cell {i + 1}", outputs.Add, cancellation: TestContext.Current.CancellationToken);
            shown = string.Concat(outputs.Outputs.Select(output => output switch
            {
                ResultOutput { Data: var data } => data.TryGet("text/plain", out var text) ? text.GetValue<string>() : "",
                DisplayOutput { Data: var data } => data.TryGet("text/plain", out var text) ? text.GetValue<string>() : "",
                StreamOutput stream => stream.Text,
                ErrorOutput error => error.Message,
                _ => "",
            }));
        }

        return (record, shown);
    }

    private string Write(string name, string text)
    {
        string path = _folder.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
