namespace CorpusAnalysis.Formats.Tests;

/// <summary>The files of testdata, which lie beside the tests.</summary>
internal static class Fixtures
{
    /// <summary>The bytes of a file of testdata.</summary>
    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "testdata", path));
}
