using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis;

/// <summary>Which columns of a table, or fields of a record, are the text of an article, its headline and so on.</summary>
/// <remarks>
/// Columns are named by <see cref="FieldMapping"/>, else found by their usual names in several languages, without regard to case, spaces and
/// punctuation. Where several columns have a usual name the best counts that a row fills; of several with text the one with most of it, but
/// rather without HTML tags. A summary or description is the text only where no column has the text itself. A column that holds nothing but
/// web addresses is an id or metadata, whatever its name, unless it is called exactly <c>text</c>, <c>headline</c> and so on and no other fits.
/// </remarks>
public sealed class ArticleColumns
{
    /// <summary>Stands between the values of a cell that has several: paragraphs in the text, elsewhere shown as <c>; </c>.</summary>
    public const char Between = '\u001E';

    /// <summary>
    /// A column or field whose name begins so is metadata, whatever the rest of the name, and is called by the rest: <c>metadata.publisher</c>
    /// is the field <c>publisher</c>, and never the agency.
    /// </summary>
    public const string MetadataPrefix = "metadata.";

    // A list of this name holds paragraphs, and not texts to be divided into some.
    private const string ParagraphsName = "paragraphs";

    private const int ShownNames = 30;

    private readonly ImmutableArray<string> _names;

    // By property, in the order of UsualColumns.All, the columns of which the first that is filled counts.
    private readonly ImmutableArray<ImmutableArray<int>> _places;

    private readonly Func<string, ImmutableArray<string>> _split;

    private ArticleColumns(ImmutableArray<string> names, ImmutableArray<ImmutableArray<int>> places, Func<string, ImmutableArray<string>> split) =>
        (_names, _places, _split) = (names, places, split);

    private DateOrder DateOrder { get; init; }

    /// <summary>Finds the columns; which are taken for what without being named is reported as a note.</summary>
    /// <param name="document">The table.</param>
    /// <param name="names">The names of its columns.</param>
    /// <param name="line">The line that names them, from 1; 0 when there is none.</param>
    /// <param name="sample">Some rows, which help to choose between columns; null: chosen by name alone.</param>
    /// <exception cref="CorpusFormatException">There is neither a text nor a headline, or a column that was asked for is missing.</exception>
    public static ArticleColumns Find(SourceDocument document, IReadOnlyList<string> names, int line = 0, IReadOnlyList<IReadOnlyList<string?>>? sample = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(names);
        ArticleColumns columns = Choose(document, names, line, new(sample), leftOut: null);
        if (columns._places[0].IsEmpty && columns._places[1].IsEmpty)
        {
            throw document.Error(line, $"expected a column with the text of the articles, found {Shown(names)}", "say which it is: --text COLUMN, in code CorpusOptions.Fields; the first line of a table names the columns");
        }

        columns.ReportGuesses(document, line, from: 0);
        if (columns._places[0] is [int text, ..] && new ColumnSample(sample).IsMarkup(text))
        {
            document.Report(LoadSeverity.Warning, line, $"the text in {Quoted.Short(names[text])} holds HTML tags, which are read as text", "name a column with plain text, or save the articles as HTML files");
        }

        return columns;
    }

    /// <summary>The columns of a document whose text stands elsewhere, as the fields above a text: a field with a usual name of a text is metadata.</summary>
    internal static ArticleColumns FindAbout(SourceDocument document, IReadOnlyList<string> names, int line) => Choose(document, names, line, new([]), leftOut: "text");

    /// <summary>These columns and others that came up later, which count where these are empty.</summary>
    internal ArticleColumns With(SourceDocument document, IReadOnlyList<string> names, int line)
    {
        var places = _places.ToBuilder();
        for (int i = 0; i < UsualColumns.All.Length; i++)
        {
            UsualColumns column = UsualColumns.All[i];
            if (column.Given(document.Fields) is null)
            {
                bool isLesserTaken = places[i] is [int first, ..] && column.Lesser.Contains(UsualColumns.Plain(_names[first]));
                int[] later = [.. Enumerable.Range(0, names.Count).Where(name => column.Names.Contains(UsualColumns.Plain(names[name]))).Select(name => name + _names.Length)];
                places[i] = isLesserTaken ? [.. later, .. places[i]] : [.. places[i], .. later];
            }
        }

        var columns = new ArticleColumns([.. _names, .. names], places.ToImmutable(), _split) { DateOrder = DateOrder };
        columns.ReportGuesses(document, line, _names.Length);
        return columns;
    }

