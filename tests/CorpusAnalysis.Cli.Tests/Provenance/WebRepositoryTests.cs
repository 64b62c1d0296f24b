using CorpusAnalysis.Cli.Provenance;

namespace CorpusAnalysis.Cli.Tests.Provenance;

public class WebRepositoryTests
{
    [Theory]
    [InlineData("https://github.com/owner/name.git", "https://github.com/owner/name/blob/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("https://github.com/owner/name", "https://github.com/owner/name/blob/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("https://user:secret@github.com/owner/name.git\n", "https://github.com/owner/name/blob/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("git@github.com:owner/name.git", "https://github.com/owner/name/blob/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("ssh://git@gitlab.example.org:2222/group/sub/name.git", "https://gitlab.example.org/group/sub/name/-/blob/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("https://codeberg.org/owner/name/", "https://codeberg.org/owner/name/src/commit/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("git@bitbucket.org:owner/name.git", "https://bitbucket.org/owner/name/src/c0ffee/notebooks/a%20b.ipynb")]
    [InlineData("https://example.org/owner/name.git", null)]
    [InlineData("/srv/git/name.git", null)]
    [InlineData("../name", null)]
    [InlineData("file:///srv/git/name.git", null)]
    [InlineData("javascript:alert(1)//github.com/a/b", null)]
    [InlineData("https://github.com/a/b\"><script>", null)]
    [InlineData("", null)]
    public void A_file_has_a_page_where_the_form_of_the_address_is_known(string remote, string? page) =>
        Assert.Equal(page, WebRepository.Of(remote)?.Page("c0ffee", "notebooks/a b.ipynb").AbsoluteUri);
}
