using CorpusAnalysis.Cli.Display;
using CsCheck;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Tests;

public sealed class NarrowTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NarrowTableTests()
    {
        _folder.Write("articles/2024-11-29_baku-verhandlungen-ueber-klimafinanzierung.txt", "POLITIK\nKlimafinanzierung\nBaku, 29. November 2024, MUSTER\nDie Klimafinanzierung für arme Länder bleibt nach langen Verhandlungen umstritten. Geld für die Klimafinanzierung fehlt.\n");
        _folder.Write("articles/2024-12-03_genf-minen-und-klimafinanzierung-am-rande.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dezember 2024, BSP\nDie Mine lag im Feld. Geld für die Klimafinanzierung fehlt auch hier.\n");
        _folder.Write("articles/metadata.csv", "file,language\n2024-11-29_baku-verhandlungen-ueber-klimafinanzierung,de\n2024-12-03_genf-minen-und-klimafinanzierung-am-rande,de\n");
        _folder.Write("articles/themes.yml", "themes:\n  climate-and-its-finance:\n    patterns: [Klimafinanz*]\n  clearance-of-mines:\n    patterns: [Mine*]\n");
        _folder.Write("codes.csv", "article,theme,coder_a,coder_b,final,reason\n2024-12-03_genf-minen-und-klimafinanzierung-am-rande,climate-and-its-finance,1,0,0,only named\n2024-11-29_baku-verhandlungen-ueber-klimafinanzierung,climate-and-its-finance,1,1,1,\n");
    }

    public void Dispose() => _folder.Dispose();

    // What is left out says what is shown: all that csv has but this.
    [Theory]
    [InlineData("kwic articles Klimafinanz*", 80, "article id, date, kind, position")]
    [InlineData("kwic articles Mine", 160, "")]
    [InlineData("collocates articles Klimafinanzierung", 60, "adjusted p, joint document frequency, t score, frequency, expected frequency")]
    [InlineData("collocates articles Klimafinanzierung --measure t-score", 60, "log likelihood, adjusted p, joint document frequency, frequency, expected frequency")]
    [InlineData("collocates articles Klimafinanzierung --measure z-score", 80, "joint document frequency, t score, frequency, expected frequency, dice, normalized mutual information and 6 more")]
    [InlineData("ngrams articles --min 2", 60, "per million")]
    [InlineData("ngrams articles --candidates --min 2", 60, "adjusted p, document frequency, per million")]
    [InlineData("ngrams articles --by section --min 1 --min-articles 1", 60, "document frequency, per million")]
    [InlineData("themes articles --hits", 80, "article id, date, pattern, kind, position")]
    [InlineData("themes articles --months", 80, "share low, share high, hits, per million, tokens")]
    [InlineData("themes articles --by section", 80, "share high, hits, per million, tokens")]
    [InlineData("themes articles --pairs", 80, "expected, articles with first, articles with second")]
    [InlineData("themes articles --scores", 80, "per thousand, tokens")]
    [InlineData("themes articles --patterns", 80, "language, weight")]
    [InlineData("themes articles --target section=POLITIK", 80, "log ratio, log ratio low, log ratio high, target document frequency, reference document frequency, target dp and 2 more")]
    [InlineData("themes articles --codes codes.csv", 80, "kappa, alpha, articles, precision low, precision high, recall low and 7 more")]
    [InlineData("themes articles --codes codes.csv --patterns", 80, "alone right, alone wrong, precision low, precision high, language")]
    [InlineData("themes articles --codes codes.csv --differences", 80, "headline, reason, hits")]
    [InlineData("themes articles --codes codes.csv --agreement", 80, "alpha low, alpha high, coder a, coder b, final")]
    [InlineData("trend articles Mine*", 80, "articles with hits, tokens")]
    [InlineData("compounds articles Klimafinanzierung", 80, "frequency as word, frequency, types")]
    public async Task A_narrow_table_shows_the_essential_and_names_what_it_leaves_out(string command, int width, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '), environment => environment["COLUMNS"] = $"{width}");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        string note = Assert.Single(run.Error.Split('\n').Where(line => line.StartsWith("corpus: not in this table: ", StringComparison.Ordinal)).DefaultIfEmpty(""));
        Assert.Equal(expected.Length == 0 ? "" : $"corpus: not in this table: {expected}; a wider window shows more, --format csv or json gives all.", note.TrimEnd());
    }

    [Fact]
    public async Task Csv_has_all_columns_in_their_own_order_however_narrow_the_window()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, "kwic articles Mine --format csv".Split(' '), environment => environment["COLUMNS"] = "60");

        Assert.StartsWith("article_id,date,left,node,right,kind,position\n", run.Output, StringComparison.Ordinal);
    }

    // Long texts wrap, and may be broken; numbers, short texts and the words of headers are whole.
    [Fact]
    public void Every_line_of_a_table_fits_and_every_number_in_it_is_whole() =>
        Gen.Select(Gen.Select(Gen.Bool, Gen.Int[1, 9], Gen.Int[1, 70]).Array[1, 9], Gen.Int[60, 170]).Sample((columns, width) =>
        {
            var frame = new DataFrame(columns.Select(Column));
            using var text = new StringWriter { NewLine = "\n" };

            IReadOnlyList<string> leftOut = TextTable.Write(frame, width, text);

            string[] lines = text.ToString().Split('\n');
            string[] cells = [.. lines.SelectMany(line => line.Split(' '))];
            int shown = columns.Length - leftOut.Count;
            return shown >= 1 && lines.All(line => line.Length <= width) && frame.Columns.Take(shown).All(column =>
                TableCells.Header(column).Split(' ').All(cells.Contains) && (TableCells.Texts(column)[0] is { Length: > 30 } || cells.Contains(TableCells.Texts(column)[0])));
        });

    private static DataFrameColumn Column((bool IsNumber, int Digits, int Length) column, int i) => column.IsNumber
        ? new Int32DataFrameColumn($"Number{i}OfAll", [(int)Math.Pow(10, column.Digits)])
        : new StringDataFrameColumn($"Text{i}OfAll", [new string('x', column.Length)]);
}
