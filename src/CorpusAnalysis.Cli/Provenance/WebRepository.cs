using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Provenance;

/// <summary>A repository's pages on the web, by the address that git has of it.</summary>
/// <param name="Address">The page of the repository.</param>
/// <param name="Files">What stands between it and a commit in the address of a file: <c>/blob/</c>.</param>
internal sealed partial record WebRepository(Uri Address, string Files)
{
    /// <summary>Reads <c>https://host/owner/name.git</c>, <c>ssh://git@host/owner/name.git</c> or <c>git@host:owner/name.git</c>; names and passwords in it are left out.</summary>
    /// <returns>Null for an address of another form, or of a host whose pages are not known.</returns>
    public static WebRepository? Of(string remote)
    {
        Match match = Form().Match(remote.Trim());
        if (!match.Success)
        {
            return null;
        }

        string host = match.Groups["host"].Value.ToLowerInvariant();
        string? files = host switch
        {
            "github.com" => "/blob/",
            "codeberg.org" => "/src/commit/",
            "bitbucket.org" => "/src/",
            _ when host.Contains("gitlab", StringComparison.Ordinal) => "/-/blob/",
            _ when host.Contains("github", StringComparison.Ordinal) => "/blob/",
            _ => null,
        };
        return files is not null && Uri.TryCreate($"https://{host}/{match.Groups["path"].Value}", UriKind.Absolute, out Uri? address) ? new(address, files) : null;
    }

    /// <summary>The page of a file.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">The file, relative to the repository, with <c>/</c>.</param>
    public Uri Page(string commit, string path) => new($"{Address.AbsoluteUri.TrimEnd('/')}{Files}{commit}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}");

    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^@/\s]+@)?(?<host>[A-Za-z0-9.-]+)(?::\d+)?/|(?:[^@/\s]+@)(?<host>[A-Za-z0-9.-]+):)(?<path>[\w.~-]+?(?:/[\w.~-]+?)+?)(?:\.git)?/?$")]
    private static partial Regex Form();
}
