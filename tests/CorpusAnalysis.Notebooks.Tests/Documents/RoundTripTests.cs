using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using CsCheck;

namespace CorpusAnalysis.Notebooks.Tests.Documents;

public class RoundTripTests
{
    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Char, Gen.OneOf('\n', '"', '\\', 'ä', '\u2028', '<', ' ', '\u001b'))
            .Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\u0085' or '\u2028' or '\f'))
            .Array[0, 30].Select(chars => new string(chars));

    private static readonly Gen<CellOutput> Output = Gen.OneOf(
        Gen.Select(Gen.OneOf("stdout", "stderr"), Text, (name, text) => (CellOutput)new StreamOutput(name, text)),
        Gen.Select(Gen.OneOf("text/plain", "text/html", "image/png"), Text, (type, text) => (CellOutput)new DisplayOutput(MimeBundle.Text(type, text))),
        Gen.Select(Text, Gen.Int[1, 99], (text, count) => (CellOutput)new ResultOutput(
            new([new("application/x+json", new JsonObject { ["a"] = new JsonArray(text, 1.5, null) }), new("text/plain", text)]), count)),
        Gen.Select(Text, Text, (name, message) => (CellOutput)new ErrorOutput(name, message, [message, name])));

    private static readonly Gen<Cell> AnyCell = Gen.Select(
        Gen.OneOf("csharp", "sql", "markdown", "raw"), Text, Output.Array[0, 3], Gen.Int[0, 9], Gen.OneOf("a", "hide-input").Array[0, 1],
        (language, source, outputs, count, tags) => language is "markdown" or "raw"
            ? new Cell("", language == "raw" ? CellKind.Raw : CellKind.Markdown, language, source)
            : new Cell("", CellKind.Code, language, (language == "sql" ? "#!sql\n" : "") + source)
            {
                Outputs = [.. outputs],
                ExecutionCount = count == 0 ? null : count,
                Tags = [.. tags],
            });

    private static readonly Gen<NotebookDocument> AnyDocument = AnyCell.Array[0, 6]
        .Select(cells => new NotebookDocument(cells.Select((cell, i) => cell with { Id = $"cell-{i + 1}" })));

    [Theory]
    [InlineData("jupyter.ipynb")]
    [InlineData("windows.ipynb")]
    [InlineData("no-last-newline.ipynb")]
    [InlineData("vscode-4.2.ipynb")]
    [InlineData("tabs-and-bom.ipynb")]
    [InlineData("one-line.ipynb")]
    [InlineData("polyglot.dib")]
    [InlineData("windows.dib")]
    [InlineData("loose.dib")]
    public void Save_gives_the_same_bytes_when_nothing_changed(string name)
    {
        using var folder = new TemporaryFolder();
        string copy = folder.PathOf(name);

        Fixture.Load(name).Save(copy);

        Assert.Equal(File.ReadAllBytes(Fixture.PathOf(name)), File.ReadAllBytes(copy));
    }

    // An equal copy of the metadata counts as a change, so the whole file is written anew.
    [Theory]
    [InlineData("jupyter.ipynb")]
    [InlineData("windows.ipynb")]
    [InlineData("no-last-newline.ipynb")]
    [InlineData("vscode-4.2.ipynb")]
    [InlineData("tabs-and-bom.ipynb")]
    [InlineData("polyglot.dib")]
    [InlineData("windows.dib")]
    public void Save_keeps_layout_key_order_and_unknown_keys_when_the_file_is_written_anew(string name)
    {
        using var folder = new TemporaryFolder();
        string copy = folder.PathOf(name);
        var document = Fixture.Load(name);

        (document with { Metadata = (JsonObject)document.Metadata.DeepClone() }).Save(copy);

        string expected = File.ReadAllText(Fixture.PathOf(name)).Replace("#!q\n", "#!quack\n").Replace("#!q\r", "#!quack\r");
        Assert.Equal(expected, File.ReadAllText(copy));
    }

    [Fact]
    public void Write_changes_only_the_lines_of_the_cell_that_changed()
    {
        var document = Fixture.Load("jupyter.ipynb");
        var cells = document.Cells.SetItem(1, document.Cells[1] with { Source = "var y = 2;\ny", ExecutionCount = 1, Outputs = [new StreamOutput("stdout", "2\n")] });

        string[] before = IpynbFormat.Write(document).Split('\n');
        string[] after = IpynbFormat.Write(document with { Cells = cells }).Split('\n');

        Assert.Equal(["    \"var x = 1;\\n\",", "    \"x\""], before.Except(after));
        Assert.Equal(
            ["   \"execution_count\": 1,", "      \"2\\n\"", "    \"var y = 2;\\n\",", "    \"y\""],
            after.Except(before));
        Assert.Equal(before.Length + 8, after.Length);
    }

    [Fact]
    public void Write_read_gives_the_same_document_for_any_document() => AnyDocument.Sample(document =>
    {
        string text = IpynbFormat.Write(document);
        var again = IpynbFormat.Read(text, "x.ipynb");

        Assert.Equal(document.Cells.Select(Describe), again.Cells.Select(Describe));
        Assert.True(JsonNode.DeepEquals(document.Metadata, again.Metadata));
        Assert.Equal(text, IpynbFormat.Write(again with { Metadata = (JsonObject)again.Metadata.DeepClone() }));
    }, iter: 300);

    [Fact]
    public void Dib_keeps_kinds_languages_and_sources_there_and_back_for_any_document() => AnyDocument.Sample(document =>
    {
        string dib = DibFormat.Write(document);
        var there = DibFormat.Read(dib, "x.dib");
        var back = IpynbFormat.Read(IpynbFormat.Write(there), "x.ipynb");

        Assert.Equal(document.Cells.Select(Essence), there.Cells.Select(Essence));
        Assert.Equal(document.Cells.Select(Essence), back.Cells.Select(Essence));
        Assert.Equal(dib, DibFormat.Write(back));
    }, iter: 300);

    private static string Describe(Cell cell) =>
        $"{cell.Id} {cell.Kind} {cell.Language} {cell.ExecutionCount} [{string.Join(',', cell.Tags)}] {cell.Source} {string.Join(" | ", cell.Outputs.Select(Describe))}";

    private static string Describe(CellOutput output) => output switch
    {
        DisplayOutput display => $"display {Describe(display.Data)}",
        ResultOutput result => $"result {result.ExecutionCount} {Describe(result.Data)}",
        ErrorOutput error => $"error {error.Name} {error.Message} {string.Join('/', error.Traceback)}",
        _ => output.ToString(),
    };

    private static string Describe(MimeBundle data) => string.Join("; ", data.Select(item => $"{item.Key}={item.Value.ToJsonString()}"));

    private static (CellKind Kind, string Language, string Source) Essence(Cell cell)
    {
        var lines = cell.Source.Split('\n').ToList();
        if (lines[0] == "#!sql")
        {
            lines.RemoveAt(0);
        }

        int first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        int last = lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line));
        return (cell.Kind, cell.Language, first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]));
    }
}
