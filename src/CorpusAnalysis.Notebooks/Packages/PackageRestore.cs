using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Packages;

/// <summary>Fetches NuGet packages by the SDK's own <c>dotnet restore</c>, with the sources and credentials that the user has configured.</summary>
/// <remarks>
/// What was once restored is answered from a cache, by packages, versions, SDK and kind of machine, without asking anyone. A package without a
/// version is the newest at its first use, and stays that one as long as the cache does. Any package can be asked for; that this
/// program itself brings no compiler does not bind a user's own notebook, so also <c>Microsoft.CodeAnalysis</c>.
/// </remarks>
/// <param name="sdk">The SDK.</param>
/// <param name="folder">The folder whose <c>nuget.config</c>, or that of a folder above it, counts besides the user's own.</param>
/// <param name="cache">Where results are kept; by default in the user's folder for local data.</param>
public sealed partial class PackageRestore(DotnetSdk sdk, string folder, string? cache = null)
{
    private readonly string _cache = cache ?? Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "corpus-analysis", "packages");

    /// <summary>The longest that a restore may take; 120 s by default.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>What is known of packages from an earlier restore; null when they must be fetched, also since what is kept cannot be read.</summary>
    public PackageAssets? Find(IReadOnlyCollection<PackageRequest> packages)
    {
        ArgumentNullException.ThrowIfNull(packages);
        try
        {
            return File.Exists(Path.Combine(FolderOf(packages), "done")) && PackageAssets.Read(AssetsOf(packages)) is var known && known.Exist() ? known : null;
        }
        catch (Exception error) when (error is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Restores packages together, so that their versions fit each other.</summary>
    /// <exception cref="CellCommandException">They cannot be had; the message says why.</exception>
    public async Task<PackageAssets> RestoreAsync(IReadOnlyCollection<PackageRequest> packages, CancellationToken cancellation = default)
    {
        if (Find(packages) is { } known)
        {
            return known;
        }

        string project = Directory.CreateDirectory(FolderOf(packages)).FullName;
        string file = Path.Combine(project, "packages.csproj");
        File.Delete(Path.Combine(project, "done"));
        if (File.Exists(AssetsOf(packages)))
        {
            File.Delete(AssetsOf(packages)); // a restore would leave one that is damaged as it is
        }

        await File.WriteAllTextAsync(file, Project(packages), cancellation).ConfigureAwait(false);
        string output = await RunAsync(file, packages, cancellation).ConfigureAwait(false);
        if (output.Length > 0)
        {
            throw Failed(packages, output);
        }

        await File.WriteAllTextAsync(Path.Combine(project, "done"), "", cancellation).ConfigureAwait(false);
        return PackageAssets.Read(AssetsOf(packages));
    }

    private string AssetsOf(IReadOnlyCollection<PackageRequest> packages) => Path.Combine(FolderOf(packages), "obj", "project.assets.json");

    private string FolderOf(IReadOnlyCollection<PackageRequest> packages)
    {
        IEnumerable<string> parts = packages.Select(package => $"{package.Name}/{package.Version}".ToLowerInvariant()).Order(StringComparer.Ordinal)
            .Append(sdk.Compiler).Append(RuntimeInformation.RuntimeIdentifier);
        return Path.Combine(_cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..24]);
    }

    // Nothing of the folders above is imported, and no application host is asked for. A version stands for itself and no later one.
    private static string Project(IEnumerable<PackageRequest> packages)
    {
        string references = string.Concat(packages.Select(package =>
            $"\n    <PackageReference Include=\"{SecurityElement.Escape(package.Name)}\" Version=\"{SecurityElement.Escape(Range(package.Version))}\" />"));
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{references}
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>

            """;
    }

    private static string Range(string version) => version.Length == 0 ? "*"
        : version.IndexOfAny(['*', '[', '(']) >= 0 ? version
        : $"[{version}]";

    // What it said when it failed; empty when it did not.
    private async Task<string> RunAsync(string project, IReadOnlyCollection<PackageRequest> packages, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(sdk.Dotnet)
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { "restore", project, "-nologo", "-v:q", "-nodeReuse:false", $"-p:RestoreRootConfigDirectory={folder}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        try
        {
            Task<string> text = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            string said = (await text.ConfigureAwait(false) + "\n" + await errors.ConfigureAwait(false)).Trim();
            return process.ExitCode == 0 ? "" : said.Length > 0 ? said : $"dotnet restore ended with {process.ExitCode}";
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false); // else it may still write into the folder
            cancellation.ThrowIfCancellationRequested();
            throw new CellCommandException(
                $"Fetching {string.Join(", ", packages)} took longer than {TimeLimit.TotalSeconds:0} s and was given up. Is a package source hard to reach? Try again, or see what 'dotnet restore' says.",
                "PackageError");
        }
    }

    private static CellCommandException Failed(IReadOnlyCollection<PackageRequest> packages, string output)
    {
        string[] errors = [.. Errors().Matches(output).Select(error => $"{error.Groups[1].Value}: {error.Groups[2].Value.Trim()}").Distinct()];
        string code = errors.Length > 0 ? errors[0].Split(':')[0] : "";
        string why = code switch
        {
            "NU1101" => "no package source has it. Is the name right?",
            "NU1102" or "NU1103" => "no package source has that version.",
            "NU1301" => "a package source cannot be reached. Without network, only packages that were fetched before can be had.",
            "NU1202" or "NU1213" => $"it is not made for .NET {Environment.Version.Major}.",
            _ => "dotnet restore failed.",
        };
        return new CellCommandException($"{Names(packages)} cannot be had: {why} {string.Join(" ", errors.Take(2))}".TrimEnd(), "PackageError");
    }

    private static string Names(IEnumerable<PackageRequest> packages) => "The package " + string.Join(", ", packages);

    [GeneratedRegex(@"error (NU\d+|MSB\d+|NETSDK\d+)\s*: ([^\[\r\n]+)")]
    private static partial Regex Errors();
}
