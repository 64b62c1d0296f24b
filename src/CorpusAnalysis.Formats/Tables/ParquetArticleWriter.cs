using Parquet;
using Parquet.Schema;

namespace CorpusAnalysis.Formats;

/// <summary>Writes Parquet with a row for each article and columns of text; <see cref="IArticleWriter"/> says what it cannot hold.</summary>
/// <remarks>Rows are written in groups of 10,000, or fewer when they are long, so that memory stays bounded; packed with Zstandard. Empty cells are null.</remarks>
public sealed class ParquetArticleWriter : IArticleWriter
{
    private const int MostRows = 10_000;
    private const long MostCharacters = 50_000_000;

    /// <inheritdoc/>
    public string Name => "Parquet";

    /// <inheritdoc/>
    public int Write(IEnumerable<Article> articles, IReadOnlyCollection<string> metadataNames, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(metadataNames);
        ArgumentNullException.ThrowIfNull(stream);
        return WriteAsync(articles, new ArticleCells(metadataNames), stream).GetAwaiter().GetResult();
    }

    private static async Task<int> WriteAsync(IEnumerable<Article> articles, ArticleCells table, Stream stream)
    {
        var schema = new ParquetSchema(table.Columns.Select(name => new DataField<string>(name)));
        int changed = 0;
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            List<string?[]> rows = [];
            long characters = 0;
            foreach (Article article in articles)
            {
                rows.Add(table.Of(article, out bool isWhole));
                changed += isWhole ? 0 : 1;
                characters += rows[^1].Sum(cell => cell?.Length ?? 0);
                if (rows.Count == MostRows || characters > MostCharacters)
                {
                    await WriteGroupAsync(writer, schema, rows).ConfigureAwait(false);
                    rows.Clear();
                    characters = 0;
                }
            }

            if (rows.Count > 0)
            {
                await WriteGroupAsync(writer, schema, rows).ConfigureAwait(false);
            }
        }

        return changed;
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, ParquetSchema schema, List<string?[]> rows)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int column = 0; column < schema.DataFields.Length; column++)
        {
            await group.WriteAsync(schema.DataFields[column], [.. rows.Select(row => row[column]!)]).ConfigureAwait(false);
        }
    }
}
