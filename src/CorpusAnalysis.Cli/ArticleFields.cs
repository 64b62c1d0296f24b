using System.CommandLine;

namespace CorpusAnalysis.Cli;

/// <summary>The fields of articles that a command line names.</summary>
internal static class ArticleFields
{
    // They mean the same in all commands: conditions on fields, and a field to group by.
    private static readonly string[] Conditions = ["--only", "--target", "--reference"];
    private const string Group = "--by";

    /// <summary>Asks that every field named be one that articles have; a slip would else keep or leave out all of them, and look like a result.</summary>
    /// <param name="parsed">The options given.</param>
    /// <param name="corpus">The articles, before conditions leave any out.</param>
    /// <exception cref="UsageException">No article has the field.</exception>
    public static void Check(ParseResult parsed, Corpus corpus) => Check(parsed, () => corpus.Articles.SelectMany(article => article.Metadata.Keys));

    /// <summary>The same, with the names of all columns of metadata, which are only asked for where one is named.</summary>
    /// <exception cref="UsageException">No article has the field.</exception>
    public static void Check(ParseResult parsed, Func<IEnumerable<string>> names)
    {
        (string Option, string Field)[] named = [.. Named(parsed).Where(named => !ArticleCondition.Names.Contains(named.Field, StringComparer.OrdinalIgnoreCase))];
        if (named.Length == 0)
        {
            return;
        }

        var columns = new SortedSet<string>(names(), StringComparer.Ordinal);
        foreach ((string option, string field) in named.Where(named => !columns.Contains(named.Field)))
        {
            throw new UsageException($"{option}: no article has a field '{field}'; there are {string.Join(", ", ArticleCondition.Names.Concat(columns))}.");
        }
    }

    private static IEnumerable<(string Option, string Field)> Named(ParseResult parsed) =>
        from option in parsed.CommandResult.Command.Options
        where option.Name == Group || Conditions.Contains(option.Name)
        from token in parsed.GetResult(option)?.Tokens ?? []
        select (option.Name, option.Name == Group ? token.Value : ArticleCondition.FieldOf(token.Value));
}
