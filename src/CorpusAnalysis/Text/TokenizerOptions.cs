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
/// <item><term><see cref="JoinUrls"/></term><description>
/// From <c>http://</c>, <c>https://</c>, <c>ftp://</c> or <c>www.</c> to the first character that no URL holds, such as a blank, a
/// quotation mark or a closing bracket that it did not open; punctuation at its end is left out: <c>(https://unfccc.int/cop29?a=1). → https://unfccc.int/cop29?a=1</c>;
/// <c>www.UN.org/de, → www.un.org/de</c>. A bare <c>unfccc.int</c> is one word anyway; <c>unfccc.int/cop29 → unfccc.int · cop29</c>.
/// </description></item>
/// <item><term><see cref="JoinEmails"/></term><description>
/// A name, <c>@</c> and a host with a full stop in it: <c>Presse@unfccc.int. → presse@unfccc.int</c>;
/// <c>mailto:a.b+c@x-y.de → mailto · a.b+c@x-y.de</c>; <c>Kolleg@innen → kolleg · innen</c>.
/// </description></item>
/// <item><term><see cref="JoinMentions"/></term><description>
/// <c>@</c> belongs to the word right behind it, if there is a letter in it and no word right before the sign: <c>@UN → @un</c>;
/// <c>@tagesschau.de → @tagesschau.de</c>; <c>@UN@mastodon.social → @un@mastodon.social</c>; <c>@ 5 → 5</c>. As a word, it may be
/// part of a compound: <c>@BMZ-Konto → @bmz-konto</c>.
/// </description></item>
/// <item><term><see cref="JoinHashtags"/></term><description>
/// <c>#</c> belongs to the words right behind it likewise: <c>#COP29 → #cop29</c>; <c>#MeToo-Debatte → #metoo-debatte</c>;
/// <c>#气候! → #气候</c>; <c>#a#b → #a · #b</c>; but <c>Nr. #5 → nr · 5</c>; <c>C# → c</c>; <c>&amp;#x27; → x27</c>.
/// </description></item>
/// </list>
/// A hashtag and the word in it are two terms; <see cref="TermPattern"/> says how to look for one, the other, or both.
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

    /// <summary>Whether a URL is one word; true by default.</summary>
    public bool JoinUrls { get; init; } = true;

    /// <summary>Whether an e-mail address is one word; true by default.</summary>
    public bool JoinEmails { get; init; } = true;

    /// <summary>Whether <c>@</c> belongs to the name behind it; true by default.</summary>
    public bool JoinMentions { get; init; } = true;

    /// <summary>Whether <c>#</c> belongs to the words behind it; true by default.</summary>
    public bool JoinHashtags { get; init; } = true;
}
