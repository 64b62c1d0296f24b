namespace CorpusAnalysis;

/// <summary>How a corpus file is laid out: <c>.corpus</c>, one file that holds the articles, their metadata and their index.</summary>
/// <remarks>
/// All numbers are little-endian. A header of 64 bytes is followed by the sections, each at a multiple of 64 bytes, and by the directory,
/// which has an entry of 32 bytes for each section.
/// <code>
/// header     0 magic   8 format version (4)   12 header's bytes (4)   16 file's bytes (8)   24 directory's place (8)
///           32 sections (8)   40 XXH3 of the directory (8)   48 nothing (8)   56 XXH3 of the bytes before (8)
/// directory  kind (4)   number (4)   place (8)   bytes (8)   XXH3 of the section (8)
/// </code>
/// Header and directory are checked when the file is opened, every section before its first number is used, the blocks of
/// <see cref="SectionKind.Texts"/> one by one. So a file opens at once whatever its size, and no number comes from a damaged part. The
/// same articles, read in the same order, give the same bytes, whatever the threads.
/// </remarks>
internal static class CorpusFileFormat
{
    /// <summary>The format that this library writes, and the newest that it reads.</summary>
    public const int Version = 1;

    /// <summary>The bytes of the header.</summary>
    public const int HeaderBytes = 64;

    /// <summary>The bytes of an entry of the directory.</summary>
    public const int EntryBytes = 32;

    /// <summary>Sections begin at multiples of this.</summary>
    public const int Alignment = 64;

    /// <summary>The ending of the file's name.</summary>
    public const string Ending = ".corpus";

    /// <summary>The first bytes: no text begins so, and a transfer that changes line ends spoils them.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'C', (byte)'R', (byte)'P', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether a file is one, by its first bytes or by its name.</summary>
    public static bool IsCorpusFile(string path)
    {
        if (path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A pipe or a device would have to be waited for.
        if (FileReader.StateOf(path).Length == 0)
        {
            return false;
        }

        Span<byte> first = stackalloc byte[Magic.Length];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(Magic);
    }
}
