namespace CorpusAnalysis;

/// <summary>Finds the cheapest way to cut a word into at least two parts.</summary>
internal sealed class CompoundSearch(CompoundBases bases)
{
    private const int ShortestPart = 2;
    private const double VerbForm = 1.8;

    private readonly CompoundForms _forms = new(bases);

    /// <summary>The parts and the sum of their costs; null when the word cannot be cut.</summary>
    /// <param name="word">A folded word of letters.</param>
    public CompoundCut? Cheapest(string word)
    {
        // By place: the cheapest cut of the letters before it.
        var cuts = new CompoundCut?[word.Length + 1];
        cuts[0] = new CompoundCut([], 0);
        for (int end = ShortestPart; end <= word.Length; end++)
        {
            for (int start = end == word.Length ? ShortestPart : 0; start <= end - ShortestPart; start++)
            {
                if (cuts[start] is not { } before)
                {
                    continue;
                }

                string form = word[start..end];
                CompoundBase? part = end == word.Length ? _forms.Head(form) : _forms.Modifier(form);
                if (part is not null && before.Cost + part.Cost < (cuts[end]?.Cost ?? double.MaxValue))
                {
                    cuts[end] = new CompoundCut(before.Parts.Add((part, form)), before.Cost + part.Cost);
                }
            }
        }

        return cuts[^1];
    }

    /// <summary>The cost of a word that is listed or derived from a listed one; infinite for any other.</summary>
    public double CostOfWhole(string word) => Math.Min(Head(word)?.Cost ?? double.PositiveInfinity, bases.IsVerbForm(word) ? VerbForm : double.PositiveInfinity);

    /// <summary>Whether a cut is a verb with what is parted from it in a sentence, or an infinitive with zu: warmlaufen, freigegeben, wegzufahren.</summary>
    public bool IsVerb(CompoundCut cut)
    {
        if (cut.Parts.Length != 2)
        {
            return false;
        }

        (CompoundBase word, string form) = cut.Parts[1];
        bool isInfinitive = word.Kind == CompoundBaseKind.Infinitive;
        bool isInflected = form.EndsWith("en", StringComparison.Ordinal) && form != TermFolding.Fold(word.Shown); // unlike Privat·leben
        return bases.IsAdjective(cut.Parts[0].Form)
            ? isInfinitive || isInflected || word.Kind == CompoundBaseKind.Corpus || bases.IsVerbForm(form)
            : isInfinitive && form.StartsWith("zu", StringComparison.Ordinal);
    }

    /// <summary>The listed or derived word that a folded stretch is an inflected form of; null when there is none.</summary>
    public CompoundBase? Head(string form) => _forms.Head(form, listedOnly: true);

    /// <summary>The word that a folded stretch is with a linking element or without; null when there is none.</summary>
    public CompoundBase? Modifier(string form) => _forms.Modifier(form);
}
