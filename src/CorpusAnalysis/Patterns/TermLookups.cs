namespace CorpusAnalysis;

/// <summary>
/// Finds terms otherwise than by their letters, for the elements <c>stem:…</c>, <c>lemma:…</c> and <c>+…</c> of <see cref="TermPattern"/>, and
/// <c>stem</c>, <c>lemma</c> and <c>part</c> of <see cref="TokenQuery"/>.
/// </summary>
/// <remarks>
/// Patterns know no language; who brings a stemmer, a list of lemmas or a splitter of compounds plugs them in here, and <see cref="For"/>
/// plugs in those of the library. Each function takes a word as written in the pattern and gives the ids of its terms in the vocabulary, in
/// any order; none where it knows no such word. What is not plugged in cannot be asked for: a pattern that does is refused. Where a pattern
/// is given none, stems and parts are those of <see cref="ForMost"/>.
/// </remarks>
/// <param name="vocabulary">The terms that the ids are of.</param>
public sealed class TermLookups(Vocabulary vocabulary)
{
    /// <summary>The terms that the ids are of; patterns and queries can look them up in this vocabulary only.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary ?? throw new ArgumentNullException(nameof(vocabulary));

    /// <summary>The terms with the same stem as a word; null for none plugged in.</summary>
    public Func<string, IReadOnlyList<int>>? Stem { get; init; }

    /// <summary>The terms with the same lemma as a word; null for none plugged in.</summary>
    public Func<string, IReadOnlyList<int>>? Lemma { get; init; }

    /// <summary>The compounds that have a word as a part, written in one or with hyphens; null for none plugged in.</summary>
    public Func<string, IReadOnlyList<int>>? Part { get; init; }

    /// <summary>Stems and, for German, parts of compounds as the library knows them; each prepared when it is first asked for, which takes a moment.</summary>
    /// <param name="corpus">The corpus that is searched, or one that it is a view of.</param>
    /// <param name="language">The language of the stemmer, such as <c>de</c>; only for <c>de</c> there are parts (<see cref="CompoundSplitter.For"/>).</param>
    /// <param name="lemmas">A list of lemmas; by default none, so that none can be asked for.</param>
    /// <exception cref="NotSupportedException">There is no stemmer for the language; see <see cref="Stemmer.Languages"/>.</exception>
    public static TermLookups For(Corpus corpus, string language = "de", LemmaList? lemmas = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        var stemmer = Stemmer.Of(language);
        var stems = new Lazy<TermGrouping>(() => TermGrouping.ByStem(vocabulary, stemmer));
        var lemmaGroups = lemmas is null ? null : new Lazy<TermGrouping>(() => TermGrouping.ByLemma(vocabulary, lemmas));
        var parts = language == "de" ? new Lazy<CompoundPartIndex>(() => CompoundSplitter.For(corpus).Index(vocabulary)) : null;
        return new TermLookups(vocabulary)
        {
            Stem = word => stems.Value.Members(word),
            Lemma = lemmaGroups is null ? null : word => lemmaGroups.Value.Members(word),
            Part = parts is null ? null : word => parts.Value.TermsWithPart(word),
        };
    }

    /// <summary>Stems by the language of most articles, and parts of German compounds; nothing is prepared before it is asked for.</summary>
    /// <param name="corpus">The corpus as a whole.</param>
    internal static TermLookups ForMost(Corpus corpus)
    {
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        var stems = new Lazy<TermGrouping>(() => TermGrouping.ByStem(vocabulary, Stemmer.Of(MostOf(corpus))));
        var parts = new Lazy<CompoundPartIndex>(() => CompoundSplitter.For(corpus).Index(vocabulary));
        return new TermLookups(vocabulary) { Stem = word => stems.Value.Members(word), Part = word => parts.Value.TermsWithPart(word) };
    }

    // German where no article has a language with a stemmer, as the library is German first.
    private static string MostOf(Corpus corpus) => corpus.Articles
        .CountBy(article => article.Language)
        .Where(language => Stemmer.Languages.Contains(language.Key))
        .OrderByDescending(language => language.Value)
        .ThenBy(language => language.Key, StringComparer.Ordinal)
        .Select(language => language.Key)
        .FirstOrDefault("de");

    /// <summary>The terms of a word.</summary>
    /// <param name="lookups">What is plugged in; null for what the vocabulary has of itself.</param>
    /// <param name="kind">Stem, lemma or part.</param>
    /// <param name="word">The word.</param>
    /// <param name="vocabulary">The terms that are searched.</param>
    /// <exception cref="FormatException">Nothing is plugged in for this kind.</exception>
    /// <exception cref="ArgumentException">What is plugged in is of another vocabulary.</exception>
    internal static IReadOnlyList<int> Terms(TermLookups? lookups, PatternElementKind kind, string word, Vocabulary vocabulary)
    {
        lookups ??= vocabulary.Lookups?.Value;
        (Func<string, IReadOnlyList<int>>? find, string what) = kind switch
        {
            PatternElementKind.Stem => (lookups?.Stem, "the stem"),
            PatternElementKind.Lemma => (lookups?.Lemma, "the lemma"),
            _ => (lookups?.Part, "compounds with the part"),
        };
        if (find is null)
        {
            throw new FormatException($"{what} '{word}' cannot be looked up, as {nameof(TermLookups)} with {(kind == PatternElementKind.Part ? nameof(Part) : kind.ToString())} was not given");
        }

        return lookups!.Vocabulary == vocabulary
            ? find(word)
            : throw new ArgumentException($"{what} '{word}' is looked up in another vocabulary than that of the corpus", nameof(lookups));
    }
}
