using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Tests.Documents;

internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Documents", "testdata", name);

    public static NotebookDocument Load(string name) => NotebookDocument.Load(PathOf(name));
}
