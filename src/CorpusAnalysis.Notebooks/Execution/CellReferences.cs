using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Packages;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The <c>#r</c> lines of a cell.</summary>
/// <param name="Assemblies">The assemblies that it asks for by their paths.</param>
/// <param name="Packages">The packages that it asks for, but those that the program ships with.</param>
internal sealed partial record CellReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<PackageRequest> Packages)
{
    /// <summary>Reads what the cell asks for besides what there is.</summary>
    /// <exception cref="CellCompilationException">A line asks for what cannot be had; it is named.</exception>
    public static CellReferences Read(string source, CellSessionOptions options)
    {
        var assemblies = new List<string>();
        var packages = new List<PackageRequest>();
        string[] lines = source.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (Directive().Match(lines[i]) is not { Success: true } line)
            {
                continue;
            }

            string wanted = line.Groups[1].Value.Trim();
            if (Package().Match(wanted) is { Success: true } package)
            {
                if (!Has(package.Groups[1].Value, options))
                {
                    packages.Add(new PackageRequest(package.Groups[1].Value, package.Groups[2].Value.Trim(), i + 1));
                }
            }
            else
            {
                string path = Path.GetFullPath(wanted, options.Folder);
                options.Record?.Read(path, ReadKind.File);
                assemblies.Add(File.Exists(path) ? path : throw Error(i + 1, $"no assembly '{wanted}' at {path}; build it first, or mend the path"));
            }
        }

        return new CellReferences(assemblies, packages);
    }

    /// <summary>An error at a <c>#r</c> line.</summary>
    public static CellCompilationException Error(int line, string message) => new([new CellDiagnostic("REF", message, line, 1)]);

    private static bool Has(string package, CellSessionOptions options) => options.HasPackage?.Invoke(package)
        ?? options.References.Any(path => string.Equals(Path.GetFileNameWithoutExtension(path), package, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""^\s*#r\s+"([^"]*)"?""")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^nuget:\s*([^,\s]+)\s*(?:,\s*(.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}
