namespace CorpusAnalysis.Formats;

/// <summary>The formats of this assembly, which <see cref="ArticleFormats.All"/> adds to the plain ones.</summary>
public static class FurtherFormats
{
    /// <summary>One object of each. A new format is a file and a line here.</summary>
    public static ArticleFormats All { get; } = new(
        [
            new ExcelFormat(),
            new HtmlFormat(),
            new FeedFormat(),
            new TeiFormat(),
            new NitfFormat(),
            new NewsMlFormat(),
            new ParquetFormat(),
            new WordFormat(),
            new MarkdownFormat(),
            new PdfFormat(),
            new NexisFormat(),
            new FactivaFormat(),
        ],
        [
            new WarcFormat(),
        ]);
}
