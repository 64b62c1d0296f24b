namespace CorpusAnalysis;

/// <summary>How often <see cref="TextNormalizing"/> changed something.</summary>
/// <param name="SoftHyphens">Soft hyphens removed.</param>
/// <param name="Spaces">Spaces made plain.</param>
/// <param name="Composed">Letters composed.</param>
/// <param name="LineBreakHyphens">Words joined at the end of a line.</param>
/// <param name="Mojibake">Letters mended.</param>
internal readonly record struct TextChanges(int SoftHyphens, int Spaces, int Composed, int LineBreakHyphens, int Mojibake)
{
    /// <summary>All changes.</summary>
    public int Count => SoftHyphens + Spaces + Composed + LineBreakHyphens + Mojibake;

    /// <summary>The changes of two texts.</summary>
    public static TextChanges operator +(TextChanges left, TextChanges right) => new(
        left.SoftHyphens + right.SoftHyphens,
        left.Spaces + right.Spaces,
        left.Composed + right.Composed,
        left.LineBreakHyphens + right.LineBreakHyphens,
        left.Mojibake + right.Mojibake);

    /// <summary>Those that there are: <c>2 soft hyphens removed, 1 space made plain</c>; empty when there are none.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Part(Mojibake, "misread letter", "mended"),
            Part(LineBreakHyphens, "word", "joined at line ends"),
            Part(SoftHyphens, "soft hyphen", "removed"),
            Part(Spaces, "space", "made plain"),
            Part(Composed, "letter", "composed"),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Part(int count, string noun, string what) => count switch
    {
        0 => null,
        1 => $"1 {noun} {what}",
        _ => $"{count} {noun}s {what}",
    };
}
