using System.Numerics;

namespace CorpusAnalysis;

/// <summary>The probability of a letter given the letters before it in its word, in each language and in all pooled.</summary>
/// <remarks>
/// Interpolated n-grams: P(c | h) = (n(hc) + t(h) · P(c | h′)) / (n(h) + t(h)), where n counts occurrences in the sample, t(h) is the
/// number of different letters seen after h, and h′ is h without its first letter (Witten and Bell, 1991; the estimate is theirs as
/// method C). Below the single letters lies the uniform distribution over all letters of all samples.
/// </remarks>
internal sealed class LetterModel
{
    private const int Order = 3;
    private const byte Boundary = 1;
    private const byte Foreign = byte.MaxValue;
    private const float ForeignCost = 11; // e^-11 ≈ 1.7e-5: as rare as a letter that a sample never uses
    private const float PooledForeignCost = 4;

    private readonly byte[] _alphabet = new byte[char.MaxValue + 1];
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly int _none;
    private readonly float[] _logProbabilities;
    private readonly float[] _logBackoffs;

    /// <summary>Counts the letters of the samples.</summary>
    public LetterModel(IReadOnlyList<LanguageSample> samples)
    {
        _none = samples.Count;
        Width = (samples.Count + Vector<float>.Count) / Vector<float>.Count * Vector<float>.Count;
        int letters = ReadAlphabet(samples);
        var counts = new LetterCounts(_rows, Width);
        for (int language = 0; language < samples.Count; language++)
        {
            foreach (string word in samples[language].Words)
            {
                byte[] encoded = [Boundary, .. word.Select(letter => _alphabet[letter]), Boundary];
                counts.Add(encoded, Order, language, _none);
            }
        }

        (_logProbabilities, _logBackoffs) = counts.Estimate(letters);
    }

    /// <summary>The length of a row of scores: a language each, the pooled model after the last, and padding.</summary>
    public int Width { get; }

    /// <summary>The logarithm of the probability of a word and its end.</summary>
    public void Score(ReadOnlySpan<char> word, Span<float> scores)
    {
        scores.Clear();
        ulong context = Boundary;
        int length = 1;
        for (int i = 0; i <= word.Length; i++)
        {
            byte letter = i < word.Length ? _alphabet[word[i]] : Boundary;
            if (letter == 0)
            {
                AddForeign(scores);
                (context, length) = (0, 0);
                continue;
            }

            AddLetter(scores, context, length, letter);
            length = Math.Min(length + 1, Order - 1);
            context = ((context << 8) | letter) & Mask(length);
        }
    }

    private void AddLetter(Span<float> scores, ulong context, int length, byte letter)
    {
        for (; ; length--)
        {
            context &= Mask(length);
            if (_rows.TryGetValue((context << 8) | letter, out int row))
            {
                AddRow(scores, _logProbabilities, row);
                return;
            }

            if (_rows.TryGetValue(context, out int backoff))
            {
                AddRow(scores, _logBackoffs, backoff);
            }
        }
    }

    private void AddRow(Span<float> scores, float[] rows, int row)
    {
        int start = row * Width;
        for (int i = 0; i < Width; i += Vector<float>.Count)
        {
            Span<float> part = scores.Slice(i, Vector<float>.Count);
            (new Vector<float>(part) + new Vector<float>(rows, start + i)).CopyTo(part);
        }
    }

    private void AddForeign(Span<float> scores)
    {
        foreach (ref float score in scores)
        {
            score -= ForeignCost;
        }

        scores[_none] += ForeignCost - PooledForeignCost;
    }

    /// <summary>Numbers the letters from 2; 0 is a letter that no sample has.</summary>
    private int ReadAlphabet(IReadOnlyList<LanguageSample> samples)
    {
        char[] letters = [.. samples.SelectMany(sample => sample.Words).SelectMany(word => word).Distinct().Order()];
        if (letters.Length >= Foreign - Boundary)
        {
            throw new ArgumentException($"The samples have {letters.Length} different letters, more than a byte can number.", nameof(samples));
        }

        for (int i = 0; i < letters.Length; i++)
        {
            _alphabet[letters[i]] = (byte)(Boundary + 1 + i);
        }

        return letters.Length + 1;
    }

    private static ulong Mask(int letters) => (1UL << (8 * letters)) - 1;
}
