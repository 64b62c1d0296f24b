using System.Text;

namespace CorpusAnalysis.Tests.Loading.Formats;

/// <summary>A document in memory, read by a format: its articles, and what was reported on the way.</summary>
internal sealed record ReadDocument(IReadOnlyList<ArticleDraft> Articles, IReadOnlyList<LoadProblem> Problems)
{
    /// <summary>The only article.</summary>
    public ArticleDraft Article => Assert.Single(Articles);

    /// <summary>Reads a text, as UTF-8, as loading would.</summary>
    public static ReadDocument Of(IArticleFormat format, string path, string text, FieldMapping? fields = null, LoadLimits? limits = null) =>
        Of(format, path, Encoding.UTF8.GetBytes(text), fields, limits);

    /// <summary>Reads bytes as loading would.</summary>
    public static ReadDocument Of(IArticleFormat format, string path, byte[] bytes, FieldMapping? fields = null, LoadLimits? limits = null, string? encoding = null)
    {
        List<LoadProblem> problems = [];
        SourceDocument document = Document(path, bytes, problems, fields, limits, encoding);
        return new([.. format.Read(document)], problems);
    }

    /// <summary>The articles of a damaged document that come before its damage, and the damage.</summary>
    public static (IReadOnlyList<ArticleDraft> Articles, LoadProblem Damage) UpToDamage(IArticleFormat format, string path, string text, LoadLimits? limits = null)
    {
        List<ArticleDraft> articles = [];
        var thrown = Assert.Throws<CorpusFormatException>(() =>
        {
            foreach (ArticleDraft article in format.Read(Document(path, Encoding.UTF8.GetBytes(text), [], limits: limits)))
            {
                articles.Add(article);
            }
        });
        return (articles, thrown.Problem);
    }

    /// <summary>How well bytes fit a format.</summary>
    public static FormatMatch Match(IArticleFormat format, string path, byte[] bytes) => format.Match(Document(path, bytes, [], null, null).Head);

    /// <summary>How well a text, as UTF-8, fits a format.</summary>
    public static FormatMatch Match(IArticleFormat format, string path, string text) => Match(format, path, Encoding.UTF8.GetBytes(text));

    /// <summary>A document in memory.</summary>
    public static SourceDocument Document(string path, byte[] bytes, ICollection<LoadProblem> problems, FieldMapping? fields = null, LoadLimits? limits = null, string? encoding = null) =>
        new(path, bytes.Length, () => new MemoryStream(bytes, writable: false), new SourceOptions(limits ?? new(), fields ?? new(), encoding, TextNormalization.None, problems));
}
