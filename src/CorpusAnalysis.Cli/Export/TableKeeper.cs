using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Keeps the whole of each table that notebooks show, as it was when it was shown, for as long as its output is in use.</summary>
/// <param name="mostRows">The rows of a sequence that tells no count; a list is kept whole.</param>
internal sealed class TableKeeper(int mostRows = TableKeeper.MostRows) : IValueSink
{
    /// <summary>A sequence that goes on may have no end; beyond these rows it is cut, which is noted.</summary>
    public const int MostRows = 1_000_000;

    private static readonly MethodInfo ToFrame = typeof(DataFrames).GetMethod(nameof(DataFrames.ToDataFrame))!;
    private static readonly MethodInfo First = typeof(Enumerable).GetMethods().Single(method => method.Name == nameof(Enumerable.Take) && method.GetParameters()[1].ParameterType == typeof(int));

    private readonly ConditionalWeakTable<MimeBundle, DataTable> _kept = [];

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Rows may throw anything when they are read a second time; the cell has shown them, and its output is the best there is.")]
    public void Take(MimeBundle shown, object value)
    {
        try
        {
            if (Table(value) is { } table)
            {
                _kept.AddOrUpdate(shown, table);
            }
        }
        catch (Exception)
        {
            _kept.Remove(shown);
        }
    }

    /// <summary>The whole table of an output; null when it is none, or was not kept.</summary>
    public DataTable? Find(MimeBundle shown) => _kept.TryGetValue(shown, out DataTable? table) ? table : null;

    private DataTable? Table(object value) => value switch
    {
        DataFrame frame => DataTable.Of(frame),
        SqlResult result => DataTable.Of(result.ToDataFrame()),
        string or IDictionary => WholeTable.Of(value, mostRows) is { } pairs ? DataTable.Of(pairs) : null,
        IEnumerable rows when RowType(rows.GetType()) is { } type => Rows(rows, type),
        _ => WholeTable.Of(value, value is ICollection { Count: > 0 } all ? all.Count : mostRows) is { } table ? DataTable.Of(table) : null,
    };

    private DataTable? Rows(IEnumerable rows, Type type)
    {
        bool isCounted = rows is ICollection || rows.GetType().GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>));
        object first = isCounted ? rows : First.MakeGenericMethod(type).Invoke(null, [rows, mostRows + 1])!;
        var frame = (DataFrame)ToFrame.MakeGenericMethod(type).Invoke(null, [first])!;
        if (frame.Columns.Count == 0)
        {
            return WholeTable.Of(rows, mostRows) is { } table ? DataTable.Of(table) : null;
        }

        DataTable all = DataTable.Of(frame);
        return isCounted || all.RowCount <= mostRows
            ? all
            : all with { RowCount = mostRows, Note = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the first {mostRows:N0} rows; there are more") };
    }

    // Records have columns of their own in data frames; any other sequence is read as it is shown.
    private static Type? RowType(Type type) => type.GetInterfaces().Append(type)
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault(element => element.IsClass && element.GetMethod("<Clone>$") is not null);
}
