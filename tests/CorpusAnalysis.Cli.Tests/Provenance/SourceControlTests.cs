using System.ComponentModel;
using System.Diagnostics;
using CorpusAnalysis.Cli.Provenance;

namespace CorpusAnalysis.Cli.Tests.Provenance;

public sealed class SourceControlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        // Git makes its objects read-only.
        foreach (string file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }

    [Fact]
    public void A_notebook_in_a_repository_has_a_commit_a_link_and_says_whether_there_are_changes()
    {
        string notebook = _folder.Write("sub/notebooks/a.ipynb", "{}");
        _folder.Write("text.txt", "x");
        string commit = Commit();

        SourceState clean = Find(notebook)!;
        _folder.Write("reports/new.html", "not of the repository");
        SourceState beside = Find(notebook)!;
        SourceState unknown = Find(_folder.Write("sub/notebooks/new ä.ipynb", "{}"))!;
        _folder.Write("text.txt", "y");
        SourceState changed = Find(notebook)!;
        _folder.Write("sub/notebooks/a.ipynb", "{ }");
        SourceState edited = Find(notebook)!;

        Assert.Equal(new SourceState(commit, false, new Uri($"https://github.com/owner/name/blob/{commit}/sub/notebooks/a.ipynb")), clean);
        Assert.Equal(clean, beside);
        Assert.Equal((commit, true, null), (unknown.Commit, unknown.HasChanges, unknown.Link));
        Assert.Equal(clean with { HasChanges = true }, changed);
        Assert.Equal(clean with { HasChanges = true, Link = null }, edited);
    }

    [Fact]
    public void A_notebook_that_git_ignores_has_no_link_and_changes_that_nobody_can_tell_are_not_denied()
    {
        string notebook = _folder.Write("notebooks/a.ipynb", "{}");
        _folder.Write(".gitignore", "ignored.ipynb\n");
        string commit = Commit();

        Assert.Equal(new SourceState(commit, true, null), Find(_folder.Write("notebooks/ignored.ipynb", "{}")));
        Assert.False(Find(notebook)!.HasChanges);
        _folder.Write(".git/index", "damaged");
        Assert.Equal(new SourceState(commit, null, null), Find(notebook));
    }

    [Fact]
    public void What_the_program_writes_itself_is_no_change_but_the_notebook_is_one_wherever_it_lies()
    {
        string notebook = _folder.Write("sub/notebooks/a.ipynb", "{}");
        string reports = Path.GetDirectoryName(_folder.Write("reports/a.html", "before"))!;
        string json = _folder.Write("out.json", "before");
        Commit();
        _folder.Write("reports/a.html", "after");
        _folder.Write("out.json", "after");

        Assert.True(Find(notebook)!.HasChanges);
        Assert.False(Of(reports, json).HasChanges);
        Assert.True(Of(_folder.Path).HasChanges);
        _folder.Write("sub/notebooks/a.ipynb", "{ }");
        Assert.Equal((true, null), (Of(Path.GetDirectoryName(notebook)!, reports, json).HasChanges, Of(Path.GetDirectoryName(notebook)!).Link));

        SourceState Of(params string[] written) => new SourceControl(_ => null) { Written = written }.Find(notebook)!;
    }

    [Fact]
    public void Without_git_a_CI_says_the_commit_and_without_both_nothing_is_said()
    {
        string notebook = _folder.Write("notebooks/a.ipynb", "{}");
        string commit = new('a', 40);
        var github = new Dictionary<string, string?> { ["GITHUB_SHA"] = commit, ["GITHUB_SERVER_URL"] = "https://github.com", ["GITHUB_REPOSITORY"] = "owner/name" };
        var gitlab = new Dictionary<string, string?> { ["CI_COMMIT_SHA"] = commit, ["CI_PROJECT_URL"] = "https://gitlab.com/owner/name" };

        Assert.Equal(new SourceState(commit, null, new Uri($"https://github.com/owner/name/blob/{commit}/notebooks/a.ipynb")), new SourceControl(github.GetValueOrDefault, "no-such-program").Find(notebook));
        Assert.Equal(new SourceState(commit, null, new Uri($"https://gitlab.com/owner/name/-/blob/{commit}/notebooks/a.ipynb")), new SourceControl(gitlab.GetValueOrDefault, "no-such-program").Find(notebook));
        Assert.Null(new SourceControl(_ => null, "no-such-program").Find(notebook));
        Assert.Null(new SourceControl(_ => null).Find(notebook));
        Assert.Null(new SourceControl(name => name == "GITHUB_SHA" ? "<script>" : null, "no-such-program").Find(notebook));
    }

    private static SourceState? Find(string notebook) => new SourceControl(_ => null).Find(notebook);

    private string Commit()
    {
        Git("init", "-q");
        Git("remote", "add", "origin", "git@github.com:owner/name.git");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "maintenance.auto=false", "-c", "gc.auto=0", "commit", "-q", "-m", "one");
        return Git("rev-parse", "HEAD").Trim();
    }

    private string Git(params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
            string output = process.StandardOutput.ReadToEnd();
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no git here.");
            return "";
        }
    }
}