    /// <summary>The article of a row.</summary>
    /// <param name="cells">The cells, in the order of the columns; null, or missing at the end, when empty; several values with <see cref="Between"/>.</param>
    /// <param name="line">The line on which the row begins, from 1.</param>
    public ArticleDraft Draft(IReadOnlyList<string?> cells, int line) => Draft(cells, line, []);

    internal ArticleDraft Draft(IReadOnlyList<string?> cells, int line, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        ArgumentNullException.ThrowIfNull(cells);
        string Cell(int place) => place < cells.Count ? cells[place]?.Trim() ?? "" : "";
        int[] used = [.. _places.Select(places => places.FirstOrDefault(place => Cell(place).Length > 0, -1))];
        string Of(int property) => used[property] >= 0 ? Joined(Cell(used[property])) : "";
        return new ArticleDraft
        {
            Paragraphs = used[0] < 0 ? [] : Paragraphs(_names[used[0]], Cell(used[0])),
            Headline = Of(1),
            DateText = WithoutEpoch(Of(2)),
            DateOrder = DateOrder,
            Id = Of(3),
            Language = Of(4),
            Section = Of(5),
            Place = Of(6),
            Agency = Of(7),
            Line = line,
            Metadata = Metadata(Cell, used, others),
        };
    }

    private static ArticleColumns Choose(SourceDocument document, IReadOnlyList<string> names, int line, ColumnSample sample, string? leftOut)
    {
        string[] plain = [.. names.Select(UsualColumns.Plain)];
        var places = new ImmutableArray<int>[UsualColumns.All.Length];
        Array.Fill(places, []);
        for (int i = 0; i < places.Length; i++)
        {
            UsualColumns column = UsualColumns.All[i];
            if (column.Property != leftOut && column.Given(document.Fields) is { } name)
            {
                int place = Place(names, plain, name);
                places[i] = place >= 0 ? [place] : throw document.Error(
                    line, $"there is no column {Quoted.Short(name)} to be the {column.Property}, only {Shown(names)}", "name one of these");
            }
        }

        for (int i = 0; i < places.Length; i++)
        {
            UsualColumns column = UsualColumns.All[i];
            if (column.Property != leftOut && places[i].IsEmpty)
            {
                int[] Found(ImmutableArray<string> usual) =>
                    [.. usual.Select(name => Array.IndexOf(plain, name)).Where(place => place >= 0 && !places.Any(taken => taken.Contains(place)) && sample.Fits(column.Property, place))];
                places[i] = Found(column.Names) is { Length: > 0 } found ? [.. InOrder(column, found, sample)] : [.. InOrder(column, Found(column.Lesser), sample).Take(1)];

                // One that is called exactly so is meant so, where nothing better is there, whatever it holds.
                if (places[i].IsEmpty && column.Property != "date" && Array.IndexOf(plain, column.Property) is >= 0 and int own && !places.Any(taken => taken.Contains(own)))
                {
                    places[i] = [own];
                }
            }
        }

        return new([.. names], [.. places], document.Paragraphs) { DateOrder = places[2] is [int date, ..] ? sample.DateOrder(date) : DateOrder.Unknown };
    }

    private static IEnumerable<int> InOrder(UsualColumns column, int[] places, ColumnSample sample) => column.Property != "text"
        ? places
        : places.OrderBy(sample.IsMarkup).ThenByDescending(sample.Length);

