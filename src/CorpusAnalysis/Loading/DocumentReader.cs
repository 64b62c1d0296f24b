using System.Text;

namespace CorpusAnalysis;

/// <summary>Reads the articles of a file, whatever its format, and of all documents in it where it is an archive.</summary>
/// <param name="formats">The formats that are known.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class DocumentReader(ArticleFormats formats, ICollection<LoadProblem> problems)
{
    private readonly Dictionary<string, FormatUse> _uses = new(StringComparer.Ordinal);

    /// <summary>The formats of the documents read so far.</summary>
    public IEnumerable<FormatUse> Uses => FormatUse.Sum(_uses.Values);

    /// <summary>Whether the system did not give all of the file.</summary>
    public bool Failed { get; private set; }

    /// <summary>The articles of a document, each with the document it stands in and its format. A document that fails is a problem, and ends only itself.</summary>
    public IEnumerable<(SourceDocument Document, IArticleFormat Format, ArticleDraft Draft)> Read(SourceDocument document)
    {
        object? format = Find(document);
        return format switch
        {
            IContainerFormat when document.Depth > document.Limits.ArchiveDepth => TooDeep(document),
            IContainerFormat container => ReadContainer(document, container),
            IArticleFormat articles => ReadArticles(document, articles),
            _ => [],
        };
    }

    private IEnumerable<(SourceDocument, IArticleFormat, ArticleDraft)> TooDeep(SourceDocument document)
    {
        problems.Add(document.Error(0, $"an archive that lies in more than {document.Limits.ArchiveDepth} others", "unpack it, or raise LoadLimits.ArchiveDepth").Problem);
        return [];
    }

    private IEnumerable<(SourceDocument, IArticleFormat, ArticleDraft)> ReadContainer(SourceDocument document, IContainerFormat format)
    {
        int count = 0, before = problems.Count;
        foreach (SourceDocument inner in Guarded(document, format.Name, () => format.Open(document)))
        {
            count++;
            foreach ((SourceDocument, IArticleFormat, ArticleDraft) article in Inside(document, inner))
            {
                yield return article;
            }
        }

        if (count == 0 && problems.Count == before)
        {
            document.Report(LoadSeverity.Warning, 0, $"nothing in it that could be an article, read as {format.Name}", "remove the file, or see whether it is what it should be");
        }
    }

    private IEnumerable<(SourceDocument, IArticleFormat, ArticleDraft)> Inside(SourceDocument container, SourceDocument document)
    {
        // What an archive leaves out does not come here; what a compressed file holds, and formats of others give, does.
        if (SkippedNames.InArchive(document.Path[Math.Min(document.Path.Length, container.Path.Length + 1)..]) is { } skipped)
        {
            document.Skipped.Add(new(document.Path, skipped.Reason));
            return [];
        }

        return Read(document);
    }

    private IEnumerable<(SourceDocument, IArticleFormat, ArticleDraft)> ReadArticles(SourceDocument document, IArticleFormat format)
    {
        int count = 0, before = problems.Count;
        foreach (ArticleDraft draft in Guarded(document, format.Name, () => format.Read(document)))
        {
            count++;
            yield return (document, format, draft);
        }

        if (count == 0 && problems.Count == before)
        {
            document.Report(LoadSeverity.Warning, 0, $"no article in it, read as {format.Name}", "remove the file, or see whether it is what it should be");
        }

        FormatUse use = _uses.GetValueOrDefault(format.Name) ?? new(format.Name, 0, 0);
        _uses[format.Name] = use with { Documents = use.Documents + 1, Articles = use.Articles + count };
    }

    // The best match; of several as good, containers before articles, and the first that was registered.
    private object? Find(SourceDocument document)
    {
        try
        {
            DocumentHead head = document.Head;
            IEnumerable<(object Format, FormatMatch Match)> matches =
            [
                .. formats.Containers.Select(format => ((object)format, format.Match(head))),
                .. formats.Articles.Select(format => ((object)format, format.Match(head))),
            ];
            (object format, FormatMatch match) = matches.MaxBy(entry => entry.Match);
            if (match != FormatMatch.None)
            {
                return format;
            }

            document.Skipped.Add(new(document.Path, head.Bytes.IsEmpty ? SkippedFile.Empty : SkippedFile.Unknown));
        }
        catch (Exception exception) when (Problem(document, "file", exception) is { } problem)
        {
            problems.Add(problem);
        }

        return null;
    }

    private IEnumerable<T> Guarded<T>(SourceDocument document, string format, Func<IEnumerable<T>> read)
    {
        IEnumerator<T>? items = null;
        try
        {
            while (true)
            {
                T item;
                try
                {
                    items ??= read().GetEnumerator();
                    if (!items.MoveNext())
                    {
                        yield break;
                    }

                    item = items.Current;
                }
                catch (Exception exception) when (Problem(document, format, exception) is { } problem)
                {
                    problems.Add(problem);
                    yield break;
                }

                yield return item;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    // What a library throws at a damaged document is not foreseeable, and one document may not end the loading of all others.
    private LoadProblem? Problem(SourceDocument document, string format, Exception exception)
    {
        Failed |= exception is IOException or UnauthorizedAccessException;
        return exception switch
        {
            CorpusFormatException known => known.Problem,
            IOException or UnauthorizedAccessException => Unreadable(document.Path, exception),
            DecoderFallbackException undecodable => document.Undecodable(undecodable).Problem,
            OperationCanceledException => null,
            OutOfMemoryException => document.Error(0, "it takes more memory than there is", "divide it").Problem,
            _ => document.Error(0, $"it cannot be read as {format} ({exception.Message.ReplaceLineEndings(" ").TrimEnd('.')})", "see whether it opens in its own program, and save it anew").Problem,
        };
    }

    /// <summary>The problem of a file that the system does not give.</summary>
    public static LoadProblem Unreadable(string path, Exception exception) =>
        new(LoadSeverity.Error, path, 0, $"the file cannot be read ({exception.Message.ReplaceLineEndings(" ").TrimEnd('.')})", path.Contains('\uFFFD') ? "rename it, as its name is no UTF-8" : "check that it is there and may be read");
}
