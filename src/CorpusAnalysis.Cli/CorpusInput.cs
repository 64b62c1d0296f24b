using System.CommandLine;

namespace CorpusAnalysis.Cli;

/// <summary>The arguments by which all commands take their articles.</summary>
internal sealed class CorpusInput
{
    /// <summary>What help texts call a condition.</summary>
    public const string ConditionName = "FIELD=VALUE";

    private readonly Argument<string> _path = new("PATH") { Description = "A folder of articles in any format that is read (text, JSON, CSV, HTML, PDF … and archives of them), one such file, or a .corpus file." };

    private readonly Option<string[]> _only = OnlyOption();

    private readonly Option<bool> _problems = ProblemsOption();

    private readonly Option<string?> _groupTerms = new("--group-terms")
    {
        Description = "Take groups of terms for terms, in all counts, patterns and themes: stems=LANGUAGE, lemmas=FILE (a form, a tab and its lemma a line), or heads (of German compounds).",
        HelpName = "RULE",
    };

    private readonly UniqueOption _unique = new();

    private readonly LoadingOptions _loading;

    private CorpusInput(LoadingOptions loading) => _loading = loading;

    /// <summary>Gives a command the arguments.</summary>
    /// <param name="command">The command.</param>
    /// <param name="groups">Whether terms can be grouped.</param>
    /// <param name="unique">Whether reprints can be counted once.</param>
    /// <param name="fields">Whether the columns of tables can be named.</param>
    public static CorpusInput AddTo(Command command, bool groups = true, bool unique = true, bool fields = true)
    {
        var input = new CorpusInput(new LoadingOptions(fields));
        command.Arguments.Add(input._path);
        command.Options.Add(input._only);
        input._loading.AddTo(command);
        command.Options.Add(input._problems);
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

    /// <summary>The option of conditions on articles.</summary>
    public static Option<string[]> OnlyOption() => new("--only")
    {
        Description = $"Keep the articles that meet a condition on a field ({string.Join(", ", ArticleCondition.Names)}, or a column of the metadata): {ArticleCondition.Forms}. May be given several times; all must hold.",
        HelpName = ConditionName,
    };

    /// <summary>The option of telling all problems.</summary>
    public static Option<bool> ProblemsOption() => new("--problems") { Description = $"List all problems of files, not only the first {LoadingReport.ProblemLimit}." };

    /// <summary>The folder of the corpus.</summary>
    public string Path(ParseResult parsed) => parsed.GetRequiredValue(_path);

    /// <summary>Loads the articles; problems go to standard error, each with its place and mend.</summary>
    public Corpus Load(ParseResult parsed)
    {
        Func<Article, bool>[] conditions = Conditions(parsed.GetValue(_only));
        Corpus corpus = Loaded(parsed);
        LoadingReport.Write(corpus.Report, parsed.GetValue(_problems));
        ArticleFields.Check(parsed, corpus);
        Corpus words = corpus;
        corpus = parsed.GetValue(_groupTerms) is { } rule ? corpus.Grouped(Grouping(rule, corpus)) : corpus;
        corpus = conditions.Aggregate(corpus, (view, condition) => view.Where(condition));
        return _unique.Read(parsed) is { } threshold ? corpus.Where(UniqueOption.Members(words.Where(corpus.Members), threshold)) : corpus;
    }

    /// <summary>Whether some articles are left out by conditions, or as reprints.</summary>
    public bool IsConditional(ParseResult parsed) => _unique.Read(parsed) is not null || parsed.GetValue(_only) is { Length: > 0 };

    private Corpus Loaded(ParseResult parsed)
    {
        var progress = LoadingProgress.Begin();
        try
        {
            return Corpus.Load(Path(parsed), _loading.Read(parsed, progress));
        }
        finally
        {
            progress.Clear();
        }
    }

    private static TermGrouping Grouping(string rule, Corpus corpus) => rule.Split('=', 2) switch
    {
        ["stems", { Length: > 0 } language] => TermGrouping.ByStem(corpus.Index.Vocabulary, Stemmer.Of(language)),
        ["lemmas", { Length: > 0 } path] => TermGrouping.ByLemma(corpus.Index.Vocabulary, LemmaList.Load(path)),
        ["heads"] => TermGrouping.ByCompoundHead(corpus.Index.Vocabulary, CompoundSplitter.For(corpus)),
        _ => throw new UsageException($"--group-terms knows no '{rule}'; write stems=de, lemmas=FILE, or heads."),
    };

    /// <summary>A condition on articles; see <see cref="ArticleCondition"/>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Func<Article, bool> Condition(string text) => ArticleCondition.Parse(text);

    /// <summary>Conditions that were given, also none, all of which must hold.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static Func<Article, bool>[] Conditions(string[]? texts) => Array.ConvertAll(texts ?? [], Condition);

    /// <summary>The value of a field, for grouping.</summary>
    public static Func<Article, string> Field(string name) => ArticleCondition.Field(name);
}
