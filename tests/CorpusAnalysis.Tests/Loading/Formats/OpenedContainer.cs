namespace CorpusAnalysis.Tests.Loading.Formats;

/// <summary>A container in memory, opened by its format: the documents in it with their text, and what was reported on the way.</summary>
internal sealed record OpenedContainer(IReadOnlyList<(string Path, string Text)> Documents, IReadOnlyList<LoadProblem> Problems)
{
    /// <summary>Opens it; what cannot be read is among the problems, as in loading.</summary>
    public static OpenedContainer Of(IContainerFormat format, string path, byte[] bytes, LoadLimits? limits = null)
    {
        List<LoadProblem> problems = [];
        List<(string, string)> documents = [];
        try
        {
            foreach (SourceDocument document in format.Open(ReadDocument.Document(path, bytes, problems, limits: limits)))
            {
                try
                {
                    // As a format does: first the beginning, then all.
                    _ = document.Head.Text;
                    documents.Add((document.Path, document.ReadText()));
                }
                catch (CorpusFormatException exception)
                {
                    problems.Add(exception.Problem);
                }
            }
        }
        catch (CorpusFormatException exception)
        {
            problems.Add(exception.Problem);
        }

        return new(documents, problems);
    }

    /// <summary>The paths.</summary>
    public IEnumerable<string> Paths => Documents.Select(document => document.Path);
}
