using System.Numerics;

namespace CorpusAnalysis;

/// <summary>How probable the words of a text are in each of several languages, and in a language that is none of them.</summary>
/// <remarks>
/// A word is, in each language, a function word, or letters one after the other (each given the letters before it in the word),
/// or a name from anywhere, whose letters follow the language-free model. That last model pools all samples and sees one letter
/// back only: a text in a known language is likelier in its own model, a text in an unknown one is likelier here.
/// </remarks>
internal sealed class LanguageModel
{
    private readonly LetterModel _letters;
    private readonly LanguageModelOptions _options;
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _functionWords;
    private readonly int _none;

    /// <summary>Learns from samples.</summary>
    public LanguageModel(IReadOnlyList<LanguageSample> samples, LanguageModelOptions? options = null)
    {
        Samples = samples;
        _options = options ?? new LanguageModelOptions();
        _none = samples.Count;
        _letters = new LetterModel(samples, _options);
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
            double likelihood = ((1 - _options.NameShare - _options.FunctionWordShare) * Math.Exp(word[language] - none)) + _options.NameShare;
            if (!functionWordShares.IsEmpty)
            {
                likelihood += _options.FunctionWordShare * functionWordShares[language] * Math.Exp(-none);
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
            foreach (string word in sample.Paragraphs.SelectMany(paragraph => paragraph.Split(' ')).Where(counts.ContainsKey))
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
