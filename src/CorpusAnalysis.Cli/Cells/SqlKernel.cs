using System.Globalization;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Cells;

/// <summary>Cells in SQL over a corpus, themes, data frames and lists of rows that C# cells have in variables.</summary>
/// <remarks>
/// The corpus is the variable that <c>--corpus</c> names, else the one called <c>corpus</c>, else the only one of type <see cref="Corpus"/>;
/// themes likewise, by <c>--themes</c> and <c>themes</c>. The tables of the corpus that was asked last are kept.
/// </remarks>
/// <param name="display">How much is shown.</param>
/// <param name="sink">Hears of each result, with all its rows; null when nobody does.</param>
internal sealed class SqlKernel(FormatOptions display, IValueSink? sink = null) : ICellKernel, IDisposable
{
    private const int UsualRows = 20;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private CorpusDatabase? _database;
    private bool _allowsFiles;

    /// <inheritdoc/>
    public string Name => "sql";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => ["duckdb"];

    /// <inheritdoc/>
    public void Dispose() => _database?.Dispose();

    /// <inheritdoc/>
    public async Task<CellRun> RunAsync(CellRequest request)
    {
        var arguments = SqlCellArguments.Parse(request.Arguments);
        IReadOnlyList<CellVariable> variables = request.Session.CSharp.Variables;
        CorpusDatabase database = Database(Find<Corpus>(variables, arguments.Corpus, "corpus"), arguments.AllowFiles);
        int rows = arguments.Rows ?? UsualRows;
        FormatOptions shown = display with { RowLimit = rows, PlainRowLimit = rows, DataRowLimit = Math.Min(display.DataRowLimit, arguments.Rows ?? int.MaxValue) };
        var query = new SqlQuery(request.Source)
        {
            Themes = Find<ThemeDictionary>(variables, arguments.Themes, "themes"),
            Values = variables.ToDictionary(variable => variable.Name, variable => variable.Value),
            RowLimit = arguments.Into is null && sink is null ? shown.MostRows : int.MaxValue,
            Timeout = request.Timeout,
        };
        ErrorOutput? error;
        try
        {
            IReadOnlyList<SqlResult> results = await FinishAsync(database, query, request).ConfigureAwait(false);
            foreach (SqlResult result in arguments.Into is null ? results : results.SkipLast(1))
            {
                MimeBundle bundle = Table(result).ToMimeBundle(shown);
                sink?.Take(bundle, result);
                request.Emit(new DisplayOutput(bundle));
            }

            return arguments.Into is null ? new CellRun(null, request.ExecutionCount) : await GiveAsync(results[^1].ToDataFrame(), arguments.Into, request).ConfigureAwait(false);
        }
        catch (SqlException wrong)
        {
            error = Error(wrong, request);
        }
        catch (TimeoutException late)
        {
            error = new ErrorOutput("Timeout", late.Message, []);
        }

        request.Emit(error);
        return new CellRun(error, request.ExecutionCount);
    }

    // One function over one value cannot be interrupted; the database that hangs in it is left to itself.
    private async Task<IReadOnlyList<SqlResult>> FinishAsync(CorpusDatabase database, SqlQuery query, CellRequest request)
    {
        Task<IReadOnlyList<SqlResult>> run = Task.Run(() => database.Run(query, request.Cancellation), CancellationToken.None);
        Task limit = Task.Delay(request.Timeout ?? Timeout.InfiniteTimeSpan, request.Cancellation);
        if (await Task.WhenAny(run, limit).ConfigureAwait(false) != run && await Task.WhenAny(run, Task.Delay(Grace)).ConfigureAwait(false) != run)
        {
            _database = null;
            request.Cancellation.ThrowIfCancellationRequested();
            throw Late(request, ", does not answer, and goes on in the background; later cells have a database of their own.");
        }

        try
        {
            return await run.ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Late(request, " and was stopped.");
        }
    }

    private static TimeoutException Late(CellRequest request, string rest) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The query ran longer than {request.Limit!.Value.TotalSeconds:0.###} s{rest}"));

    private CorpusDatabase Database(Corpus? corpus, bool allowsFiles)
    {
        if (_database is null || _database.Corpus != corpus || _allowsFiles != allowsFiles)
        {
            _database?.Dispose();
            _database = new CorpusDatabase(corpus, new SqlOptions { AllowExternalAccess = allowsFiles });
            _allowsFiles = allowsFiles;
        }

        return _database;
    }

    private static T? Find<T>(IReadOnlyList<CellVariable> variables, string? asked, string usual)
        where T : class
    {
        CellVariable[] all = [.. variables.Where(variable => variable.Value is T)];
        string names = string.Join(", ", all.Select(variable => variable.Name));
        string kind = typeof(T).Name;
        if (asked is not null)
        {
            return all.FirstOrDefault(variable => variable.Name == asked)?.Value as T
                ?? throw new CellCommandException($"#!sql: there is no variable '{asked}' that holds a {kind}{(names.Length > 0 ? $"; there are {names}" : "")}.", "SqlError");
        }

        CellVariable? found = all.FirstOrDefault(variable => variable.Name == usual) ?? (all.Length == 1 ? all[0] : null);
        return found is not null || all.Length == 0 ? found?.Value as T
            : throw new CellCommandException($"#!sql: several variables hold a {kind}: {names}; name one by --{usual}.", "SqlError");
    }

    private static DisplayTable Table(SqlResult result) => new(
        [.. result.Columns.Select(column => new DisplayColumn(column.Name, column.Type != typeof(string) && column.Type != typeof(bool) && column.Type != typeof(DateTime)) { Type = column.Type == typeof(DateTime) ? DisplayColumnType.Date : null })],
        [.. result.Rows.Select(row => row.Select(SqlResult.Text).ToArray())])
    {
        RowCount = result.RowCount,
    };

    private static async Task<CellRun> GiveAsync(DataFrame frame, string name, CellRequest request)
    {
        await request.Session.CSharp.SetVariableAsync(name, frame, request.Timeout, request.Cancellation).ConfigureAwait(false);
        string text = string.Create(CultureInfo.InvariantCulture, $"{name}: {frame.Rows.Count:N0} rows of {string.Join(", ", frame.Columns.Select(column => column.Name))}");
        request.Emit(new DisplayOutput(MimeBundle.Text("text/plain", text)));
        return new CellRun(null, request.ExecutionCount);
    }

    private static ErrorOutput Error(SqlException error, CellRequest request)
    {
        if (error.Line == 0)
        {
            return new ErrorOutput("SqlError", $"{request.Label}: {error.Problem}", []);
        }

        string[] lines = request.Source.Split('\n');
        string line = error.Line <= lines.Length ? lines[error.Line - 1].TrimEnd() : "";
        string place = error.Column > 0 ? string.Create(CultureInfo.InvariantCulture, $", column {error.Column}") : "";
        string message = string.Create(CultureInfo.InvariantCulture, $"{request.Label}, line {request.FirstLine + error.Line - 1}{place}: {error.Problem}");
        return new ErrorOutput("SqlError", message, error.Column > 0 ? ["    " + line, "    " + new string(' ', error.Column - 1) + "^"] : ["    " + line]);
    }
}
