using System.Text;

namespace CorpusAnalysis;

/// <summary>Writes CSV (RFC 4180, comma, LF, UTF-8), a row for each article under a line of column names.</summary>
public sealed class CsvArticleWriter : IArticleWriter
{
    /// <inheritdoc/>
    public string Name => "CSV";

    /// <inheritdoc/>
    public int Write(IEnumerable<Article> articles, IReadOnlyCollection<string> metadataNames, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(metadataNames);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var table = new ArticleCells(metadataNames);
        int changed = 0;
        writer.WriteLine(string.Join(',', table.Columns.Select(name => RowWriter.Quote(WithoutControls(name)))));
        foreach (Article article in articles)
        {
            string?[] cells = table.Of(article, out bool isWhole);
            for (int i = 0; i < cells.Length; i++)
            {
                string cell = cells[i] ?? "", plain = WithoutControls(cell);
                isWhole &= plain == cell;
                writer.Write(i == 0 ? "" : ",");
                writer.Write(RowWriter.Quote(plain));
            }

            writer.Write('\n');
            changed += isWhole ? 0 : 1;
        }

        return changed;
    }

    // A file with NUL and its like is not taken for text.
    private static string WithoutControls(string text) => !text.Any(char.IsControl) ? text : string.Create(text.Length, text, (letters, source) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\r' or '\t' or '\u0085') ? ' ' : source[i];
        }
    }).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
