namespace CorpusAnalysis;

/// <summary>Counts the vowels of German words; two letters that are one sound, such as <c>au</c> and <c>ie</c>, count once.</summary>
internal static class GermanSyllables
{
    private const string Vowels = "aeiouyäöü";

    private static readonly HashSet<string> OneSound = ["aa", "ee", "oo", "ai", "ei", "au", "äu", "eu", "ay", "ey", "oy", "oi", "ou", "ie", "ae", "oe"];

    private static readonly SyllableMarks Exceptions = new("Text.Syllables.de.txt");

    /// <summary>The syllables of small letters; 0 without a vowel.</summary>
    public static int Count(string word)
    {
        SyllableMarks.Mark[] marks = Exceptions.Of(word);
        int syllables = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word, i) || marks[i] == SyllableMarks.Mark.Silent)
            {
                continue;
            }

            syllables++;
            if (i + 1 < word.Length && marks[i + 1] is not SyllableMarks.Mark.Begins and not SyllableMarks.Mark.Silent && OneSound.Contains(word.Substring(i, 2)))
            {
                i++;
            }
        }

        return syllables;
    }

    // Quelle, Yacht: these are no vowels.
    private static bool IsVowel(string word, int i) =>
        (Vowels.Contains(word[i]) || (word[i] > 'z' && Vowels.Contains(SyllableCounter.Plain(word[i]))))
        && !(word[i] == 'u' && i > 0 && word[i - 1] == 'q')
        && !(word[i] == 'y' && i == 0 && word.Length > 1 && Vowels.Contains(word[1]));
}
