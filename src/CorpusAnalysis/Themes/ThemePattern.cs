namespace CorpusAnalysis;

/// <summary>A pattern of a theme.</summary>
/// <param name="Text">The pattern as the dictionary writes it; see <see cref="TermPattern"/>.</param>
/// <param name="Language">The language of the articles it applies to, such as <c>de</c>, or <see cref="AnyLanguage"/>.</param>
/// <param name="Line">Its line in the dictionary's file, from 1.</param>
public sealed record ThemePattern(string Text, string Language, int Line)
{
    /// <summary>Stands for every language.</summary>
    public const string AnyLanguage = "any";

    /// <summary>Whether the pattern applies to articles of a language; one of unknown language (<c>und</c>) gets all patterns.</summary>
    internal bool AppliesTo(string language) =>
        Language == AnyLanguage || language == Article.UnknownLanguage || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
