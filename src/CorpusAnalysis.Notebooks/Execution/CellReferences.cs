using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The <c>#r</c> lines of a cell.</summary>
internal static partial class CellReferences
{
    /// <summary>The assemblies that the cell asks for besides those there are.</summary>
    /// <exception cref="CellCompilationException">A line asks for what cannot be had; it is named.</exception>
    public static IReadOnlyList<string> Read(string source, CellSessionOptions options)
    {
        var assemblies = new List<string>();
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
                CheckPackage(package.Groups[1].Value, options, i + 1);
            }
            else
            {
                string path = Path.GetFullPath(wanted, options.Folder);
                assemblies.Add(File.Exists(path)
                    ? path
                    : throw new CellCompilationException([new CellDiagnostic("REF", $"no assembly '{wanted}' at {path}; build it first, or mend the path", i + 1, 1)]));
            }
        }

        return assemblies;
    }

    private static void CheckPackage(string name, CellSessionOptions options, int line)
    {
        bool there = options.HasPackage?.Invoke(name)
            ?? options.References.Any(path => string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.OrdinalIgnoreCase));
        if (!there)
        {
            throw new CellCompilationException([new CellDiagnostic(
                "REF", $"the package '{name}' is not part of this program, and packages are not fetched; reference its assembly by #r \"path/to/{name}.dll\"", line, 1)]);
        }
    }

    [GeneratedRegex("""^\s*#r\s+"([^"]*)"?""")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^nuget:\s*([^,\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}
