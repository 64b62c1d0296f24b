using CorpusAnalysis.Tests.Loading.Formats;
using Parquet;
using Parquet.Schema;

namespace CorpusAnalysis.Formats.Tests.Tables;

public class ParquetFormatTests
{
    private static readonly ParquetFormat Format = new();

    private static readonly ParquetSchema Schema = new(
        new DataField<string>("headline"),
        new DataField<string>("text"),
        new DataField<DateOnly>("date"),
        new DataField<DateTime>("fetched"),
        new DataField<int?>("words"),
        new DataField<double>("score"),
        new DataField<bool>("paid"),
        new DataField<byte[]>("source"),
        new ListField("keywords", new DataField<string>("element")),
        new StructField("geo", new DataField<string>("country")));

    [Fact]
    public async Task Rows_of_all_row_groups_are_articles_with_all_fields()
    {
        var read = ReadDocument.Of(Format, "a.parquet", await File(CompressionMethod.Snappy));

        Assert.Equal(4, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal("Deich hält", first.Headline);
        Assert.Equal(["Der Deich hat gehalten.", "Das Wasser sinkt."], first.Paragraphs);
        Assert.Equal("2024-11-18", first.DateText);
        Assert.Equal("Küstenblatt", first.Agency);
        Assert.Equal("2024-11-18T08:30:05", first.Metadata["fetched"]);
        Assert.Equal("0.1", first.Metadata["score"]);
        Assert.Equal("true", first.Metadata["paid"]);
        Assert.Equal("Deich; Küste", first.Metadata["keywords"]);
        Assert.DoesNotContain("words", first.Metadata.Keys);
        Assert.Equal("7", read.Articles[1].Metadata["words"]);
        Assert.Equal([1, 2, 3, 4], read.Articles.Select(article => article.Line));
        Assert.Empty(read.Articles[1].Paragraphs);
    }

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Zstd)]
    [InlineData(CompressionMethod.Brotli)]
    [InlineData(CompressionMethod.LZ4)]
    public async Task Compressed_columns_read_the_same(CompressionMethod compression)
    {
        var plain = ReadDocument.Of(Format, "a.parquet", await File(CompressionMethod.Snappy));
        var read = ReadDocument.Of(Format, "a.parquet", await File(compression));

        Assert.Equal(plain.Articles.Select(article => (article.Headline, string.Join('|', article.Paragraphs), article.Metadata.Count)), read.Articles.Select(article => (article.Headline, string.Join('|', article.Paragraphs), article.Metadata.Count)));
    }

    [Fact]
    public async Task Columns_inside_columns_are_left_out_with_a_note()
    {
        var read = ReadDocument.Of(Format, "a.parquet", await File(CompressionMethod.Snappy));

        Assert.Contains(read.Problems, problem => problem.Severity == LoadSeverity.Note && problem.Message.Contains("\"geo\"", StringComparison.Ordinal));
        Assert.DoesNotContain("geo", read.Articles[0].Metadata.Keys);
    }

    [Fact]
    public async Task A_list_that_is_the_text_holds_paragraphs()
    {
        var schema = new ParquetSchema(new DataField<string>("title"), new ListField("body", new DataField<string>("element")));
        byte[] bytes = await Write(schema, async group =>
        {
            await group.WriteAsync(schema.DataFields[0], ["Eins"]);
            await group.WriteAsync(schema.DataFields[1], ["Erster Absatz.", "Zweiter Absatz."], new int[] { 0, 1 });
        });

        Assert.Equal(["Erster Absatz.", "Zweiter Absatz."], ReadDocument.Of(Format, "a.parquet", bytes).Article.Paragraphs);
    }

    [Fact]
    public async Task A_row_group_larger_than_the_limit_is_refused()
    {
        byte[] bytes = await File(CompressionMethod.Snappy);

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.parquet", bytes, limits: new() { DocumentBytes = 20 }));

        Assert.Contains("row groups", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_of_the_document()
    {
        byte[] bytes = await File(CompressionMethod.Snappy);
        byte[] wrong = [.. bytes];
        wrong.AsSpan(4, 200).Fill(0xFF);

        Assert.All((int[])[4, 8, 100, bytes.Length - 9, bytes.Length - 1], length => Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.parquet", bytes[..length])));
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.parquet", wrong));
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.parquet", "PARE0123456789PARE"u8.ToArray()));
    }

    [Fact]
    public async Task A_file_without_a_text_says_what_it_has()
    {
        var schema = new ParquetSchema(new DataField<string>("alpha"));
        byte[] bytes = await Write(schema, group => group.WriteAsync(schema.DataFields[0], ["x"]));

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.parquet", bytes));

        Assert.Contains("\"alpha\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parquet_is_known_by_its_mark()
    {
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.dat", "PAR1\u0015"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.parquet", "title,text"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.parquet", ""));
    }

    /// <summary>A good file with all kinds of columns.</summary>
    internal static byte[] Fixture() => File(CompressionMethod.Snappy).GetAwaiter().GetResult();

    private static Task<byte[]> File(CompressionMethod compression) => Write(Schema, Rows, compression, groups: 2);

    private static async Task Rows(ParquetRowGroupWriter group)
    {
        DataField[] columns = Schema.DataFields;
        await group.WriteAsync(columns[0], ["Deich hält", "Ohne Text"]);
        await group.WriteAsync(columns[1], ["Der Deich hat gehalten.\nDas Wasser sinkt.", null!]);
        await group.WriteAsync<DateOnly>(columns[2], new DateOnly[] { new(2024, 11, 18), new(2024, 11, 19) });
        await group.WriteAsync<DateTime>(columns[3], new DateTime[] { new(2024, 11, 18, 8, 30, 5, DateTimeKind.Utc), new(2024, 11, 19, 0, 0, 0, DateTimeKind.Utc) });
        await group.WriteAsync<int>(columns[4], new int?[] { null, 7 });
        await group.WriteAsync<double>(columns[5], new double[] { 0.1, 1e20 });
        await group.WriteAsync<bool>(columns[6], new bool[] { true, false });
        await group.WriteAsync(columns[7], ["Küstenblatt"u8.ToArray(), null!]);
        await group.WriteAsync(columns[8], ["Deich", "Küste", "Meer"], new int[] { 0, 1, 0 });
        await group.WriteAsync(columns[9], ["DE", "DE"]);
    }

    private static async Task<byte[]> Write(ParquetSchema schema, Func<ParquetRowGroupWriter, Task> rows, CompressionMethod compression = CompressionMethod.Snappy, int groups = 1)
    {
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, new() { CompressionMethod = compression }))
        {
            for (int i = 0; i < groups; i++)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await rows(group);
            }
        }

        return stream.ToArray();
    }
}
