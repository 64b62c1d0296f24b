namespace CorpusAnalysis.Formats;

/// <summary>Documents of formats whose parts are found from the end.</summary>
internal static class SeekableDocument
{
    /// <summary>Opens a document so that it can be searched: a file where it lies, a document in an archive in memory.</summary>
    /// <exception cref="CorpusFormatException">It lies in an archive and is larger than <see cref="LoadLimits.DocumentBytes"/>.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Stream OpenSeekable(this SourceDocument document)
    {
        Stream stream = document.Open();
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return new MemoryStream(document.ReadBytes(), writable: false);
    }
}
