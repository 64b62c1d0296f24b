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
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Repository?>> _repositories = new(StringComparer.Ordinal);

    /// <summary>The state of a notebook; null when nothing is known.</summary>
    /// <param name="notebook">Its whole path.</param>
    public SourceState? Find(string notebook)
    {
        string folder = Path.GetDirectoryName(notebook)!;
        if (_repositories.GetOrAdd(folder, key => new(() => Ask(key))).Value is { } repository)
        {
            string path = repository.Prefix + Path.GetFileName(notebook);
            bool hasChanges = repository.Changes.Any(change => !change.IsNew || change.Path == path);
            return new(repository.Commit, hasChanges, repository.Changes.Any(change => change.Path == path) ? null : repository.Web?.Page(repository.Commit, path));
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
        string[] head = Run(folder, "rev-parse", "HEAD", "--show-prefix").Split('\n');
        if (head is not [{ Length: >= 40 } commit, ..])
        {
            return null;
        }

        // Of an entry "XY path", the first two letters say what is changed; "??" is new.
        IEnumerable<(bool IsNew, string Path)> changes = Run(folder, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
            .Split('\0').Where(entry => entry.Length > 3).Select(entry => (entry.StartsWith("??", StringComparison.Ordinal), entry[3..]));
        return new(commit.Trim(), head.Length > 1 ? head[1].Trim() : "", [.. changes], WebRepository.Of(Run(folder, "config", "--get", "remote.origin.url")));
    }

    // Says nothing where git is missing, refuses or takes too long.
    private string Run(string folder, params string[] arguments)
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
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            if (!Task.WaitAll([output, error], TimeLimit))
            {
                process.Kill(entireProcessTree: true);
                return "";
            }

            process.WaitForExit();
            return process.ExitCode == 0 ? output.Result : "";
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            return "";
        }
    }

    private sealed record Repository(string Commit, string Prefix, (bool IsNew, string Path)[] Changes, WebRepository? Web);
}
