using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>
/// The table of tokens. Terms and articles are numbers of enumerations in it, so that a token takes some 18 bytes whatever its term;
/// the view <c>tokens</c> shows them as texts.
/// </summary>
internal sealed class TokenTable(Corpus corpus, DuckDBConnection connection)
{
    /// <summary>The name of the view.</summary>
    public const string Name = "tokens";

    private const string Schema = "corpus_tables";

    /// <summary>Makes the table and its view.</summary>
    public void Create(CancellationToken cancellation)
    {
        SqlConnection.Execute(connection, $"CREATE SCHEMA IF NOT EXISTS {Schema}");
        int[] numbers = Terms(cancellation, out string[] terms);
        CreateEnumeration("term", terms);
        CreateEnumeration("article", [.. corpus.Articles.Select(article => article.Id)]);
        SqlConnection.Execute(connection, $"CREATE TABLE {Schema}.tokens (article {Schema}.article, position INTEGER, term {Schema}.term, sentence INTEGER, paragraph INTEGER)");
        Fill(numbers, cancellation);
        SqlConnection.Execute(connection, $"CREATE VIEW {Name} AS SELECT article::VARCHAR AS article, position, term::VARCHAR AS term, sentence, paragraph FROM {Schema}.tokens");
    }

    /// <summary>Takes both away.</summary>
    public static void Drop(DuckDBConnection connection)
    {
        SqlConnection.Execute(connection, $"DROP VIEW {Name}");
        SqlConnection.Execute(connection, $"DROP SCHEMA {Schema} CASCADE");
    }

    private void Fill(int[] numbers, CancellationToken cancellation)
    {
        using var rows = new TableAppender(connection, Schema, "tokens");
        int article = 0;
        foreach (int member in corpus.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            (IndexSegment segment, int number) = corpus.Index.Find(member);
            StartBits sentences = segment.Sentences(number);
            StartBits paragraphs = segment.Paragraphs(number);
            ReadOnlySpan<int> tokens = segment.ArticleTokens(number);
            (int sentence, int paragraph) = (0, 0);
            for (int position = 0; position < tokens.Length; position++)
            {
                sentence += position == 0 || sentences[position] ? 1 : 0;
                paragraph += position == 0 || paragraphs[position] ? 1 : 0;
                rows.Set(0, article);
                rows.Set(1, position);
                rows.Set(2, numbers[tokens[position]]);
                rows.Set(3, sentence);
                rows.Set(4, paragraph);
                rows.EndRow();
            }

            article++;
        }

        rows.Complete();
    }

    // The terms that occur, and the number of each among them. Two terms that are shown alike are one value.
    private int[] Terms(CancellationToken cancellation, out string[] terms)
    {
        int[] numbers = new int[corpus.Index.Vocabulary.Count];
        Array.Fill(numbers, -1);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int member in corpus.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int term in corpus.Index.Terms(member))
            {
                if (numbers[term] < 0)
                {
                    string shown = corpus.Index.Vocabulary[term];
                    known.TryAdd(shown, known.Count);
                    numbers[term] = known[shown];
                }
            }
        }

        terms = [.. known.Keys];
        return numbers;
    }

    private void CreateEnumeration(string name, string[] values)
    {
        SqlConnection.Execute(connection, $"CREATE TABLE {Schema}.{name}_values (number INTEGER, value VARCHAR)");
        using (var rows = new TableAppender(connection, Schema, $"{name}_values"))
        {
            for (int i = 0; i < values.Length; i++)
            {
                rows.Set(0, i);
                rows.Set(1, values[i]);
                rows.EndRow();
            }

            rows.Complete();
        }

        SqlConnection.Execute(connection, $"CREATE TYPE {Schema}.{name} AS ENUM (SELECT value FROM {Schema}.{name}_values ORDER BY number)");
        SqlConnection.Execute(connection, $"DROP TABLE {Schema}.{name}_values");
    }
}
