using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace CorpusAnalysis.Tests.Loading.Formats;

/// <summary>A good document of each format of the library, for tests that go over all formats.</summary>
internal static class PlainFixtures
{
    private const string JsonLines = """
        {"id":"a1","headline":"Hochwasser","text":"Das Wasser steigt.","date":"2024-11-29"}
        {"id":"a2","headline":"Zweite Meldung","text":"Nur ein Satz.","date":"2024-11-30"}
        """;

    private const string Wire = "POLITIK\nStreik endet\nBerlin, 29. November 2024 (dpa)\nDie Züge fahren wieder.\n";

    private const string Fields = "---\ntitle: Streik endet\ndate: 2024-11-29\ntags: [Bahn, Tarif]\n---\nDie Züge fahren wieder.\n";

    /// <summary>Documents that hold articles.</summary>
    public static IReadOnlyList<(string Format, string Path, byte[] Bytes)> Articles { get; } =
    [
        ("text with fields above it", "fields.txt", Bytes(Fields)),
        ("JSON Lines", "lines.jsonl", Bytes(JsonLines)),
        ("JSON", "list.json", Bytes("""[{"title":"A","text":"Eins."},{"title":"B","text":"Zwei."}]""")),
        ("CSV", "table.csv", Bytes("title;text;date\nA;Eins.;2024-11-29\nB;\"Zwei; drei.\";2024-11-30\n")),
        ("CSV", "table.tsv", Bytes("title\ttext\tdate\nA\tEins.\t2024-11-29\nB\tZwei.\t2024-11-30\n")),
        ("plain text", "plain.txt", Bytes("Streik endet\n\nDie Züge fahren wieder, sagt die Bahn.\n")),
    ];

    /// <summary>Archives and compressed files, all with <c>lines.jsonl</c>.</summary>
    public static IReadOnlyList<(string Format, string Path, byte[] Bytes)> Containers { get; } =
    [
        ("zip archive", "a.zip", Zip(("lines.jsonl", JsonLines), ("de/wire.txt", Wire))),
        ("tar archive", "a.tar", Tar(("lines.jsonl", JsonLines), ("de/wire.txt", Wire))),
        ("gzip file", "lines.jsonl.gz", Gzip(Bytes(JsonLines))),
        ("gzip file", "a.tar.gz", Gzip(Tar(("lines.jsonl", JsonLines), ("de/wire.txt", Wire)))),
        ("Zstandard file", "lines.jsonl.zst", Zstd(Bytes(JsonLines))),
        ("Zstandard file", "a.tar.zst", Zstd(Tar(("lines.jsonl", JsonLines), ("de/wire.txt", Wire)))),
    ];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Bytes(text));
            }
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream))
        {
            foreach ((string name, string text) in files)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Bytes(text)) });
            }
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }
}
