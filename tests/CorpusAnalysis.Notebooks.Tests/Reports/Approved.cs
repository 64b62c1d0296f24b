namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>Compares with a text that someone has looked at and approved.</summary>
internal static class Approved
{
    /// <summary>Fails when the text differs; the one received is then beside the tests, to be looked at and copied to testdata.</summary>
    public static void Matches(string name, string actual)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Reports", "testdata", name);
        string expected = File.Exists(path) ? File.ReadAllText(path) : "";
        string received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        if (expected != actual)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(received)!);
            File.WriteAllText(received, actual);
        }

        Assert.Equal(expected, actual);
    }
}
