using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace CorpusAnalysis.Cli.Export;

/// <summary>The machine's Chromium, without a window and without network, in a profile of its own that goes with it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>The environment's variable with the path of the browser.</summary>
    public const string Variable = "CHROMIUM_PATH";

    private const int MostAttempts = 20;

    private const string Announcement = "DevTools listening on ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] OnMac = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] OnWindows = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly Environment.SpecialFolder[] ProgramFolders = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];

    private static readonly string[] Arguments =
    [
        "--headless", "--remote-debugging-port=0", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-quic", "--mute-audio", "--hide-scrollbars",
        "--disable-dev-shm-usage", "--disable-renderer-backgrounding", "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server",
    ];

    // By their profiles; no process yet while one is made.
    private static readonly ConcurrentDictionary<DirectoryInfo, Process?> Running = new();

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly DevTools _tools;

    // A second Ctrl-C ends the program in the middle of whatever it does.
    static Chromium() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    private Chromium(Process process, DirectoryInfo profile, DevTools tools) => (_process, _profile, _tools) = (process, profile, tools);

    /// <summary>Whether it has ended, or answers no more.</summary>
    public bool IsGone => _process.HasExited || _tools.IsGone;

    /// <summary>The folder that goes with it.</summary>
    public string Profile => _profile.FullName;

    /// <summary>The browser's program; null when there is none on this machine.</summary>
    /// <exception cref="FileNotFoundException">The environment names one that is not there.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : throw new FileNotFoundException($"{Variable} names '{given}', where no file is.");
        }

        string ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + ending)))
            .Concat(UsualPlaces())
            .FirstOrDefault(File.Exists);
    }

    // Where installers put it on systems whose programs are in no search path.
    private static IEnumerable<string> UsualPlaces() => OperatingSystem.IsMacOS() ? OnMac
        : OperatingSystem.IsWindows() ? ProgramFolders.Select(Environment.GetFolderPath).SelectMany(folder => OnWindows.Select(file => Path.Combine(folder, file)))
        : [];

    /// <summary>What to tell who asked for something that needs the browser, where there is none.</summary>
    /// <param name="what">What needs it, as <c>--to pdf</c>.</param>
    public static FileNotFoundException Missing(string what) =>
        new($"{what} needs Chromium or Chrome, and there is none here: install it (apt-get install chromium, winget install Google.Chrome, brew install --cask chromium), or name its program in {Variable}.");

    /// <summary>Starts the browser.</summary>
    /// <exception cref="IOException">There is none, or it does not start.</exception>
    public static async Task<Chromium> StartAsync(CancellationToken cancellation)
    {
        string path = Find() ?? throw Missing("This");
        DirectoryInfo profile = Directory.CreateTempSubdirectory("corpus-chromium-");
        Running[profile] = null;
        // The sandbox of Chromium refuses the user root, whom containers and CI often have.
        string[] sandbox = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        var start = new ProcessStartInfo(path, [.. Arguments, .. sandbox, $"--user-data-dir={profile.FullName}", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        Process? process = null;
        try
        {
            Running[profile] = process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            Uri address = await AddressAsync(process, cancellation).ConfigureAwait(false);
            return new Chromium(process, profile, await DevTools.ConnectAsync(address, cancellation).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            if (process is not null)
            {
                process.Kill(entireProcessTree: true);
                await EndAsync(process).ConfigureAwait(false);
            }

            Delete(profile);
            throw error is System.ComponentModel.Win32Exception or System.Net.WebSockets.WebSocketException ? new IOException($"Chromium ({path}) does not start: {error.Message}") : error;
        }
    }

    /// <summary>Opens a page and waits until it is loaded and its charts are drawn.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">The width of its window in CSS pixels.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ChromiumPage> OpenAsync(string html, int width, CancellationToken cancellation)
    {
        string file = Path.Combine(_profile.FullName, $"page-{Guid.NewGuid():n}.html");
        await File.WriteAllTextAsync(file, html, cancellation).ConfigureAwait(false);
        return await ChromiumPage.OpenAsync(_tools, file, width, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends the browser and takes its profile away.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _tools.AskAsync("Browser.close", [], null, EndLimit, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or OperationCanceledException)
        {
            // It is gone already, or goes now.
        }

        await _tools.DisposeAsync().ConfigureAwait(false);
        await EndAsync(_process).ConfigureAwait(false);
        Delete(_profile);
    }

    /// <summary>Ends every browser that still runs, at once, and takes its profile away.</summary>
    internal static void EndAll()
    {
        foreach ((DirectoryInfo profile, Process? process) in Running)
        {
            try
            {
                process?.Kill(entireProcessTree: true);
                process?.WaitForExit(EndLimit);
            }
            catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
            {
                // It has ended, or cannot be ended; the program is ending and has nobody to tell.
            }

            Delete(profile);
        }
    }

    // It tells the address on standard error, among other things.
    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        var said = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new IOException($"Chromium does not start. It says: {said.ToString().Trim()}"));
            }
            else if (line.Data.StartsWith(Announcement, StringComparison.Ordinal))
            {
                address.TrySetResult(new Uri(line.Data[Announcement.Length..].Trim()));
            }
            else if (said.Length < 2000)
            {
                said.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
        try
        {
            return await address.Task.WaitAsync(StartLimit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new IOException(FormattableString.Invariant($"Chromium does not start within {StartLimit.TotalSeconds:0} s. It says: {said.ToString().Trim()}"));
        }
    }

    private static async Task EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        process.Dispose();
    }

    // Its children may write for a moment after its end. What stays lies among the temporary files, and is no reason to fail.
    private static void Delete(DirectoryInfo folder)
    {
        Running.TryRemove(folder, out _);
        for (int attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
