namespace CorpusAnalysis;

/// <summary>Words that a part of a compound can stand for: listed, derived from listed ones, or found in the corpus; and what each costs.</summary>
/// <remarks>
/// The cost of a word is <c>4 − log10(f)</c>, f being its frequency in the corpus and a count that it starts with: 1,000 for a listed
/// word, 200 for a derivation of one, 50 for an infinitive, none for a word that only the corpus has; words of four letters and less
/// cost more. For the same number of parts the sum is lowest where their frequencies have the highest geometric mean.
/// </remarks>
/// <param name="words">The library's lists.</param>
/// <param name="corpus">Folded words of the corpus with their shown form and frequency.</param>
/// <param name="isSimple">Whether a folded word of the corpus is neither a compound nor a form of a listed word.</param>
internal sealed class CompoundBases(CompoundWords words, IReadOnlyDictionary<string, (string Shown, double Frequency)> corpus, Func<string, bool> isSimple)
{
    /// <summary>The cost of a word of frequency 1.</summary>
    public const double PartCost = 4;

    private const double LowestCost = 0.2;
    private const double Listed = 1000;
    private const double Infinitive = 50;
    private const double Derived = 200;

    private readonly CompoundDerivation _derivation = new(words);

    /// <summary>The word of a folded form without linking element or ending; null when there is none.</summary>
    public CompoundBase? Find(string form) =>
        FindListed(form) ?? (corpus.TryGetValue(form, out (string Shown, double Frequency) term) && isSimple(form)
            ? Of(form, term.Shown, 0, CompoundBaseKind.Corpus)
            : null);

    /// <summary>The word of a folded form among listed words and their derivations.</summary>
    public CompoundBase? FindListed(string form)
    {
        if (words.Nouns.TryGetValue(form, out string? noun))
        {
            return Of(form, noun, Listed, CompoundBaseKind.Noun);
        }

        if (words.Adjectives.TryGetValue(form, out string? adjective))
        {
            return Of(form, adjective, Listed, CompoundBaseKind.Adjective);
        }

        if (_derivation.Compounded(form) is { } compounded)
        {
            return Of(form, compounded, Derived, CompoundBaseKind.Noun);
        }

        if (_derivation.Derived(form) is { } derived)
        {
            return Of(form, derived, Derived, CompoundBaseKind.Derived);
        }

        return _derivation.Infinitive(form) is { } infinitive ? Of(form, infinitive, Infinitive, CompoundBaseKind.Infinitive) : null;
    }

    /// <summary>Whether a folded word is a listed adjective.</summary>
    public bool IsAdjective(string form) => words.Adjectives.ContainsKey(form);

    /// <summary>Whether a folded word is a form of a listed verb, with prefixes or without.</summary>
    public bool IsVerbForm(string form) => _derivation.IsVerbForm(form);

    /// <summary>What stands only before another part, such as <c>mindest</c>; null when the stretch is no such thing.</summary>
    public CompoundBase? ModifierOnly(string form) => words.Modifiers.TryGetValue(form, out string? shown) ? Of(form, shown, Listed, CompoundBaseKind.Adjective) : null;

    /// <summary>The infinitive of a folded verb stem; null when there is none.</summary>
    public CompoundBase? Verb(string stem) => words.Verbs.TryGetValue(stem, out string? infinitive) ? Of(stem, infinitive, Listed, CompoundBaseKind.Verb) : null;

    /// <summary>The noun of a stem that only compounds and plurals have; null when there is none.</summary>
    public CompoundBase? Stem(string stem) => words.Stems.TryGetValue(stem, out string? noun) ? Of(stem, noun, Listed, CompoundBaseKind.Noun) : null;

    private CompoundBase Of(string form, string shown, double start, CompoundBaseKind kind)
    {
        double frequency = start + (corpus.TryGetValue(form, out (string, double Frequency) term) ? term.Frequency : 0);
        double shortness = form.Length <= 3 ? 0.6 : form.Length == 4 ? 0.2 : 0;
        return new CompoundBase(shown, Math.Max(LowestCost, PartCost - Math.Log10(Math.Max(1, frequency))) + shortness, kind);
    }
}
