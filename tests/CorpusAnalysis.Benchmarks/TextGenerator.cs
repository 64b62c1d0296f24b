using System.Globalization;
using System.Text;

namespace CorpusAnalysis.Benchmarks;

/// <summary>Writes made-up articles, one per line, whose words follow Zipf and whose vocabulary grows by Heaps.</summary>
/// <remarks>
/// After Simon (1955): the next word is a new one with a probability that falls as the text grows, so that the vocabulary is
/// K · n^β; otherwise it is that of a place drawn at random from the text so far. Words are made of syllables, later ones of more; a third
/// begins with a capital, and commas, full stops, quotation marks, numbers, hyphens and umlauts stand about as often as in German news.
/// </remarks>
internal static class TextGenerator
{
    private const double HeapsK = 12;
    private const double HeapsBeta = 0.62;
    private const int Remembered = 1 << 22;

    private static readonly string[] Onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "sch", "st", "br", "gr", "kl"];
    private static readonly string[] Vowels = ["a", "e", "e", "e", "i", "i", "o", "u", "ei", "au", "ie", "ä", "ö", "ü"];
    private static readonly string[] Codas = ["", "", "n", "n", "r", "s", "t", "l", "ng", "ch", "ß", "nd"];

    /// <summary>Writes a file of about so many bytes; the same seed gives the same file.</summary>
    public static void Write(string path, long bytes, int seed)
    {
        var random = new Random(seed);
        var words = new List<string>();
        var text = new List<int>(Remembered);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        long written = 0, tokens = 0;
        var line = new StringBuilder();
        while (written < bytes)
        {
            line.Clear();
            int length = (int)(60 + (random.NextDouble() * 400));
            for (int i = 0; i < length; i++, tokens++)
            {
                Append(line, words[Next(random, words, text, tokens)], random, i, length);
            }

            file.Write(line.Append('\n'));
            written += Encoding.UTF8.GetByteCount(line.ToString());
        }
    }

    private static int Next(Random random, List<string> words, List<int> text, long tokens)
    {
        int word;
        if (words.Count == 0 || random.NextDouble() < HeapsK * HeapsBeta * Math.Pow(tokens + 1, HeapsBeta - 1))
        {
            word = words.Count;
            words.Add(Make(random, word));
        }
        else
        {
            word = text[random.Next(text.Count)];
        }

        // Once full, the memory is a sample of the text in which every place is as likely.
        if (text.Count < Remembered)
        {
            text.Add(word);
        }
        else if (random.NextInt64(tokens + 1) < Remembered)
        {
            text[random.Next(Remembered)] = word;
        }

        return word;
    }

    private static string Make(Random random, int rank)
    {
        var word = new StringBuilder();
        int syllables = 1 + (rank > 60 ? 1 : 0) + (rank > 2_000 ? random.Next(2) : 0) + (rank > 20_000 ? random.Next(3) : 0);
        for (int i = 0; i < syllables; i++)
        {
            word.Append(Pick(random, Onsets)).Append(Pick(random, Vowels)).Append(Pick(random, Codas));
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

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
