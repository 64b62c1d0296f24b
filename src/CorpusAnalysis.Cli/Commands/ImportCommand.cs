using System.CommandLine;
using CorpusAnalysis.Formats;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus import</c>: articles of any format into one.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, IArticleWriter> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = new JsonLinesArticleWriter(),
        [".ndjson"] = new JsonLinesArticleWriter(),
        [".parquet"] = new ParquetArticleWriter(),
        [".csv"] = new CsvArticleWriter(),
    };

    private static readonly Argument<string[]> Sources = new("SOURCE")
    {
        Description = "Folders of articles, files of any format that is read, and .corpus files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Target = new("--to")
    {
        Description = "What to write: FILE.jsonl, FILE.parquet or FILE.csv, which hold all articles, or a new folder with a file for each and metadata.csv.",
        Required = true,
        HelpName = "FOLDER|FILE",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that is there, or a folder with nothing in it but what import writes." };

    public static Command Create()
    {
        var command = new Command("import", "Converts articles of any format into one, and loses nothing that it can hold. No index is made, so --unique is not to be had here; corpus reprints finds copies in what is written.")
        {
            Sources, Target, Force,
        };
        Option<string[]> only = CorpusInput.OnlyOption();
        Option<bool> problems = CorpusInput.ProblemsOption();
        command.Options.Add(only);
        var loading = new LoadingOptions(fields: true, cache: false);
        loading.AddTo(command);
        command.Options.Add(problems);

        // On a thread of its own, so that whoever interrupts finds nothing half written.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed, loading, CorpusInput.Conditions(parsed.GetValue(only)), parsed.GetValue(problems), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, LoadingOptions loading, Func<Article, bool>[] conditions, bool allProblems, CancellationToken cancellation)
    {
        string target = parsed.GetRequiredValue(Target);
        bool replace = parsed.GetValue(Force);
        IArticleWriter? writer = Writer(target);
        Check(target, writer, replace);
        var progress = LoadingProgress.Begin();
        using ArticleReading reading = Read(parsed, loading, progress, cancellation);
        LoadingReport.Write(reading.Report, allProblems, summary: false);
        ArticleFields.Check(parsed, () => reading.MetadataNames);
        int written = 0;
        IEnumerable<Article> articles = reading.Articles.Where(article =>
        {
            cancellation.ThrowIfCancellationRequested();
            bool isMember = Array.TrueForAll(conditions, condition => condition(article));
            written += isMember ? 1 : 0;
            return isMember;
        });
        int changed = writer is null ? ArticleFolder.Write(target, articles, replace) : ArticleFile.Write(target, writer, articles, reading.MetadataNames, replace);
        if (changed > 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"corpus: note: {changed:N0} of them hold what {writer?.Name ?? "a file of text"} cannot, such as line ends in a paragraph, which became spaces; write JSON Lines to keep it"));
        }

        Console.Error.WriteLine($"corpus: {Told(reading.Report, conditions.Length > 0 ? written : null, target)}");
        return ExitCode.Success;
    }

    private static ArticleReading Read(ParseResult parsed, LoadingOptions loading, LoadingProgress progress, CancellationToken cancellation)
    {
        string[] sources = parsed.GetRequiredValue(Sources);
        if (sources.FirstOrDefault(source => source.StartsWith('-')) is { } option)
        {
            throw new UsageException($"Unknown option '{option}'; corpus import --help lists the options.");
        }

        CorpusOptions options = loading.Read(parsed, progress);
        try
        {
            return ArticleReading.Of(sources, options, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(Target)))), cancellation);
        }
        finally
        {
            progress.Clear();
        }
    }

    // A folder has no ending, unless a / behind it says what it is.
    private static IArticleWriter? Writer(string target)
    {
        string ending = Path.GetExtension(target);
        return Writers.TryGetValue(ending, out IArticleWriter? writer) ? writer
            : ending.Length == 0 || Path.EndsInDirectorySeparator(target) || Directory.Exists(target) ? null
            : throw new UsageException(
                ending.Equals(".corpus", StringComparison.OrdinalIgnoreCase) ? "--to writes no .corpus file; corpus index does."
                : $"--to writes no {ending} file, only {string.Join(", ", Writers.Keys)}; write {target}/ if it is to be a folder.");
    }

    private static void Check(string target, IArticleWriter? writer, bool replace)
    {
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target))) is not { } above || !Directory.Exists(above))
        {
            throw new DirectoryNotFoundException($"There is no folder to write '{target}' into; make it, or name another.");
        }

        try
        {
            if (writer is null)
            {
                ArticleFolder.Check(target, replace);
            }
            else
            {
                ArticleFile.Check(target, replace);
            }
        }
        catch (IOException error) when (!replace && error.Message.EndsWith("have it replaced.", StringComparison.Ordinal))
        {
            throw new IOException($"{error.Message[..^"have it replaced.".Length]}write --force to have it replaced.", error);
        }
    }

    private static string Told(LoadReport report, int? chosen, string target)
    {
        string text = report.ToString();
        int end = text.IndexOf(';', StringComparison.Ordinal);
        string of = chosen is { } count ? FormattableString.Invariant($"{count:N0} of ") : "";
        return $"{of}{text[..end]} written to {target}{text[end..]}";
    }
}
