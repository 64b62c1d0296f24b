using System.Collections.Immutable;
using System.Text.Json;

namespace CorpusAnalysis.Notebooks.Packages;

/// <summary>What restored packages bring, as paths.</summary>
/// <param name="Packages">The packages with their versions, those that others need among them: "Humanizer.Core 2.14.1".</param>
/// <param name="References">The assemblies to compile with.</param>
/// <param name="Assemblies">The assemblies to run with.</param>
/// <param name="NativeLibraries">The native libraries of this machine's kind.</param>
public sealed record PackageAssets(
    ImmutableArray<string> Packages, ImmutableArray<string> References, ImmutableArray<string> Assemblies, ImmutableArray<string> NativeLibraries)
{
    /// <summary>Reads the file <c>project.assets.json</c> that a restore leaves.</summary>
    /// <param name="path">The file.</param>
    internal static PackageAssets Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        string[] folders = [.. json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        JsonElement libraries = json.RootElement.GetProperty("libraries");

        // Of the two targets, with and without the machine's kind, the longer name has it.
        JsonElement target = json.RootElement.GetProperty("targets").EnumerateObject().MaxBy(each => each.Name.Length).Value;
        (string Name, JsonElement Assets, string Folder)[] packages =
        [
            .. target.EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package").Select(library =>
                (library.Name, library.Value, Folder(folders, libraries.GetProperty(library.Name).GetProperty("path").GetString()!))),
        ];
        return new PackageAssets(
            [.. packages.Select(package => package.Name.Replace('/', ' '))],
            Paths(packages, "compile"),
            Paths(packages, "runtime"),
            Paths(packages, "native"));
    }

    /// <summary>Whether all files are still there.</summary>
    internal bool Exist() => References.Concat(Assemblies).Concat(NativeLibraries).All(File.Exists);

    private static ImmutableArray<string> Paths((string Name, JsonElement Assets, string Folder)[] packages, string kind) =>
    [
        .. packages.Where(package => package.Assets.TryGetProperty(kind, out _))
            .SelectMany(package => package.Assets.GetProperty(kind).EnumerateObject()
                .Where(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(file => Path.GetFullPath(Path.Combine(package.Folder, file.Name)))),
    ];

    private static string Folder(string[] folders, string path) =>
        folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], path);
}
