namespace CorpusAnalysis;

/// <summary>A pattern of a theme.</summary>
/// <param name="Text">The pattern as the dictionary writes it; see <see cref="TermPattern"/>.</param>
/// <param name="Language">The language of the articles it applies to, such as <c>de</c>, or <see cref="AnyLanguage"/>.</param>
/// <param name="Line">Its line in the dictionary's file, from 1.</param>
/// <param name="Weight">What a hit adds to the score of its article, see <see cref="ThemeScore"/>: 1 where the dictionary says nothing; below 0 where it speaks against the theme.</param>
public sealed record ThemePattern(string Text, string Language, int Line, double Weight = 1)
{
    /// <summary>Stands for every language.</summary>
    public const string AnyLanguage = "any";

    /// <summary>Whether the pattern applies to articles of a language; one of unknown language (<c>und</c>) gets all patterns.</summary>
    internal bool AppliesTo(string language) =>
        Language == AnyLanguage || string.Equals(language, Article.UnknownLanguage, StringComparison.OrdinalIgnoreCase) || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
