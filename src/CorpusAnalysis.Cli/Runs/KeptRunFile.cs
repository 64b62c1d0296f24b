using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>An entry of the cache as a file: a mark with the version, the SHA-256 of all that follows, then the key, the files that were read, and the run.</summary>
internal static class KeptRunFile
{
    private const int HashLength = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "corpus-run 1\n"u8;

    /// <summary>The bytes of an entry.</summary>
    public static byte[] Write(RunKey key, IReadOnlyCollection<RecordedRead> reads, KeptRun run)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Mark);
        bytes.Write(new byte[HashLength]);
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(key.Hash);
            writer.Write(reads.Count);
            foreach (RecordedRead read in reads)
            {
                writer.Write(read.Path);
                writer.Write((int)read.Kind);
                writer.Write(read.State);
            }

            writer.Write(run.RanAt.UtcTicks);
            writer.Write(run.Duration.Ticks);
            Write(writer, run.Sources);
            writer.Write(run.Attachments.Count);
            foreach ((string name, string text) in run.Attachments)
            {
                writer.Write(name);
                writer.Write(text);
            }

            writer.Write(IpynbFormat.Write(new NotebookDocument(run.Cells)));
        }

        byte[] file = bytes.ToArray();
        SHA256.HashData(file.AsSpan(Mark.Length + HashLength), file.AsSpan(Mark.Length));
        return file;
    }

    /// <summary>Reads an entry; null when it is damaged, of another version, or of another key.</summary>
    public static (ImmutableArray<RecordedRead> Reads, KeptRun Run)? Read(byte[] file, RunKey key)
    {
        int start = Mark.Length + HashLength;
        if (file.Length < start || !file.AsSpan().StartsWith(Mark) || !SHA256.HashData(file.AsSpan(start)).AsSpan().SequenceEqual(file.AsSpan(Mark.Length, HashLength)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(file, start, file.Length - start), Encoding.UTF8);
        if (reader.ReadString() != key.Hash)
        {
            return null;
        }

        ImmutableArray<RecordedRead> reads = Reads(reader);
        var ranAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var duration = TimeSpan.FromTicks(reader.ReadInt64());
        var sources = new RunSources(
            Items(reader, () => new CorpusSource(reader.ReadString(), new CorpusFingerprint(reader.ReadString(), reader.ReadInt32(), reader.ReadInt64()))),
            Items(reader, () => new FileSource(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32() is >= 0 and var count ? count : null)),
            Items(reader, reader.ReadString));
        ImmutableArray<KeyValuePair<string, string>> attachments = Items(reader, () => KeyValuePair.Create(reader.ReadString(), reader.ReadString()));
        return (reads, new KeptRun(ranAt, duration, IpynbFormat.Read(reader.ReadString(), "run.ipynb").Cells, sources) { Attachments = attachments.ToImmutableSortedDictionary(StringComparer.Ordinal) });
    }

    /// <summary>Reads what the run of an entry has read, without a look at the rest; null when it is of another version or key.</summary>
    public static ImmutableArray<RecordedRead>? ReadReads(string path, RunKey key)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        return reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) && reader.ReadBytes(HashLength).Length == HashLength && reader.ReadString() == key.Hash ? Reads(reader) : null;
    }

    private static ImmutableArray<RecordedRead> Reads(BinaryReader reader) => Items(reader, () => new RecordedRead(reader.ReadString(), (ReadKind)reader.ReadInt32(), reader.ReadString()));

    private static void Write(BinaryWriter writer, RunSources sources)
    {
        writer.Write(sources.Corpora.Length);
        foreach (CorpusSource corpus in sources.Corpora)
        {
            writer.Write(corpus.Path);
            writer.Write(corpus.Fingerprint.Hash);
            writer.Write(corpus.Fingerprint.Articles);
            writer.Write(corpus.Fingerprint.Tokens);
        }

        writer.Write(sources.Files.Length);
        foreach (FileSource file in sources.Files)
        {
            writer.Write(file.Kind);
            writer.Write(file.Path);
            writer.Write(file.Hash);
            writer.Write(file.Count ?? -1);
        }

        writer.Write(sources.Packages.Length);
        foreach (string package in sources.Packages)
        {
            writer.Write(package);
        }
    }

    private static ImmutableArray<T> Items<T>(BinaryReader reader, Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            items.Add(read());
        }

        return items.ToImmutable();
    }
}
