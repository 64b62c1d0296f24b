using CsCheck;

namespace CorpusAnalysis.Tests;

/// <summary>Random texts in which letters, digits and the signs that the rules look at are frequent.</summary>
internal static class Texts
{
    private const string Signs = "aZäßÄöİıΣσςéжИșə019.,-'’_ \u00A0\u202F\u2010\u2011\u00AD\u200D\u0301\u0308₂²z.Bd.h\r\n\"“()…漢カא👍🇩🇪%";

    /// <summary>Texts in which every surrogate has its partner.</summary>
    public static Gen<string> Wellformed { get; } = Gen.Frequency(
            (8, Gen.OneOf([.. Signs.EnumerateRunes().Select(rune => rune.ToString())])),
            (1, Gen.OneOf("z. B.", "u. a.", "1\u00A0200", "CO₂-Preis", "COP29")),
            (1, Gen.Int[0x20, 0x24FF].Select(char.ConvertFromUtf32)))
        .List[0, 30]
        .Select(string.Concat);

    /// <summary>Also texts with surrogates that stand alone.</summary>
    public static Gen<string> Any { get; } = Gen.Select(Wellformed, Gen.OneOf("", "\uD83D", "\uDE00"), Wellformed, (left, lone, right) => left + lone + right);
}
