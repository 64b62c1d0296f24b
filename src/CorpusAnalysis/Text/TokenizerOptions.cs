namespace CorpusAnalysis;

/// <summary>The project's rules on top of UAX #29; each can be switched off.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>rule</term><description>examples: text → terms</description></listheader>
/// <item><term>always: UAX #29</term><description>
/// A word is a segment with a letter (category L) or digit (Nd, Nl): <c>„Baku!“ → baku</c>; <c>1.234,5 → 1.234,5</c>;
/// <c>Mio. → mio</c> (a final full stop is never part of a term); <c>z.B. → z.b</c>; <c>geht’s → geht's</c>;
/// <c>COP29 → cop29</c>; emoji and signs are no words; every Han character and Hiragana is a word of its own.
/// </description></item>
/// <item><term>always: U+202F is a space</term><description>
/// UAX #29 lets the narrow no-break space join words, which French and German typesetting does not mean:
/// <c>50 Euro → 50 · euro</c>.
/// </description></item>
/// <item><term><see cref="JoinHyphenated"/></term><description>
/// A hyphen (U+002D, U+2010, U+2011) between words without spaces joins them, unless both neighbours hold digits only:
/// <c>US-Dollar → us-dollar</c>; <c>1,5-Grad-Ziel → 1,5-grad-ziel</c>; <c>2023-2024 → 2023 · 2024</c>;
/// <c>Minen- und Räumdienst → minen · und · räumdienst</c>. The parts stay findable: <see cref="Vocabulary.Parts"/>.
/// </description></item>
/// <item><term><see cref="JoinAbbreviations"/></term><description>
/// Listed abbreviations written with spaces are one word: <c>z. B. → z.b</c>; <c>d. h. → d.h</c>; <c>т. е. → т.е</c>.
/// The list is the resource <c>Text/spaced-abbreviations.txt</c>; its first letter may be a capital.
/// </description></item>
/// <item><term><see cref="JoinDigitGroups"/></term><description>
/// Groups of three digits behind a no-break space (U+00A0, U+202F) belong to the number: <c>1 200,5 → 1200,5</c>.
/// An ordinary space never joins: <c>2024 300 → 2024 · 300</c>.
/// </description></item>
/// <item><term><see cref="JoinSubscripts"/></term><description>
/// Subscript digits belong to the word before them, and letters behind them too: <c>CO₂-Preis → co₂-preis</c>;
/// <c>H₂O → h₂o</c>. Superscripts do not, as they are mostly notes.
/// </description></item>
/// </list>
/// </remarks>
public sealed record TokenizerOptions
{
    /// <summary>Counts up with every change by which any text would be cut, folded or divided into sentences otherwise: stored indexes are of one version.</summary>
    internal const int RulesVersion = 1;

    /// <summary>Whether hyphens join words; true by default.</summary>
    public bool JoinHyphenated { get; init; } = true;

    /// <summary>Whether listed abbreviations with inner spaces are one word; true by default.</summary>
    public bool JoinAbbreviations { get; init; } = true;

    /// <summary>Whether digit groups behind no-break spaces are one number; true by default.</summary>
    public bool JoinDigitGroups { get; init; } = true;

    /// <summary>Whether subscript digits join words; true by default.</summary>
    public bool JoinSubscripts { get; init; } = true;
}
