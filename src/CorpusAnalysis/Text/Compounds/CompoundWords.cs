using System.Collections.Frozen;

namespace CorpusAnalysis;

/// <summary>The word lists of the library from which compounds are known: folded words and the base forms they are shown by.</summary>
internal sealed class CompoundWords
{
    private static readonly Lazy<CompoundWords> Lists = new(() => new CompoundWords());

    private CompoundWords()
    {
        var nouns = new Dictionary<string, string>(StringComparer.Ordinal);
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] forms in Words("nouns").Concat(Words("names")).Select(word => word.Split('/')))
        {
            string shown = TermFolding.Display(forms[0]);
            nouns.TryAdd(TermFolding.Fold(shown), shown);
            foreach (string form in forms.Skip(1))
            {
                stems.TryAdd(TermFolding.Fold(form), shown);
            }
        }

        Nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        Stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        Adjectives = Words("adjectives").DistinctBy(word => TermFolding.Fold(word)).ToFrozenDictionary(word => TermFolding.Fold(word), word => word, StringComparer.Ordinal);
        Modifiers = Words("modifiers").ToFrozenDictionary(word => TermFolding.Fold(word), word => word, StringComparer.Ordinal);
        Verbs = Words("verbs").DistinctBy(VerbStem).ToFrozenDictionary(VerbStem, word => word, StringComparer.Ordinal);
        BoundVerbs = Words("bound-verbs").DistinctBy(VerbStem).ToFrozenDictionary(VerbStem, word => word, StringComparer.Ordinal);
    }

    public static CompoundWords Instance => Lists.Value;

    /// <summary>Nouns and names by their folded form.</summary>
    public FrozenDictionary<string, string> Nouns { get; }

    /// <summary>Nouns by a stem that only compounds and plurals have: <c>firmen</c> → <c>firma</c>.</summary>
    public FrozenDictionary<string, string> Stems { get; }

    /// <summary>Adjectives by their folded form.</summary>
    public FrozenDictionary<string, string> Adjectives { get; }

    /// <summary>Infinitives by their folded stem: <c>räum</c> → <c>räumen</c>.</summary>
    public FrozenDictionary<string, string> Verbs { get; }

    /// <summary>Infinitives by their folded stem that nouns are derived from, but that begin no compounds.</summary>
    public FrozenDictionary<string, string> BoundVerbs { get; }

    /// <summary>What stands before a noun in a compound and is no word of its own, or another one.</summary>
    public FrozenDictionary<string, string> Modifiers { get; }

    private static IEnumerable<string> Words(string list) =>
        TextResource.Lines($"Text.Compounds.{list}.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string VerbStem(string infinitive)
    {
        string folded = TermFolding.Fold(infinitive);
        return folded.EndsWith("en", StringComparison.Ordinal) ? folded[..^2] : folded[..^1];
    }
}
