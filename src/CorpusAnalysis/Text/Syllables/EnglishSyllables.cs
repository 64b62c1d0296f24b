using static CorpusAnalysis.SyllableMarks;

namespace CorpusAnalysis;

/// <summary>Counts the groups of vowels in English words, without the e that is not heard.</summary>
internal static class EnglishSyllables
{
    private static readonly SyllableMarks Exceptions = new("Text.Syllables.en.txt");

    /// <summary>The syllables of small letters without accents; 0 without a vowel.</summary>
    public static int Count(string word)
    {
        Mark[] marks = Exceptions.Of(word);
        MarkSilentEnding(word, marks);
        int syllables = EndsInSyllabicM(word) ? 1 : 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i) && BeginsSyllable(word, i, marks))
            {
                syllables++;
            }
        }

        return syllables == 0 && word.Any(IsVowelLetter) ? 1 : syllables;
    }

    private static bool BeginsSyllable(string word, int i, Mark[] marks) => marks[i] switch
    {
        Mark.Begins => true,
        Mark.Joins or Mark.Silent => false,
        _ when i == 0 || !IsVowel(word, i - 1) => true,
        _ when word[i - 1] == 'y' => true, // tr-y-ing, be-y-ond
        _ => word[i] is 'a' or 'o' or 'u' && word[i - 1] == 'i' && i > 1 && !IsVowelLetter(word[i - 2]) && word[i - 2] is not ('c' or 't' or 's' or 'g' or 'x'), // va-ri-ous, but na-tion
    };

    // A final e, -es and -ed are not heard: hop(e), tim(e)s, call(e)d.
    private static void MarkSilentEnding(string word, Mark[] marks)
    {
        int e = word.EndsWith('e') ? word.Length - 1 : word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? word.Length - 2 : -1;
        if (word.EndsWith("ely", StringComparison.Ordinal) || word.EndsWith("ety", StringComparison.Ordinal))
        {
            e = word.Length - 3;
        }

        if (e > 1 && marks[e] == Mark.None && !IsVowelLetter(word[e - 1]) && !IsHeard(word, e))
        {
            marks[e] = Mark.Silent;
        }
    }

    private static bool IsHeard(string word, int e)
    {
        char before = word[e - 1];
        bool afterConsonant = !IsVowelLetter(word[e - 2]);
        return (before == 'l' && afterConsonant && word[e - 2] is not ('l' or 'r')) // ta-ble, peo-ples
            || (before == 'r' && word[^1] == 'e' && word[e - 2] is 't' or 'c' or 'b') // cen-tre
            || (word[^1] == 's' && (before is 's' or 'z' or 'x' or 'c' or 'g' || (before == 'h' && word[e - 2] is 'c' or 's')))
            || (word[^1] == 'd' && before is 't' or 'd');
    }

    // pa-tri-o-tis-m
    private static bool EndsInSyllabicM(string word) =>
        word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isms", StringComparison.Ordinal) || word.EndsWith("asm", StringComparison.Ordinal) || word.EndsWith("thm", StringComparison.Ordinal);

    // quick, year: these are no vowels.
    private static bool IsVowel(string word, int i) =>
        IsVowelLetter(word[i])
        && !(word[i] == 'u' && i > 0 && word[i - 1] == 'q')
        && !(word[i] == 'y' && i == 0 && word.Length > 1 && IsVowelLetter(word[1]));

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
