using System.Collections.Immutable;
using System.Globalization;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Packages;

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

    /// <summary>Fetches packages that are not among the references; by default by the SDK of the compiler.</summary>
    public PackageRestore? Packages { get; init; }

    /// <summary>Where the script that draws diagrams is, and comes from.</summary>
    public MermaidScript Diagrams { get; init; } = new();

    /// <summary>The folder that relative paths of <c>#r "file.dll"</c> start from.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Whether the memory of the cells' code is given back after the session; off, a program that ends with it runs cells faster and with less.</summary>
    public bool Unloads { get; init; } = true;

    /// <summary>
    /// The current culture of cells; by default the invariant one, so that a notebook says the same on any machine. A cell changes it for those after it
    /// by <see cref="CultureInfo.DefaultThreadCurrentCulture"/>.
    /// </summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>How values are shown.</summary>
    public IValueFormatter Formatter { get; init; } = new ValueFormatter();

    /// <summary>Who is asked when a cell calls <c>Input</c> or <c>Console.ReadLine</c>; by default nobody, and the cell fails in a sentence.</summary>
    public IInputSource Input { get; init; } = new NoInput();

    /// <summary>Takes what the cells stand on, so that a result can be kept for as long as it is the same; null, the default, for nobody.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>Makes the ids of displays, no two of them the same wherever the session's outputs are shown; by default random.</summary>
    public Func<string> NewDisplayId { get; init; } = () => Guid.NewGuid().ToString("n");

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
