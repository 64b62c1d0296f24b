using System.Collections.Immutable;
using System.Reflection;

namespace CorpusAnalysis;

/// <summary>The formats that loading knows.</summary>
/// <param name="Articles">Formats of documents that hold articles. Of those that fit a document equally well, the first reads it.</param>
/// <param name="Containers">Formats of archives and compressed files.</param>
public sealed record ArticleFormats(ImmutableArray<IArticleFormat> Articles, ImmutableArray<IContainerFormat> Containers)
{
    private const string Further = "CorpusAnalysis.Formats";

    private static readonly Lazy<ArticleFormats> Known = new(() => Beside() is { } further
        ? new([.. Plain!.Articles, .. further.Articles], [.. Plain.Containers, .. further.Containers])
        : Plain!);

    /// <summary>The formats that need no other library.</summary>
    public static ArticleFormats Plain { get; } = new(
        [
            new WireTextFormat(),
            new FrontMatterTextFormat(),
            new JsonLinesFormat(),
            new JsonFormat(),
            new CsvFormat(),
            new PlainTextFormat(),
        ],
        [
            new ZipFormat(),
            new TarFormat(),
            new GzipFormat(),
            new ZstdFormat(),
        ]);

    /// <summary>All formats: the plain ones, and those of the assembly <c>CorpusAnalysis.Formats</c> where it lies beside this one.</summary>
    public static ArticleFormats All => Known.Value;

    // The library stays small: whoever wants HTML, PDF and the like adds the assembly, and need not say so again in code.
    private static ArticleFormats? Beside()
    {
        try
        {
            return (ArticleFormats?)Assembly.Load(Further).GetType(Further + ".FurtherFormats")?.GetProperty("All")?.GetValue(null);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
