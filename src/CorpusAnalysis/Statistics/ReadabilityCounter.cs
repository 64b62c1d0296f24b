using System.Text;

namespace CorpusAnalysis;

/// <summary>Counts articles and texts for formulas of readability: words as the index cuts them, and its sentences.</summary>
internal sealed class ReadabilityCounter(Tokenizer tokenizer)
{
    private readonly ArticleScanner _scanner = new(tokenizer);

    // A spelling is counted once for all its places.
    private readonly Dictionary<string, Dictionary<string, (int Letters, int Syllables)>> _spellings = [];
    private char[] _word = new char[64];

    /// <summary>Counts an article.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="number">The number of the article in the index.</param>
    /// <param name="language">The language of its syllables; of one without rules they are 0.</param>
    /// <param name="withHeadline">Whether the headline counts.</param>
    /// <returns>The counts; null without words.</returns>
    public ReadabilityCounts? Of(Corpus corpus, int number, string language, bool withHeadline)
    {
        ReadOnlySpan<byte> text = corpus.Utf8(number).Span;
        ReadOnlySpan<Token> words = _scanner.Cut(text);
        int headline = withHeadline ? 0 : Encoding.UTF8.GetByteCount(corpus[number].Headline), first = 0;
        while (first < words.Length && words[first].Start < headline)
        {
            first++;
        }

        StartBits starts = corpus.Index.Sentences(number);
        int sentences = 0;
        for (int next = first; next < words.Length; next = starts.EndOf(next))
        {
            sentences++;
        }

        return Of(text, words[first..], sentences, language);
    }

    /// <summary>Counts a text as an article of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of its syllables; of one without rules they are 0.</param>
    /// <returns>The counts; null without words.</returns>
    public ReadabilityCounts? Of(string text, string language)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        _scanner.Scan(utf8, new VocabularyBuilder());
        (int sentences, int last) = (0, -1);
        foreach (SentenceStart start in _scanner.Starts)
        {
            sentences += start.Position > last ? 1 : 0;
            last = start.Position;
        }

        return Of(utf8, _scanner.Cut(utf8), sentences, language);
    }

    private ReadabilityCounts? Of(ReadOnlySpan<byte> text, ReadOnlySpan<Token> words, int sentences, string language)
    {
        if (!_spellings.TryGetValue(language, out Dictionary<string, (int, int)>? spellings))
        {
            _spellings.Add(language, spellings = new(StringComparer.Ordinal));
        }

        Func<string, int> syllablesOf = SyllableCounter.Supports(language) ? word => SyllableCounter.Count(word, language) : _ => 0;
        long letters = 0, longWords = 0, syllables = 0, monosyllables = 0, polysyllables = 0;
        foreach (Token word in words)
        {
            (int length, int count) = Count(text.Slice(word.Start, word.Length), spellings, syllablesOf);
            letters += length;
            longWords += length >= ReadabilityCounts.LongWord ? 1 : 0;
            syllables += count;
            monosyllables += count == 1 ? 1 : 0;
            polysyllables += count >= 3 ? 1 : 0;
        }

        return words.IsEmpty
            ? null
            : new ReadabilityCounts
            {
                Words = words.Length,
                Sentences = sentences,
                Letters = letters,
                LongWords = longWords,
                Syllables = syllables,
                Monosyllables = monosyllables,
                Polysyllables = polysyllables,
            };
    }

    private (int Letters, int Syllables) Count(ReadOnlySpan<byte> word, Dictionary<string, (int Letters, int Syllables)> spellings, Func<string, int> syllablesOf)
    {
        if (_word.Length < word.Length)
        {
            _word = new char[word.Length];
        }

        ReadOnlySpan<char> spelling = _word.AsSpan(0, Encoding.UTF8.GetChars(word, _word));
        if (!spellings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out (int, int) counts))
        {
            string text = spelling.ToString();
            counts = (text.EnumerateRunes().Count(Rune.IsLetterOrDigit), syllablesOf(text));
            spellings.Add(text, counts);
        }

        return counts;
    }
}
