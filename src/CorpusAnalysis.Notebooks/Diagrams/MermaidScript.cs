using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Diagrams;

/// <summary>Where mermaid.js is: the file that the environment names, one beside the program, or one fetched once and kept for this user.</summary>
/// <remarks>
/// No package of .NET brings the script. The one that npm gives (MIT licence, the build without mind maps and formulas) is taken only
/// when its SHA-512 is the one written here; a user's own file may be any build for pages.
/// </remarks>
/// <param name="cache">The folder in which what was fetched is kept; by default in the user's folder for local data.</param>
/// <param name="environment">Gives variables of the environment; by default those of the process.</param>
public sealed class MermaidScript(string? cache = null, Func<string, string?>? environment = null)
{
    /// <summary>The environment's variable with the path of a file.</summary>
    public const string Variable = "CORPUS_MERMAID";

    /// <summary>The file that is looked for beside the program.</summary>
    public const string FileName = "mermaid.min.js";

    /// <summary>The version that is fetched.</summary>
    public const string Version = "11.17.2";

    private const string Package = "@mermaid-js/tiny";
    private const string Script = "package/dist/mermaid.tiny.js";
    private const string Licence = "package/LICENSE";
    private const string Sha512 = "PmFr1c5cSfNf5AngLLR98DrbvR4U5KeD7I+hQkGqG5w5Veu3QT4dG0qu9f99cpn/sKj2XxRBK0q7EL6hr9NY/A==";

    private readonly Func<string, string?> _environment = environment ?? Environment.GetEnvironmentVariable;

    private readonly string _kept = Path.Combine(
        cache ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "corpus-analysis", "scripts"),
        $"mermaid-{Version}.min.js");

    private string? _refusal;

    /// <summary>The program that fetches; null where it is not installed.</summary>
    public string? Npm { get; init; } = Programs().FirstOrDefault(File.Exists);

    /// <summary>The longest that fetching may take; 60 s by default.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The file of the script; null when none is there.</summary>
    public string? Find() => new[] { _environment(Variable), Path.Combine(AppContext.BaseDirectory, FileName), _kept }
        .FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(path));

    /// <summary>Whether a page's text holds a diagram that wants the script.</summary>
    internal static bool IsIn(string markdown) => markdown.Split('\n').Any(line => line.TrimStart(' ', '`', '~') is var info
        && info.Length + 3 <= line.TrimStart().Length && info.Trim().Equals("mermaid", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is not there and can be fetched, as far as is known.</summary>
    internal bool IsWanted => _refusal is null && Npm is not null && Find() is null;

    /// <summary>Fetches the script when cells of text hold a diagram and it is not there; where it cannot be had, a report shows the diagram's source.</summary>
    /// <returns>Why it cannot be had; null when it can, or is not needed.</returns>
    public Task<string?> PrepareAsync(IEnumerable<Cell> cells, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells.Any(cell => cell.Kind == CellKind.Markdown && IsIn(cell.Source)) ? PrepareAsync(cancellation) : Task.FromResult<string?>(null);
    }

    /// <summary>Fetches the script when it is not there; what was refused once is not tried again.</summary>
    /// <returns>Why it cannot be had; null when it can, or nothing here fetches it.</returns>
    internal async Task<string?> PrepareAsync(CancellationToken cancellation)
    {
        if (!IsWanted)
        {
            return Find() is null ? _refusal : null;
        }

        try
        {
            await FetchAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            _refusal = error.Message;
        }

        return _refusal;
    }

    /// <summary>Fetches the script by npm, from wherever the user has npm fetch, and keeps it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be had; the message says why.</exception>
    public async Task FetchAsync(CancellationToken cancellation = default)
    {
        string npm = Npm ?? throw new InvalidOperationException("npm is not installed.");
        string folder = Directory.CreateTempSubdirectory("mermaid-").FullName;
        try
        {
            await PackAsync(npm, folder, cancellation).ConfigureAwait(false);
            byte[] packed = await File.ReadAllBytesAsync(
                Directory.GetFiles(folder, "*.tgz").SingleOrDefault() ?? throw new InvalidOperationException($"npm gave no {Package} {Version}."), cancellation).ConfigureAwait(false);
            if (Convert.ToBase64String(SHA512.HashData(packed)) != Sha512)
            {
                throw new InvalidOperationException($"what npm gave is not {Package} {Version} as it was published.");
            }

            await KeepAsync(packed, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Programs() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"));

    private async Task PackAsync(string npm, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(npm, ["pack", $"{Package}@{Version}", "--silent", "--fetch-retries=0", "--pack-destination", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> text = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            await Task.WhenAll(text, errors).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ended with {process.ExitCode}; is there a network?");
            }
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException($"npm cannot be started: {error.Message}.", error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException($"npm took longer than {TimeLimit.TotalSeconds:0} s.");
        }
        finally
        {
            if (process is { HasExited: false })
            {
                process.Kill(entireProcessTree: true);
            }

            process?.Dispose();
        }
    }

    // The licence goes where the script goes.
    private async Task KeepAsync(byte[] packed, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var archive = new TarReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        while (await archive.GetNextEntryAsync(copyData: true, cancellation).ConfigureAwait(false) is { } entry)
        {
            if (entry is { Name: Script or Licence, DataStream: { } data })
            {
                using var reader = new StreamReader(data);
                texts[entry.Name] = await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_kept)!);
        string aside = $"{_kept}.{Guid.NewGuid():n}.tmp";
        await File.WriteAllTextAsync(aside, $"/*! mermaid {Version}\n{texts[Licence].Trim()}\n*/\n{texts[Script]}", cancellation).ConfigureAwait(false);
        File.Move(aside, _kept, overwrite: true);
    }
}
