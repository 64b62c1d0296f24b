using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The files that the articles of a cached corpus were read from.</summary>
/// <param name="Began">When reading began, in ticks of UTC.</param>
/// <param name="Files">All files, in the order of their paths.</param>
/// <param name="Names">What the articles can be called by; none when read from the cache, where <see cref="CachedNames"/> has them.</param>
internal sealed record CachedSources(long Began, ImmutableArray<SourceFile> Files, IReadOnlyList<ArticleName> Names)
{
    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static CachedSources Read(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        long began = reader.ReadInt64();
        var files = ImmutableArray.CreateBuilder<SourceFile>(reader.ReadInt32());
        for (int i = 0; i < files.Capacity; i++)
        {
            files.Add(new SourceFile(
                reader.ReadString(),
                reader.ReadInt64(),
                reader.ReadInt64(),
                reader.ReadBoolean(),
                reader.ReadUInt64(),
                reader.ReadUInt64(),
                reader.ReadInt32(),
                reader.ReadInt32(),
                Items(reader, () => new FormatUse(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32())),
                Items(reader, () => new LoadProblem((LoadSeverity)reader.ReadInt32(), reader.ReadString(), reader.ReadInt32(), reader.ReadString(), reader.ReadString())),
                Items(reader, () => new SkippedFile(reader.ReadString(), reader.ReadString()))));
        }

        return new CachedSources(began, files.MoveToImmutable(), []);
    }

    /// <summary>The files as bytes.</summary>
    public ReadOnlySpan<byte> ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Began);
        writer.Write(Files.Length);
        foreach (SourceFile file in Files)
        {
            writer.Write(file.Path);
            writer.Write(file.Length);
            writer.Write(file.Time);
            writer.Write(file.IsSettled);
            writer.Write(file.Hash);
            writer.Write(file.Row);
            writer.Write(file.First);
            writer.Write(file.Articles);
            writer.Write(file.Formats.Length);
            foreach (FormatUse use in file.Formats)
            {
                writer.Write(use.Format);
                writer.Write(use.Documents);
                writer.Write(use.Articles);
            }

            writer.Write(file.Problems.Length);
            foreach (LoadProblem problem in file.Problems)
            {
                writer.Write((int)problem.Severity);
                writer.Write(problem.Path);
                writer.Write(problem.Line);
                writer.Write(problem.Message);
                writer.Write(problem.Mend);
            }

            writer.Write(file.Skipped.Length);
            foreach (SkippedFile skipped in file.Skipped)
            {
                writer.Write(skipped.Path);
                writer.Write(skipped.Reason);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static ImmutableArray<T> Items<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return [.. items];
    }
}
