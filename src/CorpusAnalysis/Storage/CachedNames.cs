namespace CorpusAnalysis;

/// <summary>What the articles of a cached corpus can be called by, so that ids are right when others are added.</summary>
internal static class CachedNames
{
    /// <summary>The names as bytes: document (empty: that of the article before), number in it, and what it calls the article.</summary>
    public static ReadOnlySpan<byte> ToBytes(IReadOnlyList<ArticleName> names)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(names.Count);
        string? document = null;
        foreach (ArticleName name in names)
        {
            writer.Write(name.Document == document ? "" : name.Document);
            writer.Write7BitEncodedInt(name.Number);
            writer.Write(name.Given);
            document = name.Document;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static ArticleName[] Read(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        var names = new ArticleName[reader.ReadInt32()];
        string document = "";
        for (int i = 0; i < names.Length; i++)
        {
            document = reader.ReadString() is { Length: > 0 } other ? other : document;
            names[i] = new ArticleName(document, reader.Read7BitEncodedInt(), reader.ReadString());
        }

        return names;
    }
}
