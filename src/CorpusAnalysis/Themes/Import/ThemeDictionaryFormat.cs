namespace CorpusAnalysis;

/// <summary>The formats of theme dictionaries that can be read.</summary>
public enum ThemeDictionaryFormat
{
    /// <summary>The YAML of this library, which begins with <c>themes:</c>.</summary>
    Themes,

    /// <summary>YAML as quanteda reads it: keys with lists of glob patterns, keys below keys.</summary>
    Quanteda,

    /// <summary>LIWC's <c>.dic</c>: numbered categories between two <c>%</c> lines, then words with the numbers of theirs.</summary>
    Liwc,

    /// <summary>The XML of Yoshikoder (<c>.ykd</c>) and of Lexicoder 2 (<c>.lcd</c>): <c>cnode</c> is a category, <c>pnode</c> a pattern.</summary>
    Yoshikoder,

    /// <summary>Lexicoder 3's <c>.lc3</c>: <c>+</c> begins a line with a category, the lines below it are its patterns.</summary>
    Lexicoder,

    /// <summary>A table with the columns theme, pattern and, if wanted, language and weight.</summary>
    Csv,
}
