namespace CorpusAnalysis;

/// <summary>Recognises words that are made of a listed word by prefixes and suffixes: Vor·schlag, Ver·sicher·ung, Bürger·schaft, Schwäch·e.</summary>
internal sealed class CompoundDerivation(CompoundWords words)
{
    // These stand before a noun or a verb (Vor·schlag), the others before a verb only (Ver·sicherung).
    private static readonly string[] Particles =
        ["ab", "an", "auf", "aus", "bei", "da", "dar", "durch", "ein", "fort", "gegen", "her", "hin", "hinter", "los", "mit", "nach", "neben", "nieder", "rück", "über", "um", "un", "unter", "ur", "vor", "weiter", "wider", "wieder", "zu", "zurück", "zusammen", "zwischen"];

    private static readonly string[] VerbPrefixes = [.. Particles, "be", "emp", "ent", "er", "ge", "miss", "ver", "zer"];
    private static readonly string[] VerbSuffixes = ["ung", "er", "erin", "ende"];
    private static readonly string[] InfinitiveEndings = ["en", "n"];
    private static readonly string[] FiniteEndings = ["t", "te", "ten", "tet", "st", "et", "ete", "eten", "end", "ende", "enden", "ender", "endes", "endem"];
    private static readonly string[] NounSuffixes = ["schaft", "in", "ler", "lerin", "ner", "ei", "erei", "chen", "lein", "tum", "ist", "istin"];
    private static readonly string[] AdjectiveSuffixes = ["heit", "keit", "igkeit", "e"];

    /// <summary>The shown form of a particle and a noun (Vorschlag), null for any other word.</summary>
    public string? Compounded(string form)
    {
        foreach (string particle in Particles)
        {
            if (Rest(form, particle) is { } rest && (words.Nouns.GetValueOrDefault(rest) ?? Compounded(rest)) is { } shown)
            {
                return particle + shown;
            }
        }

        return null;
    }

    /// <summary>The shown form of a noun made of a verb, a noun or an adjective; null for any other word.</summary>
    public string? Derived(string form) => Array.IndexOf(VerbPrefixes, form) >= 0 ? null : Verbal(form, VerbSuffixes) ?? BySuffix(form);

    /// <summary>The shown form of an infinitive, with prefixes or without; null for any other word.</summary>
    public string? Infinitive(string form) => Verbal(form, InfinitiveEndings);

    /// <summary>Whether a word is a finite form or a participle of a verb.</summary>
    public bool IsVerbForm(string form) => Verbal(form, FiniteEndings) is not null;

    private string? Verbal(string form, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            string stem = form[..^ending.Length];
            if (VerbStem(stem) is { } shown)
            {
                return shown + ending;
            }

            // Läufer of laufen, Händler of handeln.
            if (ending is "er" or "erin" && CompoundForms.WithoutUmlaut(stem) is { } plain && VerbStem(plain) is not null)
            {
                return form;
            }
        }

        return null;
    }

    // The shown stem: räum of räumen, verwickl of wickeln.
    private string? VerbStem(string stem)
    {
        if ((words.Verbs.GetValueOrDefault(stem) ?? words.BoundVerbs.GetValueOrDefault(stem)) is { } infinitive)
        {
            return infinitive[..^(infinitive.EndsWith("en", StringComparison.Ordinal) ? 2 : 1)];
        }

        if (stem.Length > 3 && stem[^1] == 'l' && words.Verbs.TryGetValue($"{stem[..^1]}el", out infinitive))
        {
            return $"{infinitive[..^3]}l";
        }

        foreach (string prefix in VerbPrefixes)
        {
            if (Rest(stem, prefix) is { } rest && VerbStem(rest) is { } shown)
            {
                return prefix + shown;
            }
        }

        return null;
    }

    private string? BySuffix(string form)
    {
        foreach (string suffix in NounSuffixes)
        {
            if (form.Length > suffix.Length + 2 && form.EndsWith(suffix, StringComparison.Ordinal) && form[..^suffix.Length] is var stem
                && (words.Nouns.GetValueOrDefault(stem) ?? Compounded(stem) ?? Verbal(stem, VerbSuffixes)) is { } noun)
            {
                return noun + suffix;
            }
        }

        foreach (string suffix in AdjectiveSuffixes)
        {
            if (!form.EndsWith(suffix, StringComparison.Ordinal))
            {
                continue;
            }

            if (words.Adjectives.TryGetValue(form[..^suffix.Length], out string? adjective))
            {
                return adjective + suffix;
            }

            if (suffix == "e" && CompoundForms.WithoutUmlaut(form[..^1]) is { } plain && words.Adjectives.ContainsKey(plain))
            {
                return form;
            }
        }

        return null;
    }

    private static string? Rest(string form, string prefix) =>
        form.Length >= prefix.Length + 3 && form.StartsWith(prefix, StringComparison.Ordinal) ? form[prefix.Length..] : null;
}
