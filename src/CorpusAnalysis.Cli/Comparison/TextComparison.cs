using System.Collections.Immutable;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Compares texts line by line.</summary>
internal static class TextComparison
{
    private const int LinesAround = 2;
    private const int MostLines = 20_000;

    /// <summary>The lines that differ, with two lines around them; none when the texts are equal.</summary>
    public static ImmutableArray<TextLine> Compare(string before, string after)
    {
        (before, after) = (Normal(before), Normal(after));
        if (before == after)
        {
            return [];
        }

        DiffPaneModel diff = InlineDiffBuilder.Diff(Bounded(before), Bounded(after), ignoreWhiteSpace: false);
        TextLine[] all = [.. diff.Lines.Select(line => new TextLine(Sign(line.Type), line.Text))];
        if (Array.TrueForAll(all, line => line.Sign == ' '))
        {
            return [new TextLine('…', "the texts differ beyond their first 20,000 lines")];
        }

        return Around(all);
    }

    /// <summary>All lines of a text with one sign.</summary>
    public static ImmutableArray<TextLine> Whole(string text, char sign) => text.Length == 0 ? [] : [.. Normal(text).Split('\n').Select(line => new TextLine(sign, line))];

    private static ImmutableArray<TextLine> Around(TextLine[] all)
    {
        var isShown = new bool[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Sign != ' ')
            {
                int from = Math.Max(0, i - LinesAround);
                Array.Fill(isShown, true, from, Math.Min(all.Length, i + LinesAround + 1) - from);
            }
        }

        var lines = ImmutableArray.CreateBuilder<TextLine>();
        for (int i = 0; i < all.Length; i++)
        {
            if (isShown[i])
            {
                lines.Add(all[i]);
            }
            else if (lines.Count == 0 || lines[^1].Sign != '…')
            {
                int skipped = isShown[i..].TakeWhile(shown => !shown).Count();
                lines.Add(new TextLine('…', ReportChanges.Count(skipped, "equal line")));
            }
        }

        return lines.ToImmutable();
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string Bounded(string text)
    {
        string[] lines = text.Split('\n');
        return lines.Length <= MostLines ? text : string.Join('\n', lines.Take(MostLines));
    }

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
