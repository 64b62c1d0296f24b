using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Packages;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The <c>#r</c> lines of a cell, but those in a text, a comment or a branch that is off.</summary>
/// <param name="Assemblies">The assemblies that it asks for by their paths.</param>
/// <param name="Packages">The packages that it asks for, but those that the program ships with.</param>
internal sealed partial record CellReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<PackageRequest> Packages)
{
    /// <summary>Reads what the cell asks for besides what there is.</summary>
    /// <exception cref="CellCompilationException">A line asks for what cannot be had; it is named.</exception>
    public static CellReferences Read(string source, CellSessionOptions options, CellAssemblies loaded)
    {
        var assemblies = new List<string>();
        var packages = new List<PackageRequest>();
        foreach ((int line, string name, string rest) in Directives(source))
        {
            if (name == "load")
            {
                throw Error(line, "there is no #load here; write #!import with the name of a C# file or notebook");
            }

            if (name != "r")
            {
                continue;
            }

            string wanted = Quoted().Match(rest) is { Success: true } quoted ? quoted.Groups[1].Value.Trim()
                : throw Error(line, "write #r \"file.dll\" or #r \"nuget: Name, version\"");
            if (Package().Match(wanted) is { Success: true } package)
            {
                if (!Has(package.Groups[1].Value, options))
                {
                    packages.Add(new PackageRequest(package.Groups[1].Value, package.Groups[2].Value.Trim(), line));
                }
            }
            else
            {
                string path = Path.GetFullPath(wanted, options.Folder);
                options.Record?.Read(path, ReadKind.File);
                assemblies.Add(
                    !File.Exists(path) ? throw Error(line, $"no assembly '{wanted}' at {path}; build it first, or mend the path")
                    : loaded.IsLoadedFromOtherBuild(path) ? throw Error(line, $"another build of '{wanted}' is loaded; restart the kernel to use this one")
                    : path);
            }
        }

        return new CellReferences(assemblies, packages);
    }

    /// <summary>An error at a <c>#r</c> line.</summary>
    public static CellCompilationException Error(int line, string message) => new([new CellDiagnostic("REF", message, line, 1)]);

    private static bool Has(string package, CellSessionOptions options) => options.HasPackage?.Invoke(package)
        ?? options.References.Any(path => string.Equals(Path.GetFileNameWithoutExtension(path), package, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(int Line, string Name, string Argument)> Directives(string source)
    {
        if (!source.Contains('#', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (CSharpToken token in CSharpLexer.Tokens(source).Where(token => token.Kind == CSharpTokenKind.Directive))
        {
            (string name, string rest) = CSharpConditions.Words(token.Text);
            yield return (source.AsSpan(0, token.Start).Count('\n') + 1, name, rest);
        }
    }

    [GeneratedRegex("""^"([^"]*)"?""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^nuget:\s*([^,\s]+)\s*(?:,\s*(.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}
