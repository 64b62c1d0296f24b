using System.IO.Compression;
using System.Text;

namespace CorpusAnalysis.Formats.Tests.Office;

/// <summary>Zip archives of tests.</summary>
internal static class ZipFile
{
    /// <summary>An archive of texts.</summary>
    public static byte[] Of(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
