using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Puts articles into classes by language, such that the same patterns apply to all of a class.</summary>
internal sealed class LanguageClasses
{
    private readonly Corpus _corpus;
    private readonly ImmutableArray<string> _languages;

    /// <summary>The classes of the articles of a corpus by the languages that some patterns name; just one where none does.</summary>
    public LanguageClasses(Corpus corpus, IEnumerable<ThemePattern> patterns)
    {
        string[] named = [.. patterns.Select(pattern => pattern.Language).Where(language => language != ThemePattern.AnyLanguage).Distinct(StringComparer.OrdinalIgnoreCase)];

        // The empty one stands for every language that no pattern names.
        (_corpus, _languages) = (corpus, named.Length == 0 ? [""] : ["", Article.UnknownLanguage, .. named]);
    }

    /// <summary>The number of classes.</summary>
    public int Count => _languages.Length;

    /// <summary>The class of an article. Its language is asked for only where it matters, since an article of a file is read for it.</summary>
    public int Of(int article)
    {
        if (Count == 1)
        {
            return 0;
        }

        string language = _corpus[article].Language;
        for (int i = 1; i < _languages.Length; i++)
        {
            if (string.Equals(_languages[i], language, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether a pattern applies to the articles of a class.</summary>
    public bool Applies(ThemePattern pattern, int languageClass) => pattern.AppliesTo(_languages[languageClass]);
}
