namespace CorpusAnalysis;

/// <summary>What formulas of readability need to know of a text.</summary>
public sealed record ReadabilityCounts
{
    /// <summary>A word is long from here on, in letters: Björnsson's and the Viennese "more than six".</summary>
    public const int LongWord = 7;

    /// <summary>Words, numbers among them; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public required long Words { get; init => field = AtLeast(1, value); }

    /// <summary>Sentences; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public required long Sentences { get; init => field = AtLeast(1, value); }

    /// <summary>Letters and digits of all words, without hyphens, apostrophes and the like.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Letters { get; init => field = AtLeast(0, value); }

    /// <summary>Words of seven letters or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long LongWords { get; init => field = AtLeast(0, value); }

    /// <summary>Syllables of all words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Syllables { get; init => field = AtLeast(0, value); }

    /// <summary>Words of one syllable.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Monosyllables { get; init => field = AtLeast(0, value); }

    /// <summary>Words of three syllables or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Polysyllables { get; init => field = AtLeast(0, value); }

    /// <summary>Words per sentence.</summary>
    public double MeanSentenceLength => (double)Words / Sentences;

    /// <summary>Syllables per word.</summary>
    public double MeanSyllables => (double)Syllables / Words;

    /// <summary>Counts a text: words and sentences as the index of a corpus has them.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="language">The language of its syllables; see <see cref="SyllableCounter.Supports"/>.</param>
    /// <param name="tokenizer">What is a word; by default <see cref="Tokenizer.Default"/>, so a hyphenated compound is one.</param>
    /// <returns>The counts; sentences without a word are not counted. Null for a text without words.</returns>
    /// <exception cref="NotSupportedException">There are no rules for syllables of the language.</exception>
    public static ReadabilityCounts? Of(string text, string language, Tokenizer? tokenizer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SyllableCounter.Supports(language)
            ? new ReadabilityCounter(tokenizer ?? Tokenizer.Default).Of(text, language)
            : throw new NotSupportedException($"There are no rules for syllables of '{language}'; there are some for de, en.");
    }

    /// <summary>The counts of several texts taken as one.</summary>
    /// <param name="texts">The counts of each, null for a text without words; of one language, since their syllables are added up.</param>
    /// <returns>Their sums; null where no text has words, also for no texts.</returns>
    public static ReadabilityCounts? Sum(IEnumerable<ReadabilityCounts?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Aggregate((ReadabilityCounts?)null, Sum);
    }

    private static ReadabilityCounts? Sum(ReadabilityCounts? one, ReadabilityCounts? other) => one is null || other is null
        ? one ?? other
        : new ReadabilityCounts
        {
            Words = one.Words + other.Words,
            Sentences = one.Sentences + other.Sentences,
            Letters = one.Letters + other.Letters,
            LongWords = one.LongWords + other.LongWords,
            Syllables = one.Syllables + other.Syllables,
            Monosyllables = one.Monosyllables + other.Monosyllables,
            Polysyllables = one.Polysyllables + other.Polysyllables,
        };

    private static long AtLeast(long least, long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
