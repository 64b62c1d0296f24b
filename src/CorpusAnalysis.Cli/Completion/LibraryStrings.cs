using System.Collections;
using System.Reflection;
using CorpusAnalysis.Notebooks.Completion;

namespace CorpusAnalysis.Cli.Completion;

/// <summary>What strings in a notebook may hold: theme names, terms, metadata, and paths of files.</summary>
/// <remarks>Where the call tells no corpus, as in a lambda, that of the session is taken: the one declared last.</remarks>
/// <param name="folder">Where relative paths start; by default the current folder at the time.</param>
internal sealed class LibraryStrings(string? folder = null) : IStringCompletion
{
    private const int MostTerms = 200, MostLookedAt = 300_000, MostArticles = 20_000, MostFiles = 200;

    private static readonly HashSet<string> Terms = ["node", "pattern", "patterns", "term", "terms", "query"];

    /// <inheritdoc/>
    public IEnumerable<string>? Values(StringArgument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        Type? owner = argument.Method.DeclaringType;
        bool ours = owner?.Assembly == typeof(Corpus).Assembly;
        return argument switch
        {
            _ when owner == typeof(ThemeDictionary) && argument.Method.Name == "get_Item" => Themes(argument),
            { Parameter: null } when owner == typeof(Article) => Distinct(argument, (MethodInfo)argument.Method),
            { Parameter: null, Method.Name: "get_WithoutStopWords" } when ours => Languages(argument),
            { Parameter.Name: "language" } when ours => Languages(argument),
            { Parameter.Name: "articleId" } when ours => Corpus(argument)?.Articles.Take(MostArticles).Select(article => article.Id).Order(StringComparer.Ordinal),
            { Parameter: { Name: { } name } } when ours && Terms.Contains(name) => Vocabulary(argument),
            { Parameter.Name: "key" } => Keys(argument),
            { Parameter: { Name: { } name } } when name is "path" or "fileName" || name.EndsWith("Path", StringComparison.Ordinal) => Files(argument.Prefix),
            _ => null,
        };
    }

    private static IEnumerable<string>? Themes(StringArgument argument)
    {
        ThemeDictionary? themes = argument.Instance as ThemeDictionary ?? Latest<ThemeDictionary>(argument);
        return themes?.SelectMany(theme => themes.Count(other => other.Name == theme.Name) == 1 ? new[] { theme.Name, theme.Path } : [theme.Path]).Distinct();
    }

    private static IEnumerable<string>? Distinct(StringArgument argument, MethodInfo getter) => getter.ReturnType != typeof(string) || getter.Name is "get_Text" or "get_Headline"
        ? null
        : Corpus(argument)?.Articles.Take(MostArticles).Select(article => (string)getter.Invoke(article, null)!)
            .Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string>? Languages(StringArgument argument) =>
        Corpus(argument)?.Articles.Take(MostArticles).Select(article => article.Language).Distinct().Order(StringComparer.Ordinal);

    // The last word of a pattern; terms that occur early in the corpus are the frequent ones.
    private static IEnumerable<string>? Vocabulary(StringArgument argument)
    {
        if (Corpus(argument) is not { } corpus)
        {
            return null;
        }

        int start = argument.Prefix.LastIndexOfAny([' ', '(', '|']) + 1;
        (string before, string word) = (argument.Prefix[..start], argument.Prefix[start..]);
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        return Enumerable.Range(0, Math.Min(vocabulary.Count, MostLookedAt)).Select(term => vocabulary[term])
            .Where(term => term.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Take(MostTerms).Order(StringComparer.Ordinal).Select(term => before + term);
    }

    // Of a dictionary that is there its keys; of an article's metadata, which is seen in lambdas, the fields of the corpus.
    private static IEnumerable<string>? Keys(StringArgument argument)
    {
        if (argument.Instance is IDictionary there && there.GetType().Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) == true)
        {
            return there.Keys.OfType<string>().Order(StringComparer.Ordinal);
        }

        bool metadata = argument.Instance is null && argument.Method.GetParameters().All(parameter => !parameter.ParameterType.IsArray)
            && argument.Method.DeclaringType is { } owner && (owner.GetGenericArguments() is [var key, var value] ? key == typeof(string) && value == typeof(string) : owner == typeof(CollectionExtensions));
        return metadata ? Corpus(argument)?.Articles.Take(MostArticles).SelectMany(article => article.Metadata.Keys).Distinct().Order(StringComparer.Ordinal) : null;
    }

    private List<string>? Files(string prefix)
    {
        int start = prefix.LastIndexOf('/') + 1;
        string home = Path.GetFullPath(prefix[..start], folder ?? Directory.GetCurrentDirectory());
        if (!Directory.Exists(home))
        {
            return null;
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };
        return
        [
            .. new DirectoryInfo(home).EnumerateFileSystemInfos(prefix[start..].IndexOfAny(['*', '?']) < 0 ? $"{prefix[start..]}*" : "*", options)
                .Where(entry => entry.Name[0] != '.' || prefix[start..].StartsWith('.'))
                .Take(MostFiles)
                .Select(entry => prefix[..start] + entry.Name + (entry is DirectoryInfo ? "/" : ""))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Corpus? Corpus(StringArgument argument) => argument.Instance as Corpus ?? Latest<Corpus>(argument);

    private static T? Latest<T>(StringArgument argument)
        where T : class => argument.Variables.Where(variable => variable.Value is T).MaxBy(variable => variable.Cell)?.Value as T;
}
