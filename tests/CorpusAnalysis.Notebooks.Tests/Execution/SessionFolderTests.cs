using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public sealed class SessionFolderTests : IDisposable
{
    private static readonly DateTime Later = DateTime.UtcNow.AddHours(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_nobody_holds_is_removed_with_what_is_in_it()
    {
        string left = Folder("corpus-cells-left");
        SessionFolder.Hold(left).Dispose();
        Directory.CreateDirectory(Path.Combine(left, "warm"));
        File.WriteAllText(Path.Combine(left, "warm", "warm.cs"), "");

        SessionFolder.Sweep(_folder.PathOf(""), Later);

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void A_folder_that_is_held_or_new_or_without_a_mark_or_of_another_name_stays()
    {
        string held = Folder("corpus-cells-held"), unmarked = Folder("corpus-cells-unmarked"), other = Folder("other-cells");
        SessionFolder.Hold(other).Dispose();
        using FileStream mark = SessionFolder.Hold(held);

        SessionFolder.Sweep(_folder.PathOf(""), Later);

        Assert.All([held, unmarked, other], folder => Assert.True(Directory.Exists(folder), folder));
        string started = Folder("corpus-cells-new");
        SessionFolder.Hold(started).Dispose();
        SessionFolder.Sweep(_folder.PathOf(""), DateTime.UtcNow);
        Assert.True(Directory.Exists(started));
    }

    [Fact]
    public async Task Several_that_sweep_at_once_do_not_fail()
    {
        for (int i = 0; i < 50; i++)
        {
            SessionFolder.Hold(Folder($"corpus-cells-{i}")).Dispose();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SessionFolder.Sweep(_folder.PathOf(""), Later))));
        SessionFolder.Sweep(_folder.PathOf(""), Later);

        Assert.Empty(Directory.GetDirectories(_folder.PathOf("")));
    }

    [Fact]
    public void A_session_holds_its_folder_and_removes_it()
    {
        var session = new SessionFolder();

        Assert.Throws<IOException>(() => SessionFolder.Hold(session.FullName));
        session.Dispose();
        Assert.False(Directory.Exists(session.FullName));
    }

    private string Folder(string name) => Directory.CreateDirectory(_folder.PathOf(name)).FullName;
}