    private void ReportGuesses(SourceDocument document, int line, int from)
    {
        List<string> guesses = [];
        foreach ((UsualColumns column, ImmutableArray<int> places) in UsualColumns.All.Zip(_places))
        {
            int[] shown = [.. places.Where(place => place >= from)];
            if (column.Given(document.Fields) is null && shown.Length > 0 && (shown.Length > 1 || _names[shown[0]] != column.Property))
            {
                guesses.Add($"{string.Join(", else ", shown.Select(place => Quoted.Short(_names[place])))} as the {column.Property}");
            }
        }

        if (guesses.Count > 0)
        {
            document.Report(LoadSeverity.Note, line, $"took {string.Join(", ", guesses)}", "if that is wrong, name the columns: --text, --headline, --date …");
        }
    }

    /// <summary>
    /// How many properties of an article have a column that is named for them, by which the row of a sheet that names its columns is told
    /// from a title or from data; 0 without a text and without a headline.
    /// </summary>
    /// <param name="fields">The columns that are named.</param>
    /// <param name="names">What may be the names of columns.</param>
    public static int Known(FieldMapping fields, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(names);
        string[] plain = [.. names.Select(UsualColumns.Plain)];
        string[] known = [.. from column in UsualColumns.All
                             where column.Given(fields) is { } given ? Place(names, plain, given) >= 0 : column.Names.Concat(column.Lesser).Any(name => plain.Contains(name))
                             select column.Property];
        return known.Contains("text") || known.Contains("headline") ? known.Length : 0;
    }

    private ImmutableSortedDictionary<string, string> Metadata(Func<int, string> cell, int[] used, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<(string Name, string Value)> prefixed = [];
        void Add(string name, string value)
        {
            if (name.StartsWith(MetadataPrefix, StringComparison.Ordinal) && name.Length > MetadataPrefix.Length)
            {
                prefixed.Add((name, value));
            }
            else
            {
                metadata.TryAdd(name, Joined(value));
            }
        }

        for (int place = 0; place < _names.Length; place++)
        {
            if (_names[place].Trim() is { Length: > 0 } name && !used.Contains(place) && cell(place) is { Length: > 0 } value)
            {
                Add(name, value);
            }
        }

        foreach ((string name, string value) in others)
        {
            if (name.Trim() is { Length: > 0 } trimmed && value.Trim() is { Length: > 0 } text)
            {
                Add(trimmed, text);
            }
        }

        // Of a foreign document both names may be there; then each keeps its own.
        foreach ((string name, string value) in prefixed)
        {
            metadata.TryAdd(metadata.ContainsKey(name[MetadataPrefix.Length..]) ? name : name[MetadataPrefix.Length..], Joined(value));
        }

        return metadata.ToImmutable();
    }

    private ImmutableArray<string> Paragraphs(string name, string text)
    {
        bool isList = text.Contains(Between), isParagraphs = isList && UsualColumns.Plain(name) == ParagraphsName;
        return !isList ? _split(text) : [.. text.Split(Between).SelectMany(part => isParagraphs && !HoldsBlankLine(part) ? [part.Trim()] : _split(part))];
    }

    private static bool HoldsBlankLine(string text) => text.Trim().ReplaceLineEndings("\n").Split('\n').Any(line => line.Trim().Length == 0);

    private static string Joined(string value) => value.Contains(Between) ? string.Join("; ", value.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : value;

    // Seconds or milliseconds since 1970, as databases write them: in UTC, as nothing says where.
    private static string WithoutEpoch(string date) =>
        date.Length is 10 or 13 && date[0] is '1' or '2' && date.All(char.IsAsciiDigit) && long.Parse(date, CultureInfo.InvariantCulture) is var number
            ? DateTimeOffset.FromUnixTimeSeconds(date.Length == 10 ? number : number / 1000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date;

    private static int Place(IReadOnlyList<string> names, string[] plain, string name)
    {
        int exact = names.ToList().IndexOf(name);
        return exact >= 0 ? exact : Array.IndexOf(plain, UsualColumns.Plain(name));
    }

    private static string Shown(IReadOnlyList<string> names) => string.Join(", ", names.Take(ShownNames).Select(Quoted.Short)) + (names.Count > ShownNames ? " …" : "");
}
