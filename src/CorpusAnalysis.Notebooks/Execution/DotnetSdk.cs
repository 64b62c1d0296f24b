using System.Collections.Concurrent;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Where the .NET SDK on this machine keeps its compiler.</summary>
/// <param name="Dotnet">The <c>dotnet</c> program.</param>
/// <param name="Compiler">The folder of <c>csc.dll</c> and of the compiler server.</param>
public sealed record DotnetSdk(string Dotnet, string Compiler)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal);

    /// <summary>The reference assemblies of the framework; looked for when they are first asked for, since the compiler can start meanwhile.</summary>
    public IReadOnlyList<string> References => Known.GetOrAdd(Path.GetDirectoryName(Dotnet)!, FrameworkReferences);

    /// <summary>Finds the newest SDK that belongs to the running version of .NET.</summary>
    /// <exception cref="SdkNotFoundException">There is none.</exception>
    public static DotnetSdk Find() => Find(Environment.GetEnvironmentVariable);

    /// <summary>Finds the SDK with the given environment: <c>DOTNET_HOST_PATH</c>, <c>DOTNET_ROOT</c>, then <c>PATH</c>.</summary>
    internal static DotnetSdk Find(Func<string, string?> environment)
    {
        foreach (string root in Roots(environment).Distinct())
        {
            string? compiler = Newest(Path.Combine(root, "sdk"), sdk => Path.Combine(sdk, "Roslyn", "bincore"), "csc.dll");
            if (compiler is not null)
            {
                return new DotnetSdk(Path.Combine(root, Program), compiler);
            }
        }

        throw new SdkNotFoundException();
    }

    private static string Program => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    private static IEnumerable<string> Roots(Func<string, string?> environment)
    {
        if (environment("DOTNET_HOST_PATH") is { Length: > 0 } host && Root(host) is { } hostRoot)
        {
            yield return hostRoot;
        }

        if (environment("DOTNET_ROOT") is { Length: > 0 } root && Root(Path.Combine(root, Program)) is { } dotnetRoot)
        {
            yield return dotnetRoot;
        }

        foreach (string folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Root(Path.Combine(folder, Program)) is { } pathRoot)
            {
                yield return pathRoot;
            }
        }
    }

    // The program on the path is often a link into the SDK's own folder.
    private static string? Root(string program)
    {
        var file = new FileInfo(program);
        return file.Exists ? Path.GetDirectoryName((file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName) : null;
    }

    private static string? Newest(string folder, Func<string, string> inside, string file) => !Directory.Exists(folder)
        ? null
        : Directory.GetDirectories(folder)
            .Select(path => (Path: inside(path), Version: VersionOf(Path.GetFileName(path))))
            .Where(found => found.Version is { } version && version.Major == Environment.Version.Major && File.Exists(Path.Combine(found.Path, file)))
            .OrderByDescending(found => found.Version)
            .Select(found => found.Path)
            .FirstOrDefault();

    private static Version? VersionOf(string name) => Version.TryParse(name.Split('-')[0], out Version? version) ? version : null;

    // The reference pack is what the SDK itself compiles against; an installation without it still has the assemblies that run.
    private static IReadOnlyList<string> FrameworkReferences(string root)
    {
        string target = $"net{Environment.Version.Major}.0";
        string folder = Newest(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), pack => Path.Combine(pack, "ref", target), "System.Runtime.dll")
            ?? Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. Directory.GetFiles(folder, "*.dll").Where(IsManaged).Order(StringComparer.Ordinal)];
    }

    private static bool IsManaged(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using var file = new System.Reflection.PortableExecutable.PEReader(stream);
        return file.HasMetadata;
    }
}
