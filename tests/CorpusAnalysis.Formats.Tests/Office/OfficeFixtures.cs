using System.Text;
using CorpusAnalysis.Formats.Tests.Databases;
using CorpusAnalysis.Formats.Tests.Tables;

namespace CorpusAnalysis.Formats.Tests.Office;

/// <summary>A good document of each format of office programs, tables and databases, for tests of all formats.</summary>
internal static class OfficeFixtures
{
    public static IEnumerable<(string Format, string Path, byte[] Bytes)> All =>
    [
        ("Excel workbook", "articles.xlsx", Fixtures.Bytes("office/articles.xlsx")),
        ("Excel workbook", "articles.xls", Fixtures.Bytes("office/articles.xls")),
        ("Word document", "article.docx", Fixtures.Bytes("office/article.docx")),
        ("Parquet", "articles.parquet", ParquetFormatTests.Example()),
        ("PDF", "article.pdf", Fixtures.Bytes("pdf/article.pdf")),
        ("Nexis", "lexisnexis.txt", Encoding.UTF8.GetBytes(NexisFormatTests.Old)),
        ("Nexis", "lexisnexis-de.txt", Encoding.UTF8.GetBytes(NexisFormatTests.OldGerman)),
        ("Nexis", "nexis-uni.txt", Encoding.UTF8.GetBytes(NexisFormatTests.New)),
        ("Factiva", "factiva.html", Encoding.UTF8.GetBytes(FactivaFormatTests.Indexed)),
        ("Factiva", "factiva-plain.html", Encoding.UTF8.GetBytes(FactivaFormatTests.Plain)),
        ("Factiva", "factiva.txt", Encoding.UTF8.GetBytes(FactivaFormatTests.Codes)),
        ("Factiva", "factiva-plain.txt", Encoding.UTF8.GetBytes(FactivaFormatTests.Without)),
    ];
}
