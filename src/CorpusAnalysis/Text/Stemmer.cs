using System.Collections.Immutable;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace CorpusAnalysis;

/// <summary>Cuts the endings off words by the Snowball rules of a language, so that <c>Minen</c> and <c>Mine</c> become one: <c>min</c>.</summary>
/// <remarks>
/// <para>
/// A stem is a key for counting, not a word: it may be no word at all, it joins words that only look akin (English <c>university</c>
/// and <c>universe</c>: <c>univers</c>) and parts words that belong together (German <c>ging</c> and <c>gehen</c>). Where that
/// matters, use a <see cref="LemmaList"/>.
/// </para>
/// <para>
/// Porter (1980), Program 14(3), 130–137; Porter (2001), "Snowball: a language for stemming algorithms". The rules are run by
/// Lucene.NET, whose Snowball rules are older than libstemmer 2, which R's SnowballC 0.7.0 bundles. On the 300 to 484 commonest
/// words of the Declaration of Human Rights in each of 19 languages the two agree in all words or all but one, apart from:
/// <list type="bullet">
/// <item>German plurals in <c>-nisse</c>: <c>ergebnisse</c> is <c>ergebniss</c> here, <c>ergebnis</c> there;</item>
/// <item>Finnish genitives in <c>-iden</c>: <c>alueiden</c> is <c>alueid</c> here, <c>alue</c> there;</item>
/// <item>Hungarian <c>-nek</c> and <c>-től</c> behind <c>ő</c>, which are cut there only;</item>
/// <item>Portuguese nouns in <c>-lução</c>: <c>dissolução</c> is <c>dissoluçã</c> here, <c>dissolu</c> there.</item>
/// </list>
/// Languages that libstemmer has and Lucene.NET lacks: Arabic, Greek, Hindi, Indonesian, Lithuanian, Nepali, Tamil, and all that
/// came with Snowball 3.
/// </para>
/// </remarks>
public sealed class Stemmer
{
    private static readonly ImmutableSortedDictionary<string, Func<SnowballProgram>> Programs = new Dictionary<string, Func<SnowballProgram>>
    {
        ["ca"] = () => new CatalanStemmer(),
        ["da"] = () => new DanishStemmer(),
        ["de"] = () => new GermanStemmer(),
        ["en"] = () => new EnglishStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["eu"] = () => new BasqueStemmer(),
        ["fi"] = () => new FinnishStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["ga"] = () => new IrishStemmer(),
        ["hu"] = () => new HungarianStemmer(),
        ["hy"] = () => new ArmenianStemmer(),
        ["it"] = () => new ItalianStemmer(),
        ["nb"] = () => new NorwegianStemmer(),
        ["nl"] = () => new DutchStemmer(),
        ["nn"] = () => new NorwegianStemmer(),
        ["no"] = () => new NorwegianStemmer(),
        ["porter"] = () => new PorterStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["ro"] = () => new RomanianStemmer(),
        ["ru"] = () => new RussianStemmer(),
        ["sv"] = () => new SwedishStemmer(),
        ["tr"] = () => new TurkishStemmer(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // A Snowball program holds the word it works on, so every thread needs one of its own.
    private readonly ThreadLocal<SnowballProgram> _program;

    private Stemmer(string language, Func<SnowballProgram> program) => (Language, _program) = (language, new ThreadLocal<SnowballProgram>(program));

    /// <summary>The languages there are, as <see cref="Of"/> takes them, in ordinal order; <c>porter</c> is Porter's English stemmer of 1980.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Programs.Keys];

    /// <summary>The language whose rules these are.</summary>
    public string Language { get; }

    /// <summary>The stemmer of a language; safe to use from several threads.</summary>
    /// <param name="language">A tag such as <c>de</c>.</param>
    /// <exception cref="NotSupportedException">There are no rules for the language; the message names those there are.</exception>
    public static Stemmer Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Programs.TryGetValue(language, out Func<SnowballProgram>? program)
            ? new Stemmer(language, program)
            : throw new NotSupportedException($"There is no stemmer for '{language}'; there are stemmers for {string.Join(", ", Languages)}.");
    }

    /// <summary>The stem of a word.</summary>
    /// <param name="word">One word in any case; it is put into lower case first, as terms are shown (<see cref="TermFolding.Display"/>).</param>
    /// <returns>The stem, never empty unless the word is.</returns>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        SnowballProgram program = _program.Value!;
        program.SetCurrent(TermFolding.Display(word));
        program.Stem();
        return program.Current;
    }
}
