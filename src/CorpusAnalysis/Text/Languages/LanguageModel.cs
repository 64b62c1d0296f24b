namespace CorpusAnalysis;

/// <summary>How probable the words of a text are in each of several languages, and in a language that is none of them.</summary>
/// <remarks>
/// A word is, in each language, a function word, or letters one after the other (each given the letters before it in the word),
/// or a name from anywhere, whose letters follow the language-free model. That last model is learnt from all samples together: a text in a known
/// language is likelier in its own model, a text in an unknown one is likelier here. The shares were chosen by cross-validation.
/// </remarks>
internal sealed class LanguageModel
{
    private const double FunctionWordShare = 0.3;

    // The most that one odd word can cost a language against the language-free model is the logarithm of this.
    private const double NameShare = 0.003;

    private readonly LetterModel _letters;
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _functionWords;
    private readonly int _none;

    /// <summary>Learns from samples.</summary>
    public LanguageModel(IReadOnlyList<LanguageSample> samples)
    {
        Samples = samples;
        _none = samples.Count;
        _letters = new LetterModel(samples);
        _functionWords = FunctionWords(samples).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages, in the order of the scores.</summary>
    public IReadOnlyList<LanguageSample> Samples { get; }

    /// <summary>The natural logarithm of the probability of the words in each language, and last in none of them.</summary>
    public double[] Score(string words)
    {
        double[] scores = new double[Samples.Count + 1];
        Span<float> word = stackalloc float[_letters.Width];
        foreach (Range range in words.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> letters = words.AsSpan(range);
            if (!letters.IsEmpty)
            {
                _letters.Score(letters, word);
                Add(scores, word, _functionWords.TryGetValue(letters, out float[]? shares) ? shares : []);
            }
        }

        return scores;
    }

    private void Add(double[] scores, ReadOnlySpan<float> word, ReadOnlySpan<float> functionWordShares)
    {
        float none = word[_none];
        for (int language = 0; language < _none; language++)
        {
            // All three relative to the language-free model, so that nothing underflows.
            double likelihood = ((1 - NameShare - FunctionWordShare) * Math.Exp(word[language] - none)) + NameShare;
            if (!functionWordShares.IsEmpty)
            {
                likelihood += FunctionWordShare * functionWordShares[language] * Math.Exp(-none);
            }

            scores[language] += none + Math.Log(likelihood);
        }

        scores[_none] += none;
    }

    private static Dictionary<string, float[]> FunctionWords(IReadOnlyList<LanguageSample> samples)
    {
        var shares = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (int language = 0; language < samples.Count; language++)
        {
            LanguageSample sample = samples[language];
            Dictionary<string, int> counts = sample.FunctionWords.ToDictionary(word => word, _ => 1, StringComparer.Ordinal);
            foreach (string word in sample.Words.Where(counts.ContainsKey))
            {
                counts[word]++;
            }

            float total = counts.Values.Sum();
            foreach ((string word, int count) in counts)
            {
                shares.TryAdd(word, new float[samples.Count]);
                shares[word][language] = count / total;
            }
        }

        return shares;
    }
}
