using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using CorpusAnalysis.Cli.Runs;

namespace CorpusAnalysis.Cli.Provenance;

/// <summary>Asks git which commit a notebook belongs to; without git, a CI's variables. Each repository is asked once.</summary>
/// <param name="environment">Gives variables of the environment.</param>
/// <param name="git">The program.</param>
internal sealed class SourceControl(Func<string, string?> environment, string git = "git")
{
    // Only a git that hangs, as one that asks for a password, takes longer; what a slow machine knows is not left out.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Lazy<Repository?>> _repositories = new(StringComparer.Ordinal);

    /// <summary>Files and folders that the program itself writes, as whole paths: changes of theirs are none of the notebook's.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The state of a notebook; null when nothing is known.</summary>
    /// <param name="notebook">Its whole path.</param>
    public SourceState? Find(string notebook)
    {
        string folder = Path.GetDirectoryName(notebook)!;
        if (_repositories.GetOrAdd(folder, key => new(() => Ask(key))).Value is { } repository)
        {
            string path = repository.Prefix + Path.GetFileName(notebook);
            bool? isChanged = repository.Changes?.Any(change => change.Path == path);
            bool? isKnown = repository.Known?.Contains(path);
            bool? hasChanges = isChanged == true || isKnown == false ? true : repository.Changes?.Any(change => !change.IsNew && !change.IsOurs);
            return new(repository.Commit, hasChanges, isChanged == false && isKnown == true ? repository.Web?.Page(repository.Commit, path) : null);
        }

        string shown = new ShownPaths(folder).FromTop(notebook);
        return OfCi("GITHUB_SHA", $"{environment("GITHUB_SERVER_URL")}/{environment("GITHUB_REPOSITORY")}", shown)
            ?? OfCi("CI_COMMIT_SHA", environment("CI_PROJECT_URL") ?? "", shown);
    }

    private SourceState? OfCi(string variable, string address, string path) => environment(variable) is { Length: >= 7 } commit && commit.All(char.IsAsciiHexDigit)
        ? new(commit.ToLowerInvariant(), null, WebRepository.Of(address)?.Page(commit.ToLowerInvariant(), path))
        : null;

    private Repository? Ask(string folder)
    {
        // All at once: each waits for a process.
        Task<string?> head = RunAsync(folder, "rev-parse", "HEAD", "--show-prefix");
        Task<string?> status = RunAsync(folder, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all");
        Task<string?> files = RunAsync(folder, "ls-files", "-z", "--full-name");
        Task<string?> remote = RunAsync(folder, "config", "--get", "remote.origin.url");
        Task.WaitAll(head, status, files, remote);
        if (head.Result?.Split('\n') is not [{ Length: >= 40 } commit, ..] lines)
        {
            return null;
        }

        string prefix = lines.Length > 1 ? lines[1].Trim() : "";
        string top = Path.GetFullPath(string.Concat(Enumerable.Repeat("../", prefix.Count(letter => letter == '/'))), folder);
        return new(commit.Trim(), prefix, status.Result is { } text ? [.. Changes(text, top)] : null, files.Result?.Split('\0').ToHashSet(StringComparer.Ordinal), WebRepository.Of(remote.Result ?? ""));
    }

    // Of an entry "XY path", the first two letters say what is changed; "??" is new.
    private IEnumerable<Change> Changes(string status, string top) => status.Split('\0').Where(entry => entry.Length > 3)
        .Select(entry => new Change(entry.StartsWith("??", StringComparison.Ordinal), Written.Any(written => IsIn(Path.GetFullPath(entry[3..], top), written) && !IsIn(top, written)), entry[3..]));

    private static bool IsIn(string path, string folder) => Path.TrimEndingDirectorySeparator(path) is var whole && Path.TrimEndingDirectorySeparator(folder) is var above
        && (whole == above || whole.StartsWith(above + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // On threads of their own: those of the pool are few, and all of them would wait.
    private Task<string?> RunAsync(string folder, params string[] arguments) =>
        Task.Factory.StartNew(() => Run(folder, arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // Null where git is missing, refuses or takes too long.
    private string? Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(git, ["-c", "core.fsmonitor=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            using var limit = new Timer(_ => Kill(process), null, TimeLimit, Timeout.InfiniteTimeSpan);
            string output = process.StandardOutput.ReadToEnd();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
        }
    }

    private sealed record Change(bool IsNew, bool IsOurs, string Path);

    private sealed record Repository(string Commit, string Prefix, Change[]? Changes, HashSet<string>? Known, WebRepository? Web);
}
