using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Reads the files of a corpus one by one, but for those that the cache knows.</summary>
internal sealed class FileReader(CorpusFiles files, IReadOnlyDictionary<string, MetadataRow> rows, CorpusOptions options, CachedCorpus? cached)
{
    private int _articles;

    /// <summary>All files, in the order of their paths.</summary>
    public List<ReadFile> Read()
    {
        var read = new List<ReadFile>(files.Articles.Length);
        foreach (string file in files.Articles)
        {
            read.Add(Read(file));
            options.Progress?.Report(new(read.Count, files.Articles.Length, file));
        }

        return read;
    }

    private ReadFile Read(string file)
    {
        MetadataRow? row = rows.GetValueOrDefault(file);
        ulong rowHash = row is null ? 0 : XxHash3.HashToUInt64(JsonSerializer.SerializeToUtf8Bytes(new { Date = row.Date.ToString(), row.Fields }));
        var problems = new List<LoadProblem>();
        string path = Path.Combine(files.Root, file);
        var now = new FileInfo(path);
        Article? article = null;
        ulong hash = 0;
        (long length, long time) = (0, 0);
        try
        {
            // Of a link, the file that it leads to; and as it is before it is read.
            now = now.LinkTarget is null ? now : (FileInfo?)now.ResolveLinkTarget(returnFinalTarget: true) ?? now;
            now.Refresh();
            (length, time) = (now.Length, now.LastWriteTimeUtc.Ticks);
            byte[]? bytes = null;
            if (cached?.Find(file, length, time, rowHash, () => XxHash3.HashToUInt64(bytes = File.ReadAllBytes(path))) is { } known)
            {
                return new ReadFile(known with { Article = Number(known.Article >= 0) }, null, known);
            }

            bytes ??= File.ReadAllBytes(path);
            hash = XxHash3.HashToUInt64(bytes);

            // The id is given later, as it depends on the other files.
            article = new ArticleBuilder(files.Root, options.Year, problems).Build("-", file, bytes, row);
        }
        catch (CorpusFormatException exception)
        {
            problems.Add(exception.Problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(LoadSeverity.Error, file, 0, $"the file cannot be read ({exception.Message.TrimEnd('.')})", "check that it is there and may be read"));

            // Another time it may be possible: a length that no file has is never found unchanged.
            return new ReadFile(new SourceFile(file, -1, 0, 0, rowHash, -1, [.. problems]), null, null);
        }

        return new ReadFile(new SourceFile(file, length, time, hash, rowHash, Number(article is not null), [.. problems]), article, null);
    }

    private int Number(bool isArticle) => isArticle ? _articles++ : -1;
}
