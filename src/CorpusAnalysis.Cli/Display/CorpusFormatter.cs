using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;
using Plotly.NET;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Shows the values of this project in notebooks: charts, data frames, result rows, concordances, corpora, articles.</summary>
internal sealed class CorpusFormatter(FormatOptions options) : IValueFormatter
{
    // Rows beyond are not counted, so that a sequence without end is shown as well.
    private const int MostCounted = 100_000;

    private static readonly MethodInfo ToFrame = typeof(DataFrames).GetMethod(nameof(DataFrames.ToDataFrame))!;
    private static readonly MethodInfo First = typeof(Enumerable).GetMethods().Single(method => method.Name == nameof(Enumerable.Take) && method.GetParameters()[1].ParameterType == typeof(int));

    /// <inheritdoc/>
    public MimeBundle? Format(object value) => value switch
    {
        GenericChart chart => Chart(chart),
        DataFrame frame => Table(frame),
        IEnumerable<KwicLine> lines => ConcordanceView.Of(lines, options),
        Corpus corpus => CorpusView.Of(corpus, options),
        Article article => ArticleView.Of(article),
        ThemeDictionary themes => Table(themes.Select(theme => new ThemeRow(
            theme.Path, theme.Definition, string.Join(", ", theme.Patterns.Select(pattern => pattern.Text)))).ToDataFrame()),
        string or IDictionary => null,
        IEnumerable rows when RowType(rows.GetType()) is { } type => Rows(rows, type),
        _ => null,
    };

    // Rows are records with columns; a list of numbers or texts is left to the general formatter, and so are dictionaries.
    private static Type? RowType(Type type) => type.GetInterfaces().Append(type)
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault(element => element.IsClass && element.GetMethod("<Clone>$") is not null);

    private MimeBundle Rows(IEnumerable rows, Type type)
    {
        object first = First.MakeGenericMethod(type).Invoke(null, [rows, MostCounted + 1])!;
        var frame = (DataFrame)ToFrame.MakeGenericMethod(type).Invoke(null, [first])!;
        return frame.Columns.Count == 0 ? new ValueFormatter { Options = options }.Format(rows) : Table(frame, frame.Rows.Count > MostCounted ? null : frame.Rows.Count);
    }

    private static MimeBundle Chart(GenericChart chart)
    {
        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!;
        string title = figure["layout"]?["title"]?["text"]?.ToString() ?? "untitled";
        return new MimeBundle(
        [
            KeyValuePair.Create(Reports.PlotlyOutputRenderer.PlotlyMimeType, figure),
            KeyValuePair.Create<string, JsonNode>("text/plain", $"Chart: {HtmlDecode(title)}"),
        ]);
    }

    private MimeBundle Table(DataFrame frame) => Table(frame, frame.Rows.Count);

    private MimeBundle Table(DataFrame frame, long? count)
    {
        int shown = (int)Math.Min(options.MostRows, frame.Rows.Count);
        return new DisplayTable(
            [.. frame.Columns.Select(column => DisplayColumn.Of(column.Name, TableCells.IsNumber(column)))],
            [.. Enumerable.Range(0, shown).Select(row => (IReadOnlyList<object?>)[.. frame.Columns.Select(column => column[row])])])
        {
            RowCount = count,
        }.ToMimeBundle(options);
    }

    private sealed record ThemeRow(string Theme, string Definition, string Patterns);
}
