using ColorCode;
using ColorCode.Common;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Grammars that ColorCode's own do not serve.</summary>
internal sealed class CodeGrammar : ILanguage
{
    private const string Keywords =
        "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double "
        + "dynamic else enum event explicit extern false finally fixed float for foreach get global goto if implicit in init int interface "
        + "internal is let lock long nameof namespace new null object operator out override params partial private protected public readonly "
        + "record ref required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof uint "
        + "ulong unchecked unsafe ushort using var virtual void volatile when where while with yield";

    private CodeGrammar(string id, string name, params LanguageRule[] rules) => (Id, Name, Rules) = (id, name, rules);

    /// <summary>C# as cells have it: raw and interpolated strings, later keywords, <c>#r</c> and <c>#!</c> lines, which ColorCode's lacks.</summary>
    // Rules are tried in order. ColorCode compiles them with ignored white space and ^ $ at line ends, and counts every group,
    // so groups are non-capturing and a literal # is escaped.
    public static CodeGrammar CSharp { get; } = new(
        "cell-csharp",
        "C#",
        Rule(@"/\*[\s\S]*?\*/", ScopeName.Comment),
        Rule(@"//.*?$", ScopeName.Comment),
        Rule(@"^[\t\x20]*\#(?:r\b|!|\w+).*?$", ScopeName.PreprocessorKeyword),
        Rule("\\$*\"\"\"[\\s\\S]*?\"\"\"+", ScopeName.String),
        Rule("(?:\\$@|@\\$|@)\"(?:\"\"|[^\"])*\"", ScopeName.String),
        Rule("\\$?\"(?:\\\\.|[^\"\\\\\\n])*\"(?:u8)?", ScopeName.String),
        Rule(@"'(?:\\[^\n']+|\\'|[^'\\\n])'", ScopeName.String),
        Rule(@"\b(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]+)?)[fFdDmMuUlL]*\b", ScopeName.Number),
        Rule($@"(?<!@)\b(?:{Keywords.Replace(' ', '|')})\b", ScopeName.Keyword));

    /// <summary>JSON. ColorCode's takes minutes over some short texts that are not JSON.</summary>
    public static CodeGrammar Json { get; } = new(
        "cell-json",
        "JSON",
        Rule("\"(?:\\\\.|[^\"\\\\\\n])*\"(?=\\s*:)", ScopeName.JsonKey),
        Rule("\"(?:\\\\.|[^\"\\\\\\n])*\"", ScopeName.JsonString),
        Rule(@"-?\b[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\b", ScopeName.JsonNumber),
        Rule(@"\b(?:true|false|null)\b", ScopeName.JsonConst));

    public string Id { get; }

    public string FirstLinePattern => null!;

    public string Name { get; }

    public string CssClassName => Id;

    public IList<LanguageRule> Rules { get; }

    public bool HasAlias(string lang) => false;

    private static LanguageRule Rule(string regex, string scope) => new(regex, new Dictionary<int, string> { [0] = scope });
}
