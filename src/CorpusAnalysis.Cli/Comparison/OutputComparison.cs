using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Compares the outputs of a cell.</summary>
internal sealed class OutputComparison(ValueComparison values)
{
    private readonly TableComparison _tables = new(values);
    private readonly ChartComparison _charts = new(values);

    /// <summary>The outputs that differ, and those whose comparison is limited.</summary>
    public ImmutableArray<OutputChange> Compare(IEnumerable<CellOutput> before, IEnumerable<CellOutput> after)
    {
        ComparedOutput[] earlier = [.. before.Select(ComparedOutput.Of).OfType<ComparedOutput>()];
        ComparedOutput[] later = [.. after.Select(ComparedOutput.Of).OfType<ComparedOutput>()];
        return
        [
            .. Alignment.Of(earlier, later, output => output.Mark, (one, other) => one.Kind == other.Kind)
                .Select(pair => (pair.Before, pair.After) switch
                {
                    (-1, int j) => Single(later[j], ChangeKind.Added),
                    (int i, -1) => Single(earlier[i], ChangeKind.Removed),
                    (int i, int j) => Pair(earlier[i], later[j]),
                })
                .Where(change => change.IsChange || !change.Limits.IsEmpty),
        ];
    }

    private OutputChange Pair(ComparedOutput before, ComparedOutput after) => after.Kind switch
    {
        OutputKind.Chart => _charts.Compare(before.Chart!, after.Chart!),
        OutputKind.Table when before.Table!.IsExact == after.Table!.IsExact => _tables.Compare(before.Table, after.Table),
        OutputKind.Table when before.ShownTable is not null && after.ShownTable is not null => _tables.Compare(before.ShownTable, after.ShownTable),
        OutputKind.Table => _tables.Compare(before.Table!, after.Table!),
        OutputKind.Image => new OutputChange(OutputKind.Image, ChangeKind.Changed) { Notes = before.Text == after.Text ? [] : ["The image is another"] },
        _ => new OutputChange(after.Kind, ChangeKind.Changed) { Lines = TextComparison.Compare(before.Text, after.Text) },
    };

    private static OutputChange Single(ComparedOutput output, ChangeKind kind) => new(output.Kind, kind, output.Chart?.Title ?? "")
    {
        Notes = output.Kind is OutputKind.Text or OutputKind.Error ? [] : [output.Describe()],
        Lines = output.Kind is OutputKind.Text or OutputKind.Error ? TextComparison.Whole(output.Describe(), kind == ChangeKind.Added ? '+' : '-') : [],
    };
}
