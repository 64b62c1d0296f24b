using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>Makes the tables of a corpus, each when it is first asked for.</summary>
/// <param name="corpus">The articles; only those of the view.</param>
/// <param name="connection">Where to.</param>
internal sealed class CorpusTables(Corpus corpus, DuckDBConnection connection)
{
    /// <summary>The tables that need nothing but a corpus.</summary>
    public static IReadOnlyList<string> Names { get; } = ["articles", "tokens", "terms"];

    /// <summary>The table of the hits of themes.</summary>
    public const string Themes = "themes";

    // Columns of metadata follow, and get other names where they have one of these.
    private static readonly TableColumn[] ArticleColumns =
    [
        new("id", "VARCHAR"), new("headline", "VARCHAR"), new("section", "VARCHAR"), new("place", "VARCHAR"), new("date", "DATE"), new("year", "INTEGER"),
        new("month", "INTEGER"), new("day", "INTEGER"), new("agency", "VARCHAR"), new("language", "VARCHAR"), new("source", "VARCHAR"), new("tokens", "INTEGER"),
        new("types", "INTEGER"), new("text", "VARCHAR"),
    ];

    /// <summary>Makes one of the tables <see cref="Names"/>.</summary>
    public void Create(string table, CancellationToken cancellation)
    {
        switch (table)
        {
            case "articles":
                CreateArticles(cancellation);
                break;
            case "terms":
                CreateTerms(cancellation);
                break;
            default:
                new TokenTable(corpus, connection).Create(cancellation);
                break;
        }
    }

    /// <summary>Makes the table of the hits of themes.</summary>
    public void CreateThemes(ThemeDictionary themes, CancellationToken cancellation)
    {
        SqlConnection.Execute(connection, $"CREATE TABLE {Themes} (article VARCHAR, theme VARCHAR, pattern VARCHAR, position INTEGER, text VARCHAR, sentence VARCHAR)");
        using var rows = new TableAppender(connection, "main", Themes);
        foreach (ThemeHit hit in corpus.Themes(themes).Hits())
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Set(0, hit.ArticleId);
            rows.Set(1, hit.Theme);
            rows.Set(2, hit.Pattern);
            rows.Set(3, hit.Position);
            rows.Set(4, hit.Text);
            rows.Set(5, hit.Sentence);
            rows.EndRow();
        }

        rows.Complete();
    }

    private void CreateArticles(CancellationToken cancellation)
    {
        string[] fields = [.. corpus.Articles.SelectMany(article => article.Metadata.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] names = TableColumn.Distinct(ArticleColumns.Select(column => column.Name).Concat(fields));
        SqlConnection.Execute(connection, TableColumn.Create("articles", ArticleColumns.Concat(names.Skip(ArticleColumns.Length).Select(name => new TableColumn(name, "VARCHAR")))));
        using var rows = new TableAppender(connection, "main", "articles");
        foreach (int number in corpus.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            Article article = corpus[number];
            string?[] texts = [article.Id, article.Headline, article.Section, article.Place];
            SetAll(rows, 0, texts);
            SetDate(rows, 4, article.Date);
            SetAll(rows, 8, [article.Agency, article.Language, article.Source]);
            rows.Set(11, corpus.Index.Tokens(number).Length);
            rows.Set(12, corpus.Index.Terms(number).Length);
            rows.Set(13, article.Text);
            SetAll(rows, ArticleColumns.Length, Array.ConvertAll(fields, field => article.Metadata.GetValueOrDefault(field)));
            rows.EndRow();
        }

        rows.Complete();
    }

    private void CreateTerms(CancellationToken cancellation)
    {
        SqlConnection.Execute(connection, "CREATE TABLE terms (term VARCHAR, frequency BIGINT, document_frequency INTEGER, per_million DOUBLE)");
        using var rows = new TableAppender(connection, "main", "terms");
        foreach (TermFrequency term in corpus.Frequencies())
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Set(0, term.Term);
            rows.Set(1, term.Frequency);
            rows.Set(2, term.DocumentFrequency);
            rows.Set(3, term.PerMillion);
            rows.EndRow();
        }

        rows.Complete();
    }

    private static void SetAll(TableAppender rows, int column, string?[] texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            rows.Set(column + i, texts[i]);
        }
    }

    // What is not known is null, and so is the date as a whole.
    private static void SetDate(TableAppender rows, int column, PartialDate date)
    {
        int?[] parts =
        [
            date is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber : null,
            date.Year,
            date.Month,
            date.Day,
        ];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is { } part)
            {
                rows.Set(column + i, part);
            }
            else
            {
                rows.SetNull(column + i);
            }
        }
    }
}
