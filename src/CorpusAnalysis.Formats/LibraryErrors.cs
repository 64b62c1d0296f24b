namespace CorpusAnalysis.Formats;

/// <summary>Errors of the libraries that read a format, told as errors of the document.</summary>
internal static class LibraryErrors
{
    /// <summary>The articles; whatever a library throws on the way becomes a <see cref="CorpusFormatException"/>.</summary>
    /// <param name="articles">The articles, read as they are asked for.</param>
    /// <param name="document">The document that they are read from.</param>
    /// <param name="format">What the document should be, with its article: <c>an Excel workbook</c>.</param>
    /// <param name="mend">What to do about a document that is damaged.</param>
    public static IEnumerable<ArticleDraft> Told(this IEnumerable<ArticleDraft> articles, SourceDocument document, string format, string mend)
    {
        using IEnumerator<ArticleDraft> enumerator = articles.GetEnumerator();
        while (Try(enumerator.MoveNext, document, format, mend))
        {
            yield return enumerator.Current;
        }
    }

    /// <summary>What a library gives.</summary>
    public static T Try<T>(Func<T> read, SourceDocument document, string format, string mend)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (IsOfLibrary(error))
        {
            string reason = error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            throw new CorpusFormatException(new LoadProblem(LoadSeverity.Error, document.Path, 0, $"it cannot be read as {format}: {reason}", mend), error);
        }
    }

    // A file that cannot be found or opened is not the library's error; all else is, also sizes that no memory holds.
    private static bool IsOfLibrary(Exception error) =>
        error is not (CorpusFormatException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or OperationCanceledException);
}
