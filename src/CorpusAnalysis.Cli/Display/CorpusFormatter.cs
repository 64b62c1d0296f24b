using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;
using Plotly.NET;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Shows the values of this project in notebooks: charts, data frames, result rows, concordances, corpora, articles, evidence.</summary>
/// <param name="options">How much is shown.</param>
/// <param name="evidence">Gathers the evidence behind what is shown; null, where nobody can open it.</param>
internal sealed class CorpusFormatter(FormatOptions options, EvidenceBook? evidence = null) : IValueFormatter
{
    // Rows of what does not know their number are counted up to here, so that a sequence without end is shown as well.
    private const int MostCounted = 100_000;

    // Who goes through thousands of rows or points wants the whole, and places behind each would crowd out those behind the others.
    internal const int MostOpened = 500;

    private static readonly MethodInfo ToFrame = typeof(DataFrames).GetMethod(nameof(DataFrames.ToDataFrame))!;
    private static readonly MethodInfo Take = typeof(CorpusFormatter).GetMethod(nameof(TakeFirst), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <inheritdoc/>
    public MimeBundle? Format(object value) => value switch
    {
        GenericChart chart => Chart(chart),
        DataFrame frame => Table(frame),
        IEnumerable<KwicLine> lines => ConcordanceView.Of(lines, options, evidence),
        Corpus corpus => CorpusView.Of(corpus, options),
        Article article => ArticleView.Of(article),
        ThemeDictionary themes => Themes(themes),
        Evidence places => Places(places),
        string or IDictionary => null,
        IEnumerable rows when RowType(rows.GetType()) is { } type => Rows(rows, type),
        _ => null,
    };

    // Rows are records with columns, or have evidence; a list of numbers or texts is left to the general formatter, and so are dictionaries.
    private static Type? RowType(Type type) => type.GetInterfaces().Append(type)
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault(element => (element.IsClass && element.GetMethod("<Clone>$") is not null) || EvidenceOf(element) is not null);

    // That of a result's row, or any property that a notebook's author has given a row for it.
    private static PropertyInfo? EvidenceOf(Type row) =>
        row.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Evidence));

    private MimeBundle Rows(IEnumerable rows, Type type)
    {
        var columns = (DataFrame)ToFrame.MakeGenericMethod(type).Invoke(null, [Array.CreateInstance(type, 0)])!;
        if (columns.Columns.Count == 0)
        {
            return new ValueFormatter { Options = options }.Format(rows);
        }

        (Array first, long? count) = ((Array, long?))Take.MakeGenericMethod(type).Invoke(null, [rows, options.MostRows])!;
        return Table((DataFrame)ToFrame.MakeGenericMethod(type).Invoke(null, [first])!, count, first);
    }

    // The rows that are shown, and how many there are; null where nobody knows.
    private static (Array First, long? Count) TakeFirst<T>(IEnumerable<T> rows, int limit)
    {
        if ((rows.TryGetNonEnumeratedCount(out int all) ? all : (rows as IReadOnlyCollection<T>)?.Count) is { } known)
        {
            return (rows.Take(limit).ToArray(), known);
        }

        var first = new List<T>();
        long count = 0;
        foreach (T row in rows)
        {
            if (first.Count < limit)
            {
                first.Add(row);
            }

            if (++count > Math.Max(MostCounted, limit))
            {
                return (first.ToArray(), null);
            }
        }

        return (first.ToArray(), count);
    }

    private MimeBundle Themes(ThemeDictionary themes)
    {
        evidence?.AddThemes(themes);
        return Table(themes.Select(theme => new ThemeRow(
            theme.Path, theme.Definition, string.Join(", ", theme.Patterns.Select(pattern => pattern.Text)))).ToDataFrame());
    }

    private MimeBundle Places(Evidence places)
    {
        string text = string.Create(options.Culture, $"{places.Title}: {places.Count:N0} places in {places.ArticleCount:N0} articles");
        return evidence?.Add(places) is { } number
            ? MimeBundle.Html(string.Create(CultureInfo.InvariantCulture, $"<p><button type=\"button\" class=\"evidence\" data-evidence=\"{number}\">{HtmlEncode(text)}</button></p>"), text)
            : MimeBundle.Text("text/plain", text);
    }

    private MimeBundle Chart(GenericChart chart)
    {
        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!;
        AddEvidence(figure, chart);
        AddSeparators(figure);
        string title = PlotlyText.Plain(PlotlyText.Title(figure["layout"]), ". ");
        return new MimeBundle(
        [
            KeyValuePair.Create(PlotlyOutputRenderer.PlotlyMimeType, figure),
            KeyValuePair.Create<string, JsonNode>("text/plain", $"Chart: {(title.Length > 0 ? title : "untitled")}"),
        ]);
    }

    // Numbers that Plotly writes itself, at the axes and on pointing, unless the author has said how.
    private void AddSeparators(JsonNode figure)
    {
        NumberFormatInfo numbers = options.Culture.NumberFormat;
        string separators = numbers.NumberDecimalSeparator + numbers.NumberGroupSeparator;
        if (separators is not ".," && figure["layout"] is JsonObject layout && !layout.ContainsKey("separators"))
        {
            layout["separators"] = separators;
        }
    }

    private void AddEvidence(JsonNode figure, GenericChart chart)
    {
        if (evidence is not null && Charts.EvidenceOf(chart) is { IsEmpty: false } traces)
        {
            int?[][] numbers = [.. traces.Select(points => points.Select((point, i) => i < MostOpened ? evidence.Add(point) : null).ToArray())];
            if (numbers.Any(points => points.Any(number => number is not null)))
            {
                figure["evidence"] = JsonSerializer.SerializeToNode(numbers);
            }
        }
    }

    private MimeBundle Table(DataFrame frame) => Table(frame, frame.Rows.Count);

    private MimeBundle Table(DataFrame frame, long? count, Array? rows = null)
    {
        int shown = (int)Math.Min(options.MostRows, frame.Rows.Count);
        ImmutableArray<int?> numbers = Numbers(rows, shown);
        return new DisplayTable(
            [.. frame.Columns.Select(column => DisplayColumn.Of(column.Name, TableCells.IsNumber(column)))],
            [.. Enumerable.Range(0, shown).Select(row => (IReadOnlyList<object?>)[.. frame.Columns.Select(column => column[row])])])
        {
            RowCount = count,
            Evidence = numbers,
            Note = numbers.IsEmpty ? "" : NotOpened(shown, options),
        }.ToMimeBundle(options);
    }

    /// <summary>Says where rows of a table do not open, although those before them do.</summary>
    internal static string NotOpened(int rows, FormatOptions options) => rows > MostOpened ? string.Create(options.Culture, $"Only the first {MostOpened:N0} rows can be opened.") : "";

    // By row; empty where no row has any.
    private ImmutableArray<int?> Numbers(Array? rows, int shown)
    {
        if (evidence is null || rows is null || EvidenceOf(rows.GetType().GetElementType()!) is not { } property)
        {
            return [];
        }

        ImmutableArray<int?> numbers = [.. rows.Cast<object>().Take(shown).Select((row, i) => i < MostOpened ? evidence.Add((Evidence?)property.GetValue(row)) : null)];
        return numbers.All(number => number is null) ? [] : numbers;
    }

    private sealed record ThemeRow(string Theme, string Definition, string Patterns);
}
