using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>The program that runs notebooks: which build, with which packages.</summary>
internal static class RunEngine
{
    private static readonly Lazy<string> Lazily = new(Compute);
    private static readonly Lazy<ImmutableArray<string>> LazyLibraries = new(() =>
        [.. new[] { "Plotly.NET", "Microsoft.Data.Analysis", "DuckDB.NET.Data", "MathNet.Numerics" }.Select(name => $"{name} {FileVersion(name)}".TrimEnd())]);

    /// <summary>SHA-256 over the module version ids of our assemblies and what else the program ships with; another build has another one.</summary>
    public static string Id => Lazily.Value;

    /// <summary>The version of our packages.</summary>
    public static string Version { get; } = VersionOf(typeof(RunEngine).Assembly);

    /// <summary>Our packages that cells can use besides CorpusAnalysis; all are of one version.</summary>
    public static IReadOnlyList<string> Packages { get; } = ["Charts", "Formats", "Notebooks", "Sql"];

    /// <summary>What of others the numbers and charts come from, with versions.</summary>
    public static ImmutableArray<string> Libraries => LazyLibraries.Value;

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString() ?? "";

    // Read from the file, so that nothing is loaded for it.
    private static string FileVersion(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll") is var path && File.Exists(path)
        ? (FileVersionInfo.GetVersionInfo(path).ProductVersion ?? "").Split('+')[0] : "";

    private static string Compute()
    {
        var text = new StringBuilder();
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> all = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string path in all.Where(path => Path.GetDirectoryName(path) != framework).OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            text.Append(Path.GetFileName(path)).Append(' ').Append(ModuleOf(path)).Append('\n');
        }

        // The framework's assemblies go by its version.
        text.Append(typeof(object).Module.ModuleVersionId);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string ModuleOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 4096);
        using var file = new PEReader(stream);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
    }
}
