using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The hand codes of a sample of articles: what themes are measured against.</summary>
public sealed class HandCodes
{
    private static readonly string[] Required = ["article", "theme", "coder_a", "coder_b", "final"];

    private HandCodes(ImmutableArray<HandCode> codes) => Codes = codes;

    /// <summary>One code per article and theme, in the order of the file.</summary>
    public ImmutableArray<HandCode> Codes { get; }

    /// <summary>Reads a CSV file with the columns <c>article,theme,coder_a,coder_b,final</c> and perhaps <c>reason</c>, codes being 1 or 0.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="CorpusFormatException">A line is not what the format asks for; the message names file, line and mend.</exception>
    public static HandCodes Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.Reads(InputKind.HandCodes, path);
        return File.Exists(path)
            ? InputRecorder.Loaded(InputKind.HandCodes, path, Parse(TextFile.Read(path, path), path))
            : throw new FileNotFoundException($"No hand codes '{path}'; give the path of a CSV file such as corpus/coding/codes.csv.", path);
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="csv">The whole text.</param>
    /// <param name="path">How messages name it.</param>
    /// <exception cref="CorpusFormatException">A line is not what the format asks for.</exception>
    public static HandCodes Parse(string csv, string path)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        List<(int Line, string[] Cells)> records = CsvRecords.Read(csv, path);
        string[] header = records.Count == 0 ? [] : [.. records[0].Cells.Select(name => name.ToLowerInvariant())];
        int[] columns = [.. Required.Append("reason").Select(name => Array.IndexOf(header, name))];
        if (Array.FindIndex(columns, 0, Required.Length, column => column < 0) is >= 0 and int missing)
        {
            throw new CorpusFormatException(path, 1, $"expected the column '{Required[missing]}', found {Quoted.Short(string.Join(',', header))}", $"begin with: {string.Join(',', Required)}");
        }

        if (header.FirstOrDefault(name => name.Length > 0 && header.Count(other => other == name) > 1) is { } twice)
        {
            throw new CorpusFormatException(path, 1, $"the column '{twice}' comes twice", "give every column a name of its own");
        }

        var codes = new List<HandCode>();
        var seen = new HashSet<(string, string)>();
        foreach ((int line, string[] cells) in records.Skip(1))
        {
            if (cells.Length > header.Length)
            {
                throw new CorpusFormatException(path, line, $"expected {header.Length} cells, found {cells.Length}", "quote cells that hold the delimiter");
            }

            HandCode code = Row(cells, columns, path, line);
            codes.Add(seen.Add((code.ArticleId, code.Theme))
                ? code
                : throw new CorpusFormatException(path, line, $"a second code of '{code.Theme}' for {Quoted.Short(code.ArticleId)}", "remove one of them"));
        }

        return new HandCodes([.. codes]);
    }

    /// <summary>How far the two coders agree: one row per theme, in the order of the file, and one over all.</summary>
    /// <param name="seed">Starts the random numbers of the intervals, which are drawn over articles.</param>
    public IReadOnlyList<CoderAgreement> Agreement(int seed = 1) =>
    [
        .. Codes.GroupBy(code => code.Theme).Select(theme => Row(theme.Key, [.. theme.Select(code => new[] { code })], seed)),
        Row(CoderAgreement.AllThemes, [.. Codes.GroupBy(code => code.ArticleId).Select(article => article.ToArray())], seed),
    ];

    // A unit of the intervals is an article with its codes, of which there may be several.
    private static CoderAgreement Row(string theme, HandCode[][] articles, int seed)
    {
        HandCode[] codes = [.. articles.SelectMany(article => article)];
        (bool, bool)[][] pairs = [.. articles.Select(article => article.Select(code => (code.CoderA, code.CoderB)).ToArray())];
        double?[][][] units = [.. articles.Select(article => article.Select(code => new double?[] { code.CoderA ? 1 : 0, code.CoderB ? 1 : 0 }).ToArray())];
        Interval? kappa = Bootstrap.Interval(pairs, Kappa, seed);
        Interval? alpha = Bootstrap.Interval(units, Alpha, seed);
        return new CoderAgreement(
            theme,
            codes.Length,
            codes.Count(code => code.CoderA),
            codes.Count(code => code.CoderB),
            codes.Count(code => code.Final),
            codes.Length == 0 ? 0 : (double)codes.Count(code => code.CoderA == code.CoderB) / codes.Length,
            Kappa(pairs),
            kappa?.Low,
            kappa?.High,
            Alpha(units),
            alpha?.Low,
            alpha?.High);
    }

    private static double? Kappa(IReadOnlyList<(bool, bool)[]> articles) => CorpusAnalysis.Agreement.CohenKappa(articles.SelectMany(article => article));

    private static double? Alpha(IReadOnlyList<double?[][]> articles) => CorpusAnalysis.Agreement.KrippendorffAlpha(articles.SelectMany(article => article));

    private static HandCode Row(string[] cells, int[] columns, string path, int line)
    {
        string Cell(int column) => columns[column] >= 0 && columns[column] < cells.Length ? cells[columns[column]] : "";
        bool Code(int column) => Cell(column) switch
        {
            "1" => true,
            "0" => false,
            var other => throw new CorpusFormatException(path, line, $"expected 1 or 0 for {Required[column]}, found {Quoted.Short(other)}", "code 1 where the article treats the theme, 0 where it does not"),
        };
        string article = Cell(0).EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? Cell(0)[..^4] : Cell(0);
        return article.Length == 0 || Cell(1).Length == 0
            ? throw new CorpusFormatException(path, line, "expected an article and a theme, found an empty cell", "name the article by its file, the theme as the dictionary does")
            : new HandCode(article, Cell(1), Code(2), Code(3), Code(4), Cell(5));
    }
}
