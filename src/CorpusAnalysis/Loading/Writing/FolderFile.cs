using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>An article as a file of a folder.</summary>
/// <param name="Name">The name without ending.</param>
/// <param name="Ending">The ending.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="Row">What the folder's metadata say of it.</param>
internal sealed record FolderFile(string Name, string Ending, byte[] Bytes, MetadataRow Row)
{
    /// <summary>The plainest file that holds all of an article, or the one that holds most; each is read to see whether it does.</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">The names of the folder.</param>
    /// <param name="root">The folder.</param>
    /// <param name="isWhole">Whether all of the article is in it.</param>
    public static FolderFile Of(Article article, FolderNames names, string root, out bool isWhole)
    {
        FolderFile? last = null, held = null;
        foreach (FolderFile file in Candidates(article, names))
        {
            var problems = new List<LoadProblem>();
            last = file;
            if (file.Holds(article, root, problems))
            {
                held ??= file;
                if (problems.All(problem => problem.Severity == LoadSeverity.Note))
                {
                    held = file;
                    break;
                }
            }
        }

        isWhole = held is not null;
        return held ?? last!;
    }

    private static IEnumerable<FolderFile> Candidates(Article article, FolderNames names)
    {
        bool isFree = names.IsFree(article.Id);
        if (isFree)
        {
            if (WireTextFile.Of(article) is { } wire && FolderRow.Full(article.Id + ".txt", article) is { } row)
            {
                yield return new(article.Id, ".txt", Encoding.UTF8.GetBytes(wire), row);
            }

            yield return FrontMatter(article.Id, article);
        }

        string made = names.Make(article);
        yield return FrontMatter(made, article);
        if (isFree)
        {
            yield return Json(article.Id, article);
        }

        yield return Json(made, article);
    }

    private static FolderFile FrontMatter(string name, Article article) =>
        new(name, ".txt", Encoding.UTF8.GetBytes(FrontMatterFile.Of(article)), FolderRow.Short(name + ".txt", article));

    private static FolderFile Json(string name, Article article)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonArticle.Options))
        {
            JsonArticle.Write(json, article);
        }

        bytes.WriteByte((byte)'\n');
        return new(name, ".json", bytes.ToArray(), FolderRow.Short(name + ".json", article));
    }

    private bool Holds(Article article, string root, List<LoadProblem> problems)
    {
        var options = new CorpusOptions { IdentifyLanguages = false };
        var source = new SourceOptions(options.Limits, options.Fields, options.Encoding, options.Normalization, problems);
        var document = new SourceDocument(Name + Ending, Bytes.Length, () => new MemoryStream(Bytes, writable: false), source);
        try
        {
            return new DocumentReader(options.Formats, problems).Read(document).Take(2).ToList() is [var read]
                && new ArticleBuilder(root, options, problems).Build(read.Document, read.Format, read.Draft, Row) is { } built
                && IsSame(article, built with { Id = read.Draft.Id.Trim() is { Length: > 0 } given ? given : Name });
        }
        catch (CorpusFormatException)
        {
            return false;
        }
    }

    private static bool IsSame(Article article, Article read)
    {
        string source = WrittenFields.Source(article);
        return article with { Source = "", Metadata = source.Length == 0 ? article.Metadata : article.Metadata.Append(new(WrittenFields.SourceFile, source)).DistinctBy(field => field.Key).ToDictionary() }
            == read with { Source = "" };
    }
}
