using System.CommandLine;

namespace CorpusAnalysis.Cli;

/// <summary>The arguments by which all commands take their articles.</summary>
internal sealed class CorpusInput
{
    /// <summary>What help texts call a condition.</summary>
    public const string ConditionName = "FIELD=VALUE";

    private const int ProblemLimit = 20;

    private readonly Argument<string> _path = new("PATH") { Description = "A folder of wire articles (.txt), one article, or a .corpus file." };

    private readonly Option<string?> _metadata = new("--metadata")
    {
        Description = "A CSV file with a row per article; by default metadata.csv in the folder.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _year = new("--year") { Description = "The year of datelines for which nothing else names one.", HelpName = "YEAR" };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = $"Keep the articles that meet a condition on a field ({string.Join(", ", ArticleCondition.Names)}, or a column of the metadata): {ArticleCondition.Forms}. May be given several times; all must hold.",
        HelpName = ConditionName,
    };

    private readonly Option<bool> _problems = new("--problems") { Description = $"List all problems of files, not only the first {ProblemLimit}." };

    private readonly Option<bool> _strict = new("--strict") { Description = "Take any problem of a file as fatal." };

    private readonly Option<string?> _groupTerms = new("--group-terms")
    {
        Description = "Take groups of terms for terms, in all counts, patterns and themes: stems=LANGUAGE, lemmas=FILE (a form, a tab and its lemma a line), or heads (of German compounds).",
        HelpName = "RULE",
    };

    private readonly UniqueOption _unique = new();

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Read all files, and keep nothing for the next time." };

    /// <summary>Gives a command the arguments.</summary>
    /// <param name="command">The command.</param>
    /// <param name="groups">Whether terms can be grouped.</param>
    /// <param name="unique">Whether reprints can be counted once.</param>
    public static CorpusInput AddTo(Command command, bool groups = true, bool unique = true)
    {
        var input = new CorpusInput();
        command.Arguments.Add(input._path);
        command.Options.Add(input._metadata);
        command.Options.Add(input._year);
        command.Options.Add(input._only);
        command.Options.Add(input._problems);
        command.Options.Add(input._strict);
        command.Options.Add(input._noCache);
        if (groups)
        {
            command.Options.Add(input._groupTerms);
        }

        if (unique)
        {
            command.Options.Add(input._unique);
        }

        return input;
    }

    /// <summary>The folder of the corpus.</summary>
    public string Path(ParseResult parsed) => parsed.GetRequiredValue(_path);

    /// <summary>Loads the articles; problems go to standard error, each with its place and mend.</summary>
    public Corpus Load(ParseResult parsed)
    {
        if (parsed.GetValue(_year) is < 1 or > 9999)
        {
            throw new UsageException("--year must be from 1 to 9999.");
        }

        Func<Article, bool>[] conditions = Conditions(parsed.GetValue(_only));
        var progress = new LoadingProgress();
        Corpus corpus = Corpus.Load(Path(parsed), new CorpusOptions
        {
            MetadataPath = parsed.GetValue(_metadata),
            Year = parsed.GetValue(_year),
            Strict = parsed.GetValue(_strict),
            UseCache = !parsed.GetValue(_noCache),
            Progress = progress,
        });
        progress.Clear();
        ReportCache(corpus.Report.Cache);
        ReportProblems(corpus.Report, parsed.GetValue(_problems));
        ArticleFields.Check(parsed, corpus);
        Corpus words = corpus;
        corpus = parsed.GetValue(_groupTerms) is { } rule ? corpus.Grouped(Grouping(rule, corpus)) : corpus;
        corpus = conditions.Aggregate(corpus, (view, condition) => view.Where(condition));
        return _unique.Read(parsed) is { } threshold ? corpus.Where(UniqueOption.Members(words.Where(corpus.Members), threshold)) : corpus;
    }

    // A person is told once that something is kept; logs only hear of what was taken from there.
    private static void ReportCache(CacheUse? cache)
    {
        if (cache is { Unchanged: 0, Problem: null } && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"corpus: kept for the next time in {cache.Path}; --no-cache keeps nothing.");
        }
        else if (cache is { Unchanged: > 0 } or { Problem: not null })
        {
            Console.Error.WriteLine($"corpus: {cache} (kept in {cache.Path}; --no-cache reads all).");
        }
    }

    /// <summary>Whether some articles are left out by conditions, or as reprints.</summary>
    public bool IsConditional(ParseResult parsed) => _unique.Read(parsed) is not null || parsed.GetValue(_only) is { Length: > 0 };

    private static TermGrouping Grouping(string rule, Corpus corpus) => rule.Split('=', 2) switch
    {
        ["stems", { Length: > 0 } language] => TermGrouping.ByStem(corpus.Index.Vocabulary, Stemmer.Of(language)),
        ["lemmas", { Length: > 0 } path] => TermGrouping.ByLemma(corpus.Index.Vocabulary, LemmaList.Load(path)),
        ["heads"] => TermGrouping.ByCompoundHead(corpus.Index.Vocabulary, CompoundSplitter.For(corpus)),
        _ => throw new UsageException($"--group-terms knows no '{rule}'; write stems=de, lemmas=FILE, or heads."),
    };

    private static void ReportProblems(LoadReport report, bool all)
    {
        IEnumerable<LoadProblem> worstFirst = report.Problems.OrderByDescending(problem => problem.Severity);
        foreach (LoadProblem problem in worstFirst.Take(all ? int.MaxValue : ProblemLimit))
        {
            Console.Error.WriteLine($"corpus: {(problem.Severity == LoadSeverity.Error ? "left out" : "note")}: {problem}");
        }

        if (!all && report.Problems.Length > ProblemLimit)
        {
            Console.Error.WriteLine($"corpus: … and {report.Problems.Length - ProblemLimit} more problems; --problems lists all.");
        }
    }

    /// <summary>A condition on articles; see <see cref="ArticleCondition"/>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Func<Article, bool> Condition(string text) => ArticleCondition.Parse(text);

    /// <summary>Conditions that were given, also none, all of which must hold.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static Func<Article, bool>[] Conditions(string[]? texts) => Array.ConvertAll(texts ?? [], Condition);

    /// <summary>The value of a field, for grouping.</summary>
    public static Func<Article, string> Field(string name) => ArticleCondition.Field(name);
}
