using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A part of a cell: the lines from one <c>#!name</c> to the next, or before the first.</summary>
/// <param name="Name">The name behind <c>#!</c>; null for lines before any.</param>
/// <param name="Arguments">The rest of that line.</param>
/// <param name="Source">The lines below it.</param>
/// <param name="Line">The line of the cell, from 1, at which the source begins.</param>
internal sealed record CellPart(string? Name, string Arguments, string Source, int Line)
{
    /// <summary>Cuts a cell at its <c>#!</c> lines.</summary>
    /// <param name="source">The cell, with LF line ends.</param>
    /// <param name="language">The kernel of the lines before the first <c>#!name</c>.</param>
    /// <param name="kernelOf">The kernel of a name; null where the name is a command's or unknown.</param>
    /// <remarks>
    /// In C#, a <c>#!</c> line within a string or a comment is none of these. In other languages, where such a line can be text (a script in
    /// Markdown), only one that names a kernel counts, besides those at the head of a part.
    /// </remarks>
    public static ImmutableArray<CellPart> Split(string source, string language, Func<string, string?> kernelOf)
    {
        string[] lines = source.Split('\n');
        var parts = ImmutableArray.CreateBuilder<CellPart>();
        string? name = null;
        string arguments = "";
        for (int start = 0; ;)
        {
            int next = language == "csharp" ? NextInCSharp(lines, start) : NextInText(lines, start, kernelOf);
            parts.Add(new CellPart(name, arguments, string.Join('\n', lines[start..next]), start + 1));
            if (next == lines.Length)
            {
                return parts.ToImmutable();
            }

            (name, arguments) = Words(lines[next]);
            language = kernelOf(name) ?? language;
            start = next + 1;
        }
    }

    private static int NextInCSharp(string[] lines, int start)
    {
        string text = string.Join('\n', lines[start..]);
        if (!text.Contains("#!", StringComparison.Ordinal))
        {
            return lines.Length;
        }

        CSharpToken magic = CSharpLexer.Tokens(text)
            .FirstOrDefault(token => token.Kind == CSharpTokenKind.Directive && token.Text.StartsWith("#!", StringComparison.Ordinal));
        return magic.Text is null ? lines.Length : start + text.AsSpan(0, magic.Start).Count('\n');
    }

    private static int NextInText(string[] lines, int start, Func<string, string?> kernelOf)
    {
        bool head = true;
        for (int i = start; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("#!", StringComparison.Ordinal) && (head || kernelOf(Words(lines[i]).Name) is not null))
            {
                return i;
            }

            head &= string.IsNullOrWhiteSpace(lines[i]);
        }

        return lines.Length;
    }

    private static (string Name, string Arguments) Words(string line)
    {
        string[] words = line.Trim()[2..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "");
    }
}
