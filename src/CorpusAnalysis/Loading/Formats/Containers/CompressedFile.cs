namespace CorpusAnalysis;

/// <summary>What a file that holds one other in a compressed form gives: that file, or where it is a tar archive the files in it.</summary>
internal static class CompressedFile
{
    /// <summary>The documents in it.</summary>
    /// <param name="container">The file.</param>
    /// <param name="name">The name of the file in it.</param>
    /// <param name="format">How errors name the format.</param>
    /// <param name="unpack">Unpacks its bytes.</param>
    public static IEnumerable<SourceDocument> Open(SourceDocument container, string name, string format, Func<Stream, Stream> unpack)
    {
        ArchiveEntries.CheckDepth(container);
        SourceDocument? inner = null;
        inner = container.Inner(ArchiveEntries.Harmless(name), null, null, () => Unpack(container, inner!, format, unpack));
        if (!TarEntries.IsTar(inner.Head))
        {
            yield return inner;
            yield break;
        }

        foreach (SourceDocument document in TarEntries.Of(container, inner.Open, isPacked: true))
        {
            yield return document;
        }
    }

    // How much it unpacks to is not known before, so that it is compared with what was taken so far.
    private static CheckedStream Unpack(SourceDocument container, SourceDocument inner, string format, Func<Stream, Stream> unpack)
    {
        long packed = 0;
        return new CheckedStream(unpack(new CountingStream(container.Open(), taken => packed = taken)), inner, format) { Packed = () => packed };
    }

    /// <summary>The name of a file without the ending of its compression: <c>a.csv.gz</c> is <c>a.csv</c>, <c>a.tgz</c> is <c>a.tar</c>.</summary>
    public static string Without(string name, string ending, string tar) =>
        name.EndsWith(tar, StringComparison.OrdinalIgnoreCase) ? string.Concat(name.AsSpan(0, name.Length - tar.Length), ".tar")
        : name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length]
        : name;
}
