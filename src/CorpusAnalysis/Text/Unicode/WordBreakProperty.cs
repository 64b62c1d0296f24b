namespace CorpusAnalysis;

/// <summary>The values of Word_Break (UAX #29, table 3), in one byte beside the bit for pictographs.</summary>
internal enum WordBreakProperty : byte
{
    Other,
    CR,
    LF,
    Newline,
    Extend,
    ZWJ,
    Format,
    Katakana,
    HebrewLetter,
    ALetter,
    SingleQuote,
    DoubleQuote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    RegionalIndicator,
    WSegSpace,

    /// <summary>A bit of its own: a code point can be a letter and a pictograph at once (Ⓜ).</summary>
    ExtendedPictographic = 0x80,
}
