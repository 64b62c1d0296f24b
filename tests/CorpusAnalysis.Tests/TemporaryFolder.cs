using System.Text;

namespace CorpusAnalysis.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public const string Article = "POLITIK\nEin Titel\nBaku, 29. November, MUSTER\nErster Absatz.\nZweiter Absatz.\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("corpus-tests-").FullName;

    public TemporaryFolder Write(string name, string text = Article) => Write(name, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
