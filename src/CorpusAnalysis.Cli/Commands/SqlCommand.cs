using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus sql</c>: questions in SQL.</summary>
internal sealed class SqlCommand
{
    private const string StandardInput = "-";
    private const int TableRows = 100;

    private readonly Argument<string?> _sql = new("SQL")
    {
        Description = "One or more statements over the tables articles, tokens, terms and themes, such as \"SELECT section, count(*) FROM articles GROUP BY section\"; - reads them from standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _file = new("--file") { Description = "Read the statements from a file.", HelpName = "FILE" };
    private readonly Option<string?> _dictionary = new("--dictionary") { Description = ThemesCommand.DictionaryDescription, HelpName = "FILE" };
    private readonly NumberOption<int> _rows = SharedOptions.Whole("--rows", "With --format table: rows to show of each result; 0 for all.", TableRows);
    private readonly Option<bool> _allowFiles = new("--allow-files") { Description = "Let SQL read files, as by read_csv('other.csv'); it never writes." };

    public static Command Create() => new SqlCommand().Build();

    private Command Build()
    {
        var command = new Command("sql", "Answers questions in SQL (DuckDB) over articles, tokens, terms and the hits of themes.") { _file, _dictionary, _rows, _allowFiles };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(_sql);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string sql = Text(parsed);
            string? dictionary = parsed.GetValue(_dictionary);
            ThemeDictionary? themes = ThemesCommand.Find(dictionary, input.Path(parsed)) is { } found ? ThemeDictionary.Load(found) : null;
            bool isTable = output.IsTable(parsed);
            int rows = parsed.GetValue(_rows);
            Corpus corpus = input.Load(parsed);
            using var database = new CorpusDatabase(corpus, new SqlOptions { AllowExternalAccess = parsed.GetValue(_allowFiles) });
            output.Write(parsed, database.Run(new SqlQuery(sql) { Themes = themes, RowLimit = isTable && rows > 0 ? rows : int.MaxValue }, cancellation));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private string Text(ParseResult parsed)
    {
        (string? sql, string? file) = (parsed.GetValue(_sql), parsed.GetValue(_file));
        if (sql is null == file is null)
        {
            throw new UsageException("give either SQL or --file FILE; SQL is one argument, in quotes.");
        }

        return file is not null ? File.ReadAllText(file) : sql == StandardInput ? Console.In.ReadToEnd() : sql!;
    }
}
