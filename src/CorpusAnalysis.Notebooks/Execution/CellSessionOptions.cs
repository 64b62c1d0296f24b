using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What the cells of a session stand on.</summary>
public sealed record CellSessionOptions
{
    /// <summary>The assemblies that cells can use besides the framework, as paths; by default all that this program ships with.</summary>
    public ImmutableArray<string> References { get; init; } = [.. OwnAssemblies()];

    /// <summary>Namespaces that cells need not name.</summary>
    public ImmutableArray<string> Namespaces { get; init; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks", "CorpusAnalysis.Notebooks.Display",
    ];

    /// <summary>Whether a package named by <c>#r "nuget: Name"</c> is among the references already; by default when an assembly has its name.</summary>
    public Func<string, bool>? HasPackage { get; init; }

    /// <summary>The folder that relative paths of <c>#r "file.dll"</c> start from.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>How values are shown.</summary>
    public IValueFormatter Formatter { get; init; } = new ValueFormatter();

    /// <summary>Who is asked when a cell calls <c>Input</c> or <c>Console.ReadLine</c>; by default nobody, and the cell fails in a sentence.</summary>
    public IInputSource Input { get; init; } = new NoInput();

    // The runtime's own list of assemblies, without the framework's.
    private static IEnumerable<string> OwnAssemblies()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) != framework)
            .Order(StringComparer.Ordinal);
    }
}
