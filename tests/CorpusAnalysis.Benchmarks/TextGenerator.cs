using System.Globalization;
using System.Text;

namespace CorpusAnalysis.Benchmarks;

/// <summary>Writes made-up articles, one per line, whose words follow Zipf and whose vocabulary grows by Heaps.</summary>
/// <remarks>
/// A word's rank is drawn after Zipf and Mandelbrot, its probability as 1/(rank + 2.7), among the K · n^β words that a text of n tokens
/// has by Heaps: so the commonest word is 2 to 3 tokens of a hundred, as in news, and new words never end. Words are made of syllables,
/// rarer ones of more; some begin with a capital, and commas, full stops, quotation marks, numbers, hyphens and umlauts stand about as
/// often as in German news.
/// </remarks>
internal static class TextGenerator
{
    private const double HeapsK = 13;
    private const double HeapsBeta = 0.6;
    private const double MandelbrotShift = 2.7;

    private static readonly string[] Onsets = ["d", "s", "b", "f", "g", "h", "k", "l", "m", "n", "r", "t", "w", "z", "p", "sch", "st", "br", "gr", "kl"];
    private static readonly string[] Vowels = ["a", "e", "e", "e", "i", "i", "o", "u", "ei", "au", "ie", "ä", "ö", "ü"];
    private static readonly string[] Codas = ["", "", "n", "n", "r", "s", "t", "l", "ng", "ch", "ß", "nd"];

    /// <summary>Writes a file of about so many bytes; the same seed gives the same file.</summary>
    public static void Write(string path, long bytes, int seed)
    {
        var random = new Random(seed);
        var words = new List<string>();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        long written = 0, tokens = 0;
        var line = new StringBuilder();
        while (written < bytes)
        {
            line.Clear();
            int length = (int)(60 + (random.NextDouble() * 400));
            for (int i = 0; i < length; i++, tokens++)
            {
                Append(line, words[Next(random, words, tokens)], random, i, length);
            }

            file.Write(line.Append('\n'));
            written += Encoding.UTF8.GetByteCount(line.ToString());
        }
    }

    private static int Next(Random random, List<string> words, long tokens)
    {
        double vocabulary = 20 + (HeapsK * Math.Pow(tokens, HeapsBeta));
        int rank = (int)((MandelbrotShift * Math.Pow((vocabulary + MandelbrotShift) / MandelbrotShift, random.NextDouble())) - MandelbrotShift);
        while (words.Count <= rank)
        {
            words.Add(Make(random, words.Count));
        }

        return rank;
    }

    private static string Make(Random random, int rank)
    {
        // The commonest words are short, as "die" and "und" are.
        var word = new StringBuilder();
        int syllables = 1 + (rank > 600 ? 1 : 0) + (rank > 20_000 ? random.Next(2) : 0) + (rank > 100_000 ? random.Next(2) : 0);
        for (int i = 0; i < syllables; i++)
        {
            word.Append(Onsets[random.Next(rank < 200 ? 14 : Onsets.Length)]).Append(Vowels[random.Next(rank < 200 ? 8 : Vowels.Length)]).Append(Codas[random.Next(rank < 2_000 ? 8 : Codas.Length)]);
        }

        if (rank > 60 && random.NextDouble() < 0.4)
        {
            word[0] = char.ToUpperInvariant(word[0]);
        }

        return random.NextDouble() < 0.02 ? $"{word}-{char.ToUpperInvariant(word[0])}{word.ToString(1, word.Length - 1)}" : word.ToString();
    }

    private static void Append(StringBuilder line, string word, Random random, int place, int length)
    {
        double sign = random.NextDouble();
        line.Append(sign switch
        {
            < 0.006 => $"„{word}“",
            < 0.012 => random.Next(1, 2100).ToString(CultureInfo.InvariantCulture),
            < 0.015 => $"{random.Next(1, 999)}.{random.Next(100, 999)}",
            < 0.017 => $"({word})",
            < 0.09 => word + ",",
            < 0.155 => word + ".",
            _ => word,
        });
        if (place + 1 < length)
        {
            line.Append(' ');
        }
    }
}
