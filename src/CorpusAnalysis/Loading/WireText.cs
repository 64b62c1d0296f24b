using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>
/// An article as the wire format has it: a line with the section, one with the headline, one with the dateline, then
/// the paragraphs, one a line. Empty lines may stand anywhere between them; lines end with LF, CR LF or CR.
/// </summary>
/// <param name="Section">The first line.</param>
/// <param name="Headline">The second line. A date in it is text and never the article's date.</param>
/// <param name="Dateline">The third line.</param>
/// <param name="Paragraphs">The other lines; may be none.</param>
public sealed record WireText(string Section, string Headline, Dateline Dateline, ImmutableArray<string> Paragraphs)
{
    private const string Form = "an article begins with a line for the section, one for the headline and one for the dateline";

    /// <summary>Reads a file.</summary>
    /// <exception cref="CorpusFormatException">The file is no UTF-8 text, or no wire article.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static WireText Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.Reads(InputKind.Articles, path);
        return Parse(TextFile.Read(path, path), path);
    }

    /// <summary>Reads an article from its text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="path">How errors name it.</param>
    /// <exception cref="CorpusFormatException">The text is no wire article; line and mend are named.</exception>
    public static WireText Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        (string Text, int Number)[] lines = [.. text
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0)];
        if (lines.Length == 0)
        {
            throw new CorpusFormatException(path, 0, "expected an article, found an empty file", "remove the file or fill it");
        }

        if (lines.Length < 3)
        {
            string missing = lines.Length == 1 ? "a headline" : "a dateline";
            throw new CorpusFormatException(path, lines[^1].Number + 1, $"expected {missing}, found the end of the file", Form);
        }

        return Dateline.TryParse(lines[2].Text, out Dateline? dateline, out string? problem)
            ? new(lines[0].Text, lines[1].Text, dateline, [.. lines.Skip(3).Select(line => line.Text)])
            : throw NoDateline(lines, path, problem);
    }

    private static CorpusFormatException NoDateline((string Text, int Number)[] lines, string path, string problem)
    {
        foreach ((string line, int number) in lines[..2])
        {
            if (Dateline.TryParse(line, out _, out _))
            {
                return new(path, number, $"found the dateline {Quoted.Short(line)} where the {(line == lines[0].Text ? "section" : "headline")} should be", Form);
            }
        }

        return new(path, lines[2].Number, problem, "write place, day, month in words and agency, with commas");
    }
}
