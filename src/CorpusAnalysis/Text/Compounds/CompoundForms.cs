namespace CorpusAnalysis;

/// <summary>Reads a stretch of a word as a part of a compound: before another part, with a linking element, or as the last one, with an ending.</summary>
internal sealed class CompoundForms(CompoundBases bases)
{
    // After these only -s- links, and it always does.
    private static readonly string[] AlwaysS = ["ung", "heit", "keit", "schaft", "tät", "ion", "ling", "tum"];

    private static readonly string[] NounEndings = ["", "e", "en", "n", "s", "es", "er", "ern", "nen", "se", "sen"];
    private static readonly string[] AdjectiveEndings = ["", "e", "en", "er", "es", "em"];

    // Suffixes, some inflected, that look like nouns or adjectives: they end words, but are no parts.
    private static readonly HashSet<string> NoHeads =
        ["falls", "wegs", "teils", "seits", "mals", "weise", "halber", "massen", "ungen", "los", "lose", "losen", "loser", "loses", "losem", "bar", "bare", "baren", "sam", "lich", "innen", "ionen"];

    /// <summary>The cheapest reading of a folded stretch as a part before another; null when there is none.</summary>
    public CompoundBase? Modifier(string form)
    {
        CompoundBase? best = null;
        Try(bases.Find(form), NeedsS(form) ? 2 : 0);
        Try(bases.ModifierOnly(form), 0);
        Try(bases.Stem(form), 0.1);
        Try(bases.Verb(form), 0.6);
        Try(Elided(form + "e"), 0.45);
        Try(form.EndsWith("er", StringComparison.Ordinal) || form.EndsWith("el", StringComparison.Ordinal) || form.EndsWith("en", StringComparison.Ordinal) ? Umlauted(form, "") : null, 0.6);
        Linked("s", stem => NeedsS(stem) ? 0 : stem[^1] == 's' ? 9 : 0.2);
        Linked("n", stem => stem[^1] == 'e' ? 0 : stem.EndsWith("er", StringComparison.Ordinal) || stem.EndsWith("ar", StringComparison.Ordinal) ? 0.4 : 9);
        Linked("en", stem => stem[^1] == 'e' || NeedsS(stem) ? 9 : 0.3);
        Linked("es", stem => stem[^1] == 'e' || NeedsS(stem) ? 9 : 0.4);
        Linked("e", stem => stem[^1] == 'e' || NeedsS(stem) ? 9 : 0.7);
        Linked("er", stem => stem[^1] == 'e' || NeedsS(stem) || stem.AsSpan().ContainsAny('a', 'o', 'u') ? 9 : 0.4);
        Linked("ens", stem => stem[^1] == 'e' || NeedsS(stem) ? 9 : 0.8);
        if (Without(form, "e") is { } verb)
        {
            Try(bases.Verb(verb), 0.8);
        }

        if (Without(form, "s") is { } elided)
        {
            Try(Elided(elided + "e"), 0.6);
        }

        Try(Umlauted(form, "er"), 0.4);
        Try(Umlauted(form, "e"), 0.6);
        return best;

        void Linked(string link, Func<string, double> cost)
        {
            if (Without(form, link) is { } stem && cost(stem) is var price && price < 9)
            {
                Try(Noun(stem), price);
            }
        }

        void Try(CompoundBase? word, double cost) => best = Cheaper(best, word, cost);
    }

    /// <summary>The cheapest reading of a folded stretch as the last part; null when there is none.</summary>
    /// <param name="form">The stretch.</param>
    /// <param name="listedOnly">Leaves out words that only the corpus has.</param>
    public CompoundBase? Head(string form, bool listedOnly = false)
    {
        if (NoHeads.Contains(form))
        {
            return null;
        }

        CompoundBase? best = Cheaper(null, bases.Stem(form), 0.1);
        foreach (string ending in NounEndings)
        {
            if (Without(form, ending) is { } stem && (ending is not ("se" or "sen") || stem[^1] == 's') && (ending is not "nen" || stem.EndsWith("in", StringComparison.Ordinal)))
            {
                CompoundBase? word = listedOnly ? bases.FindListed(stem) : bases.Find(stem);
                best = Cheaper(best, word is { Kind: CompoundBaseKind.Adjective } && !AdjectiveEndings.Contains(ending) ? null : word, ending.Length == 0 ? 0 : 0.1);
            }

            best = ending is "s" or "es" or "nen" or "se" or "sen" ? best : Cheaper(best, Umlauted(form, ending), 0.1);
        }

        return Without(form, "em") is { } adjective && bases.FindListed(adjective) is { Kind: CompoundBaseKind.Adjective } found ? Cheaper(best, found, 0.1) : best;
    }

    private CompoundBase? Noun(string form) => bases.Find(form) is { Kind: not CompoundBaseKind.Adjective } noun ? noun : null;

    private CompoundBase? Elided(string form) => bases.FindListed(form) is { Kind: CompoundBaseKind.Noun } noun ? noun : null;

    // Länder → land, Häuser → haus: the last vowel of the stem without its dots.
    private CompoundBase? Umlauted(string form, string ending)
    {
        string? plain = Without(form, ending) is { } stem ? WithoutUmlaut(stem) : null;
        return plain is not null && bases.FindListed(plain) is { Kind: CompoundBaseKind.Noun } noun ? noun : null;
    }

    /// <summary>The stem with the dots of its last umlaut taken away; null when it has none.</summary>
    public static string? WithoutUmlaut(string stem)
    {
        int vowel = stem.LastIndexOfAny(['ä', 'ö', 'ü']);
        return vowel < 0
            ? null
            : string.Concat(stem.AsSpan(0, vowel), [stem[vowel] switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' }], stem.AsSpan(vowel + 1));
    }

    private static CompoundBase? Cheaper(CompoundBase? best, CompoundBase? word, double cost) =>
        word is null || (best is not null && best.Cost <= word.Cost + cost) ? best : word with { Cost = word.Cost + cost };

    private static bool NeedsS(string stem) => Array.Exists(AlwaysS, suffix => stem.Length > suffix.Length + 1 && stem.EndsWith(suffix, StringComparison.Ordinal));

    private static string? Without(string form, string ending) =>
        form.Length >= ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal) ? form[..^ending.Length] : null;
}
