using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Compares two renders of a notebook: cells by their ids, the others by their order and source.</summary>
/// <remarks>Times, counts of runs, ids of displays and evidence are no content and are not compared; neither are outputs that the report does not show.</remarks>
internal sealed partial class NotebookComparison(ValueComparison values)
{
    private readonly OutputComparison _outputs = new(values);

    /// <summary>What differs.</summary>
    /// <param name="name">The notebook's name.</param>
    /// <param name="before">The earlier one, with its outputs.</param>
    /// <param name="after">The later one, with its outputs.</param>
    public NotebookChange Compare(string name, NotebookDocument before, NotebookDocument after)
    {
        ImmutableArray<PlacedCell> earlier = Compared(before), later = Compared(after);
        CellChange[] cells = [.. Pairs(earlier, later).Select(pair => Compare(pair.Before, pair.After))];
        return new NotebookChange(name, ChangeKind.Changed, [.. cells.Where(cell => cell.IsChange).Select(OnlyChanges)])
        {
            Limits = [.. cells.SelectMany(cell => cell.Outputs).SelectMany(output => output.Limits).Distinct()],
        };
    }

    private CellChange Compare(PlacedCell? before, PlacedCell? after)
    {
        PlacedCell cell = after ?? before!;
        bool isCode = cell.Cell.Kind == CellKind.Code;
        if (before is null || after is null)
        {
            char sign = before is null ? '+' : '-';
            return new CellChange(before is null ? ChangeKind.Added : ChangeKind.Removed, isCode, cell.Number, cell.Heading, after?.Anchor ?? "")
            {
                Source = TextComparison.Whole(cell.Cell.Source, sign),
                Outputs = _outputs.Compare(Shown(before), Shown(after)),
            };
        }

        return new CellChange(ChangeKind.Changed, isCode, cell.Number, cell.Heading, isCode ? cell.Anchor : "")
        {
            Source = TextComparison.Compare(before.Cell.Source, after.Cell.Source),
            Outputs = _outputs.Compare(Shown(before), Shown(after)),
        };
    }

    private static CellChange OnlyChanges(CellChange cell) => cell with { Outputs = [.. cell.Outputs.Where(output => output.IsChange)] };

    private static ImmutableArray<CellOutput> Shown(PlacedCell? cell) => cell is { ShowsOutputs: true } ? cell.Cell.Outputs : [];

    private static ImmutableArray<PlacedCell> Compared(NotebookDocument document) =>
        [.. PlacedCell.All(document).Where(cell => cell.Cell.Kind == CellKind.Markdown || cell.Number > 0)];

    // In the order of the later notebook; a cell that went stands where it was.
    private static IEnumerable<(PlacedCell? Before, PlacedCell? After)> Pairs(ImmutableArray<PlacedCell> before, ImmutableArray<PlacedCell> after)
    {
        Dictionary<string, int> ids = before.Index().Where(cell => HasOwnId(cell.Item)).ToDictionary(cell => cell.Item.Cell.Id, cell => cell.Index, StringComparer.Ordinal);
        int[] partner = [.. after.Select(cell => HasOwnId(cell) && ids.TryGetValue(cell.Cell.Id, out int place) && before[place].Cell.Kind == cell.Cell.Kind ? place : -1)];
        PairOthers(before, after, partner);
        bool[] isPaired = new bool[before.Length];
        foreach (int place in partner.Where(place => place >= 0))
        {
            isPaired[place] = true;
        }

        int next = 0;
        for (int j = 0; j < after.Length; j++)
        {
            for (; next < partner[j]; next++)
            {
                if (!isPaired[next])
                {
                    yield return (before[next], null);
                }
            }

            yield return (partner[j] < 0 ? null : before[partner[j]], after[j]);
        }

        for (; next < before.Length; next++)
        {
            if (!isPaired[next])
            {
                yield return (before[next], null);
            }
        }
    }

    private static void PairOthers(ImmutableArray<PlacedCell> before, ImmutableArray<PlacedCell> after, int[] partner)
    {
        int[] earlier = [.. Enumerable.Range(0, before.Length).Except(partner)];
        int[] later = [.. Enumerable.Range(0, after.Length).Where(j => partner[j] < 0)];
        foreach ((int i, int j) in Alignment.Of(
            [.. earlier.Select(i => before[i])],
            [.. later.Select(j => after[j])],
            cell => $"{cell.Cell.Kind} {cell.Cell.Source.Trim()}",
            // Two ids that differ are two cells, unless the source says otherwise.
            (one, other) => one.Cell.Kind == other.Cell.Kind && !(HasOwnId(one) && HasOwnId(other))))
        {
            if (i >= 0 && j >= 0)
            {
                partner[later[j]] = earlier[i];
            }
        }
    }

    // A file without ids gets such as tell only the place.
    private static bool HasOwnId(PlacedCell cell) => !PlaceAsId().IsMatch(cell.Cell.Id);

    [GeneratedRegex(@"^cell-\d+(-x)*$")]
    private static partial Regex PlaceAsId();
}
