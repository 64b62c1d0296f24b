using System.IO.Compression;
using System.Runtime.InteropServices;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Packages;
using CorpusAnalysis.Notebooks.Tests.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Packages;

/// <summary>Packages of a folder that is made here: no test asks the network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CompilerFixture _compiler;
    private readonly PackageRestore _restore;

    public PackageTests(CompilerFixture compiler)
    {
        _compiler = compiler;
        Directory.CreateDirectory(_folder.PathOf("feed"));
        WriteConfig("feed");
        Pack("Names", "1.0.0", "public static class Names { public static string First => \"world\"; }");
        Pack("Greeter", "1.0.0", "public static class Greeter { public static string Hello => \"hello \" + Names.First; }", "Names");
        Pack("Names", "2.0.0", "public static class Names { public static string First => \"moon\"; }");
        _restore = new PackageRestore(compiler.Compiler.Sdk, _folder.PathOf(""), _folder.PathOf("cache")) { TimeLimit = TimeSpan.FromMinutes(10) };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_is_fetched_with_what_it_needs_and_then_answered_from_the_cache()
    {
        Assert.Equal("<Packages: Greeter 1.0.0>[hello world]", await Run("#r \"nuget: Greeter, 1.0.0\"\nGreeter.Hello"));

        Directory.Delete(_folder.PathOf("feed"), recursive: true);
        Assert.Equal("<Packages: Greeter 1.0.0>[hello world]", await Run("#r \"nuget: Greeter, 1.0.0\"\nGreeter.Hello"));
        Assert.NotNull(_restore.Find([new PackageRequest("greeter", "1.0.0", 1)]));
    }

    [Fact]
    public async Task Packages_of_several_cells_fit_each_other() => Assert.Equal(
        "<Packages: Names 2.0.0>[moon]<Packages: Greeter 1.0.0>[hello moon]",
        await Run("#r \"nuget: Names, 2.0.0\"\nNames.First", "#r \"nuget: Greeter\"\nGreeter.Hello"));

    [Fact]
    public async Task Another_version_of_a_package_that_is_loaded_is_refused()
    {
        string shown = await Run("#r \"nuget: Names, 1.0.0\"\nNames.First", "\n#r \"nuget: Names, 2.0.0\"\nNames.First", "#r \"nuget: Names\"\nNames.First");

        Assert.StartsWith("<Packages: Names 1.0.0>[world]", shown, StringComparison.Ordinal);
        Assert.Contains("!CompilationError: cell 2, line 2: Names 1.0.0 is loaded; restart the kernel to use another version", shown, StringComparison.Ordinal);
        Assert.EndsWith("<Packages: Names 1.0.0>[world]", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(null)]
    public async Task A_damaged_cache_is_restored_anew(string? assets)
    {
        PackageRequest[] names = [new PackageRequest("Names", "1.0.0", 1)];
        PackageAssets first = await _restore.RestoreAsync(names, TestContext.Current.CancellationToken);
        string file = Directory.GetFiles(_folder.PathOf("cache"), "project.assets.json", SearchOption.AllDirectories).Single();
        File.Delete(file);
        if (assets is not null)
        {
            File.WriteAllText(file, assets);
        }

        Assert.Null(_restore.Find(names));
        Assert.Equal(first.Assemblies, (await _restore.RestoreAsync(names, TestContext.Current.CancellationToken)).Assemblies);
        Assert.NotNull(_restore.Find(names));
    }

    [Fact]
    public async Task Native_libraries_of_this_machine_are_found()
    {
        PackageAssets assets = await _restore.RestoreAsync([new PackageRequest("Names", "2.0.0", 1)], TestContext.Current.CancellationToken);

        Assert.Equal("native.bin", Path.GetFileName(Assert.Single(assets.NativeLibraries)));
        Assert.All(assets.Assemblies.Concat(assets.References).Concat(assets.NativeLibraries), path => Assert.True(File.Exists(path)));
    }

    [Theory]
    [InlineData("1\n", "#r \"nuget: Nobody.Has.This, 1.0.0\"", "cell 1, line 2: The package Nobody.Has.This 1.0.0 cannot be had: no package source has it. Is the name right? NU1101: ")]
    [InlineData("", "#r \"nuget: Names, 9.0.0\"", "cell 1, line 1: The package Names 9.0.0 cannot be had: no package source has that version. NU1102: ")]
    public async Task A_package_that_no_source_has_is_an_error_at_its_line(string before, string line, string expected)
    {
        string shown = await Run(before + line);

        Assert.Contains("!CompilationError: " + expected, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_an_error()
    {
        WriteConfig("no-such-folder");

        Assert.Contains("cannot be had: a package source cannot be reached. Without network, only packages that were fetched before can be had.", await Run("#r \"nuget: Names, 1.0.0\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_takes_too_long_is_given_up()
    {
        var hasty = new PackageRestore(_compiler.Compiler.Sdk, _folder.PathOf(""), _folder.PathOf("cache")) { TimeLimit = TimeSpan.FromMilliseconds(1) };

        var error = await Assert.ThrowsAsync<CellCommandException>(() => hasty.RestoreAsync([new PackageRequest("Names", "1.0.0", 1)], TestContext.Current.CancellationToken));

        Assert.Contains("took longer than 0 s and was given up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_the_program_ships_is_not_fetched() =>
        Assert.Equal("[TypeDefinition]", await Run("#r \"nuget: Mono.Cecil, 0.11.6\"\ntypeof(Mono.Cecil.TypeDefinition).Name"));

    private async Task<string> Run(params string[] cells)
    {
        var options = new CellSessionOptions { Folder = _folder.PathOf(""), Packages = _restore };
        await using var session = new NotebookSession(_compiler.Compiler, options);
        var shown = new List<string>();
        foreach (string cell in cells)
        {
            var outputs = new OutputCollector();
            await session.RunAsync(cell, $"cell {shown.Count + 1}", outputs.Add, cancellation: TestContext.Current.CancellationToken);
            shown.Add(string.Concat(outputs.Outputs.Select(output => output switch
            {
                ResultOutput result => $"[{Plain(result.Data)}]",
                DisplayOutput display => $"<{Plain(display.Data)}>",
                ErrorOutput error => $"!{error.Name}: {error.Message}",
                _ => throw new ArgumentOutOfRangeException(nameof(cells)),
            })));
        }

        return string.Concat(shown);
    }

    private static string Plain(MimeBundle data) => data.TryGet("text/plain", out var text) ? text.GetValue<string>() : "";

    private void WriteConfig(string source) => File.WriteAllText(_folder.PathOf("nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="feed" value="{source}" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """);

    private void Pack(string name, string version, string source, string? needs = null)
    {
        string folder = Directory.CreateDirectory(_folder.PathOf($"{name}.{version}")).FullName;
        string file = Path.Combine(folder, $"{name}.cs");
        string assembly = Path.Combine(folder, $"{name}.dll");
        File.WriteAllText(file, source);
        string[] references = [.. _compiler.Compiler.Sdk.References, .. needs is null ? [] : new[] { Directory.GetFiles(_folder.PathOf($"{needs}.1.0.0"), "*.dll")[0] }];
        Assert.True(_compiler.Compiler.Compile(["-noconfig", "-nologo", "-target:library", $"-out:{assembly}", file, .. references.Select(path => $"-r:{path}")], folder).Success);
        string dependency = needs is null ? "" : $"<dependency id=\"{needs}\" version=\"1.0.0\" />";
        using ZipArchive package = ZipFile.Open(_folder.PathOf($"feed/{name}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(assembly, $"lib/net{Environment.Version.Major}.0/{name}.dll");
        Write(package, $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/native.bin", "native");
        Write(package, $"{name}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{name}</id><version>{version}</version><authors>test</authors><description>test</description>
              <dependencies><group targetFramework="net{Environment.Version.Major}.0">{dependency}</group></dependencies>
            </metadata></package>
            """);
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
