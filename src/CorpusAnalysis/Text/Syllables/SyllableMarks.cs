using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Pieces of words that break the rules of a language, and what they say about the letters in them.</summary>
internal sealed class SyllableMarks
{
    private readonly ILookup<char, Piece> _byFirstLetter;

    /// <summary>Reads a resource whose lines hold pieces between blanks, such as <c>famili|e</c>, <c>wi=en$</c> or <c>onlin(e)</c>.</summary>
    public SyllableMarks(string resource) =>
        _byFirstLetter = TextResource.Lines(resource).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Parse).ToLookup(piece => piece.Letters[0]);

    /// <summary>What a letter is by an exception.</summary>
    public enum Mark
    {
        /// <summary>Nothing is said.</summary>
        None,

        /// <summary>A syllable has its vowel here.</summary>
        Begins,

        /// <summary>It belongs to the vowel before it.</summary>
        Joins,

        /// <summary>It is not heard.</summary>
        Silent,
    }

    /// <summary>The marks of a word's letters; of overlapping pieces the longer one decides.</summary>
    public Mark[] Of(string word)
    {
        var marks = new Mark[word.Length];
        int[] deciding = new int[word.Length];
        for (int start = 0; start < word.Length; start++)
        {
            foreach (Piece piece in _byFirstLetter[word[start]])
            {
                int end = start + piece.Letters.Length;
                bool stands = (!piece.AtBegin || start == 0) && (!piece.AtEnd || end == word.Length) && string.CompareOrdinal(word, start, piece.Letters, 0, piece.Letters.Length) == 0;
                foreach ((int place, Mark mark) in stands ? piece.Marks : [])
                {
                    if (piece.Letters.Length > deciding[start + place])
                    {
                        (deciding[start + place], marks[start + place]) = (piece.Letters.Length, mark);
                    }
                }
            }
        }

        return marks;
    }

    private static Piece Parse(string text)
    {
        var letters = new List<char>();
        var marks = ImmutableArray.CreateBuilder<(int, Mark)>();
        bool silent = false;
        Mark next = Mark.None;
        foreach (char sign in text.Trim('^', '$'))
        {
            (silent, next) = sign switch { '(' => (true, next), ')' => (false, next), '|' => (silent, Mark.Begins), '=' => (silent, Mark.Joins), _ => (silent, next) };
            if (char.IsLetter(sign))
            {
                next = silent ? Mark.Silent : next;
                if (next != Mark.None)
                {
                    marks.Add((letters.Count, next));
                }

                letters.Add(sign);
                next = Mark.None;
            }
        }

        return new Piece(string.Concat(letters), text[0] == '^', text[^1] == '$', marks.ToImmutable());
    }

    private sealed record Piece(string Letters, bool AtBegin, bool AtEnd, ImmutableArray<(int Place, Mark Mark)> Marks);
}
