using CorpusAnalysis.Formats.Tests.Databases;
using CorpusAnalysis.Formats.Tests.Tables;
using CorpusAnalysis.Formats.Tests.Web;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Fuzz;

/// <summary>A good document of every format that loading knows.</summary>
internal static class FuzzFixtures
{
    private const string Wire = "POLITIK\nDeich hält stand\nBaku, 29. November 2024, MUSTER\nDer Deich hat gehalten.\n\nDas Wasser sinkt.\n";

    private const string Markdown = "---\ntitle: Deich hält stand\ndate: 2024-11-29\ntags: [Deich, Küste]\n---\n\n# Deich hält stand\n\nDer *Deich* hat [gehalten](https://bote.example/).\n\n> Das Wasser sinkt.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

    /// <summary>Format, path and bytes of each.</summary>
    public static IReadOnlyList<(string Format, string Path, byte[] Bytes)> All { get; } =
    [
        ("wire text", "wire.txt", PlainFixtures.Bytes(Wire)),
        .. PlainFixtures.Articles,
        .. PlainFixtures.Containers,
        .. WebFixtures.All,
        ("Markdown", "deich.md", PlainFixtures.Bytes(Markdown)),
        ("Parquet", "articles.parquet", ParquetFormatTests.Example()),
        ("Excel workbook", "articles.xlsx", Fixtures.Bytes("office/articles.xlsx")),
        ("Excel workbook", "articles.xls", Fixtures.Bytes("office/articles.xls")),
        ("Word document", "article.docx", Fixtures.Bytes("office/article.docx")),
        ("PDF", "article.pdf", Fixtures.Bytes("pdf/article.pdf")),
        ("PDF", "encrypted.pdf", Fixtures.Bytes("pdf/encrypted.pdf")),
        ("Nexis", "nexis.txt", PlainFixtures.Bytes(NexisFormatTests.Old)),
        ("Factiva", "factiva.html", PlainFixtures.Bytes(FactivaFormatTests.Indexed)),
        ("Factiva", "factiva.txt", PlainFixtures.Bytes(FactivaFormatTests.Codes)),
    ];
}
