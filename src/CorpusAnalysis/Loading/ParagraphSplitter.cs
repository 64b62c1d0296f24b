using System.Buffers;
using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Divides the plain text of an article into paragraphs.</summary>
public static class ParagraphSplitter
{
    // What plain text is broken at; longer lines are paragraphs of their own.
    private const int WrappedLine = 100;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>The paragraphs of a text, trimmed, none empty.</summary>
    /// <remarks>
    /// Where blank lines stand between paragraphs, the line ends inside one become spaces, unless a line of it is longer than 100 characters:
    /// then its lines are paragraphs. Where there are no blank lines, every line is a paragraph, unless the text is broken into lines of equal width: no line longer than 100 characters, and most of them, but the last, longer than
    /// two thirds of the longest and without a mark that ends a sentence.
    /// </remarks>
    /// <param name="text">The text; lines end with LF, CR LF or CR, or one of the rarer marks of Unicode.</param>
    /// <param name="joinHyphens">Whether words that a hyphen divides at the end of a line are joined (<see cref="TextNormalization.LineBreakHyphens"/>).</param>
    public static ImmutableArray<string> Split(string text, bool joinHyphens = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = joinHyphens ? TextNormalizing.Apply(text, TextNormalization.LineBreakHyphens).Text : text;
        if (!text.AsSpan().ContainsAny(LineEnds))
        {
            return text.Trim() is { Length: > 0 } paragraph ? [paragraph] : [];
        }

        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        int first = Array.FindIndex(lines, line => line.Length > 0), last = Array.FindLastIndex(lines, line => line.Length > 0);
        if (first < 0)
        {
            return [];
        }

        ReadOnlySpan<string> body = lines.AsSpan(first..(last + 1));
        return !body.Contains("") ? IsWrapped(body) ? [string.Join(' ', body!)] : [.. body] : Blocks(body);
    }

    private static ImmutableArray<string> Blocks(ReadOnlySpan<string> lines)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        int begin = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || lines[i].Length == 0)
            {
                ReadOnlySpan<string> block = lines[begin..i];
                if (HoldsLong(block))
                {
                    paragraphs.AddRange(block);
                }
                else if (block.Length > 0)
                {
                    paragraphs.Add(string.Join(' ', block!));
                }

                begin = i + 1;
            }
        }

        return paragraphs.ToImmutable();
    }

    private static bool HoldsLong(ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            if (line.Length > WrappedLine)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrapped(ReadOnlySpan<string> lines)
    {
        int longest = 0, broken = 0;
        foreach (string line in lines)
        {
            longest = Math.Max(longest, line.Length);
        }

        foreach (string line in lines[..^1])
        {
            broken += line.Length > longest * 2 / 3 && line[^1] is not ('.' or '!' or '?' or ':' or '"' or '“' or '”' or '»' or '…') ? 1 : 0;
        }

        return lines.Length > 2 && longest <= WrappedLine && broken > (lines.Length - 1) / 2;
    }
}
