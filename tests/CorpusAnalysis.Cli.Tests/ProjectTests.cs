using System.Diagnostics;
using System.Reflection.Metadata;
using System.Text.Json;
using System.Xml.Linq;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>What holds for the repository as a whole.</summary>
public class ProjectTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_resolved_package_graph_holds_a_compiler(string project)
    {
        string assets = Repository.Path(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(assets));

        string[] packages = [.. json.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => package.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("CorpusAnalysis")]
    [InlineData("CorpusAnalysis.Charts", "CorpusAnalysis")]
    [InlineData("CorpusAnalysis.Formats", "CorpusAnalysis")]
    [InlineData("CorpusAnalysis.Kernel", "CorpusAnalysis.Notebooks")]
    [InlineData("CorpusAnalysis.Notebooks")]
    [InlineData("CorpusAnalysis.Sql", "CorpusAnalysis")]
    [InlineData("CorpusAnalysis.Cli", "CorpusAnalysis", "CorpusAnalysis.Charts", "CorpusAnalysis.Formats", "CorpusAnalysis.Kernel", "CorpusAnalysis.Notebooks", "CorpusAnalysis.Sql")]
    public void Projects_depend_on_each_other_in_one_direction(string project, params string[] allowed)
    {
        XDocument file = XDocument.Load(Repository.Path("src", project, $"{project}.csproj"));

        IEnumerable<string> references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)!);

        Assert.Equal(allowed.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Assemblies =>
        [.. Directory.GetFiles(AppContext.BaseDirectory, "CorpusAnalysis*.dll").Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".Tests.dll", StringComparison.Ordinal)), "corpus.dll"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_holds_nothing_of_the_commit_so_that_kept_runs_outlive_it(string assembly)
    {
        string path = Path.Combine(AppContext.BaseDirectory, assembly);

        Assert.DoesNotContain('+', FileVersionInfo.GetVersionInfo(path).ProductVersion!);

        using FileStream symbols = File.OpenRead(Path.ChangeExtension(path, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        MetadataReader reader = provider.GetMetadataReader();
        Guid sourceLink = new("cc110556-a091-4d38-9fec-25ab9a351a6a"); // of the portable PDB format
        Assert.DoesNotContain(reader.CustomDebugInformation, handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == sourceLink);
    }

    [Fact]
    public void Every_project_of_src_is_in_the_test_of_dependencies()
    {
        IEnumerable<string> projects = Directory.GetDirectories(Repository.Path("src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

        Assert.Equal(["CorpusAnalysis", "CorpusAnalysis.Charts", "CorpusAnalysis.Cli", "CorpusAnalysis.Formats", "CorpusAnalysis.Kernel", "CorpusAnalysis.Notebooks", "CorpusAnalysis.Sql"], projects);
    }

    [Fact]
    public void Notebooks_are_committed_without_outputs()
    {
        string[] notebooks = Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb");

        Assert.NotEmpty(notebooks);
        Assert.All(notebooks, path => Assert.DoesNotContain("\"output_type\"", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.All(notebooks, path =>
        {
            Notebooks.Documents.NotebookDocument document = Notebooks.Documents.NotebookDocument.Load(path);
            Assert.Equal(File.ReadAllText(path), Notebooks.Documents.IpynbFormat.Write(document));
            Assert.Equal(".net-csharp", document.Metadata["kernelspec"]!["name"]!.GetValue<string>());
        });
    }
}
