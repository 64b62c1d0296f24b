namespace CorpusAnalysis;

/// <summary>
/// What of a text is made the same everywhere when it is loaded, so that one word is one term whatever program wrote it.
/// Letters are never changed but where they are broken.
/// </summary>
[Flags]
public enum TextNormalization
{
    /// <summary>Nothing: the text stays as it is.</summary>
    None = 0,

    /// <summary>Soft hyphens (U+00AD), which only say where a line may break, are removed.</summary>
    SoftHyphens = 1,

    /// <summary>No-break spaces, narrow, wide and other spaces of Unicode become plain spaces. Line ends and tabs stay.</summary>
    Spaces = 2,

    /// <summary>Letters written as a letter and an accent behind it become one character (Unicode's form NFC).</summary>
    Composed = 4,

    /// <summary>
    /// Words that a hyphen divides at the end of a line are joined: <c>Klima-⏎finanzierung</c> becomes <c>Klimafinanzierung</c>.
    /// The hyphen stays where it belongs to the word: before a capital or a digit (<c>Ost-⏎West</c>), behind a digit, a single
    /// letter or an abbreviation in capitals (<c>30-⏎jährig</c>, <c>e-⏎mail</c>, <c>EU-⏎weit</c>), and where the same text
    /// writes the word with it elsewhere (<c>long-term</c>). Before <c>und</c>, <c>oder</c>, <c>and</c>, <c>or</c> and the like
    /// the line stays as it is (<c>Klima-⏎und Umweltpolitik</c>).
    /// </summary>
    LineBreakHyphens = 8,

    /// <summary>UTF-8 that was once read as Windows-1252 or another encoding is mended: <c>GrÃ¼n</c> becomes <c>Grün</c>.</summary>
    Mojibake = 16,

    /// <summary>All of these.</summary>
    All = SoftHyphens | Spaces | Composed | LineBreakHyphens | Mojibake,
}
