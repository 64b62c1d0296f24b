using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Tests.Documents;

public class IpynbFormatTests
{
    [Fact]
    public void Read_gives_cells_with_kind_language_source_and_tags()
    {
        var cells = Fixture.Load("jupyter.ipynb").Cells;

        Assert.Equal(["intro", "first_1", "c-3", "c-4", "raw"], cells.Select(cell => cell.Id));
        Assert.Equal(["markdown", "csharp", "csharp", "sql", "raw"], cells.Select(cell => cell.Language));
        Assert.Equal("var x = 1;\nx", cells[1].Source);
        Assert.Equal("#!sql\nSELECT 1", cells[3].Source);
        Assert.Equal(["parameters", "hide-input"], cells[1].Tags);
        Assert.Null(cells[1].ExecutionCount);
        Assert.Equal(3, cells[2].ExecutionCount);
    }

    [Fact]
    public void Read_joins_lines_of_outputs_and_keeps_json()
    {
        var outputs = Fixture.Load("jupyter.ipynb").Cells[2].Outputs;

        Assert.Equal(new StreamOutput("stdout", "Räumteams: 18\nfertig\n"), outputs[0]);
        Assert.Equal("<b>a</b>\n<i>b</i>", Content(outputs[2], "text/html"));
        Assert.Equal("{\"a\":null,\"b\":[1.0,1e-07,-0.5]}", ((ResultOutput)outputs[3]).Data.First(item => item.Key == "application/json").Value.ToJsonString());
        var error = Assert.IsType<ErrorOutput>(outputs[4]);
        Assert.Equal(("FormatException", "no number", 2), (error.Name, error.Message, error.Traceback.Length));
    }

    [Fact]
    public void Read_takes_the_first_line_then_the_newer_then_the_older_metadata_then_the_default()
    {
        var cells = Fixture.Load("vscode-4.2.ipynb").Cells;

        Assert.Equal(["markdown", "fsharp", "csharp", "quack", "csharp"], cells.Select(cell => cell.Language));
    }

    [Fact]
    public void Read_gives_cells_without_ids_the_same_ids_each_time()
    {
        Assert.Equal(["cell-1", "cell-2", "cell-3", "cell-4", "cell-5"], Fixture.Load("vscode-4.2.ipynb").Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Read_replaces_the_retired_language_name_by_the_kernels()
    {
        var document = Fixture.Load("polyglot-name.ipynb");

        Assert.Equal("csharp", document.DefaultLanguage);
        Assert.Equal(
            File.ReadAllText(Fixture.PathOf("polyglot-name.ipynb")).Replace("\"polyglot-notebook\"\n  }", "\"C#\"\n  }"),
            IpynbFormat.Write(document));
    }

    [Fact]
    public void Read_leaves_the_language_out_when_no_kernel_names_one() =>
        Assert.Empty(Read("""{"nbformat":4,"cells":[],"metadata":{"language_info":{"name":"polyglot-notebook"}}}""").Metadata);

    [Fact]
    public void Write_of_a_new_document_is_a_valid_polyglot_notebook()
    {
        var document = new NotebookDocument(
        [
            new("a", CellKind.Markdown, "markdown", "# Ü"),
            new("b", CellKind.Code, "sql", "SELECT 1") { Tags = ["hide-input"] },
        ]);

        Assert.Equal(
            """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "a",
               "metadata": {},
               "source": [
                "# Ü"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "b",
               "metadata": {
                "dotnet_interactive": {
                 "language": "sql"
                },
                "polyglot_notebook": {
                 "kernelName": "sql"
                },
                "tags": [
                 "hide-input"
                ]
               },
               "outputs": [],
               "source": [
                "#!sql\n",
                "SELECT 1"
               ]
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              },
              "language_info": {
               "file_extension": ".cs",
               "mimetype": "text/x-csharp",
               "name": "C#",
               "pygments_lexer": "csharp"
              },
              "polyglot_notebook": {
               "kernelInfo": {
                "defaultKernelName": "csharp",
                "items": [
                 {
                  "aliases": [],
                  "name": "csharp"
                 }
                ]
               }
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """,
            IpynbFormat.Write(document));
    }

    [Fact]
    public void Write_adds_the_tag_a_cell_was_given()
    {
        var document = Fixture.Load("jupyter.ipynb");
        var tagged = document with { Cells = document.Cells.SetItem(2, document.Cells[2] with { Tags = ["remove-cell"] }) };

        Assert.Equal(["remove-cell"], Read(IpynbFormat.Write(tagged)).Cells[2].Tags);
    }

    [Fact]
    public void Document_throws_when_two_cells_have_one_id()
    {
        var cell = new Cell("a", CellKind.Raw, "raw", "");

        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => new NotebookDocument([cell, cell])).Message);
        Assert.Throws<ArgumentException>(() => new NotebookDocument([cell]) with { Cells = [cell, cell] });
    }

    [Theory]
    [InlineData("", 1, "expected a notebook, found an empty file")]
    [InlineData("[]", 1, "expected a notebook (a JSON object), found an array")]
    [InlineData("{\n\"cells\": [\n<<<<<<< HEAD\n]}", 3, "expected JSON, found the mark of a merge conflict")]
    [InlineData("{\n\"cells\": [", 2, "expected JSON, found")]
    [InlineData("{\"a\":1,\n\"a\":2}", 2, "expected names that differ, found 'a' twice")]
    [InlineData("{}", 1, "expected nbformat 4, found none")]
    [InlineData("{\n\"worksheets\":[],\n\"nbformat\": 3}", 3, "expected nbformat 4, found 3")]
    [InlineData("{\"nbformat\":\n\"4\"}", 2, "expected 'nbformat' to be a whole number, found '4'")]
    [InlineData("{\"nbformat\":4}", 1, "expected 'cells' of a notebook to be an array, found nothing")]
    [InlineData("{\"nbformat\":4,\n\"metadata\":[],\"cells\":[]}", 2, "expected 'metadata' to be an object, found an array")]
    [InlineData("{\"nbformat\":4,\"cells\":[\n{\"cell_type\":\"raw\",\"source\":\"\"},\n7]}", 3, "expected a cell (an object), found 7")]
    [InlineData("{\"nbformat\":4,\"cells\":[\n{\"cell_type\":\"raw\",\"source\":\"\"},\n{\n\"cell_type\":\"heading\"}]}", 4, "expected a cell of type code, markdown or raw, found 'heading'")]
    [InlineData("{\"nbformat\":4,\"cells\":[\n{\"cell_type\":\"raw\",\n\"source\":[\"a\",1]}]}", 3, "expected 'source' of a cell to be a string or an array of strings, found an array")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":[\n{\"output_type\":\"pyout\"}]}]}", 2, "expected an output of type stream, display_data, execute_result or error, found 'pyout'")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"raw\",\"source\":\"\\ud83d\"}]}", 1, "found half of a surrogate pair")]
    public void Read_names_file_line_and_mend_when_the_file_is_malformed(string text, int line, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Read(text));

        Assert.StartsWith($"my.ipynb({line}): ", error.Message);
        Assert.Contains(problem, error.Message);
        Assert.Equal(line, error.Line);
        Assert.EndsWith(error.Mend, error.Message);
        Assert.EndsWith(".", error.Mend);
    }

    [Fact]
    public void A_cell_with_the_id_of_one_before_it_gets_its_own()
    {
        static string Raw(string id) => $"{{\"cell_type\":\"raw\",{(id.Length == 0 ? "" : $"\"id\":\"{id}\",")}\"source\":\"\"}}";
        string text = $"{{\"cells\":[{string.Join(',', new[] { "x", "x", "cell-2", "", "x" }.Select(Raw))}],\"metadata\":{{}},\"nbformat\":4,\"nbformat_minor\":5}}";

        NotebookDocument read = Read(text);
        NotebookDocument again = Read(IpynbFormat.Write(read));

        Assert.Equal(["x", "cell-2-x", "cell-2", "cell-4", "cell-5"], read.Cells.Select(cell => cell.Id));
        Assert.Equal(read.Cells.Select(cell => cell.Id), again.Cells.Select(cell => cell.Id));
        Assert.Equal(read.Cells.Select(cell => cell.Id), Read(text).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Load_names_the_line_when_the_file_is_not_utf8()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathOf("latin.ipynb");
        File.WriteAllBytes(path, [(byte)'{', (byte)'\n', 0xE4, (byte)'}']);

        Assert.StartsWith($"{path}(2): expected UTF-8 text", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(path)).Message);
    }

    [Fact]
    public void Load_says_which_file_is_missing_or_no_notebook()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("notes.txt"), "x");

        Assert.Contains("none.ipynb", Assert.Throws<FileNotFoundException>(() => NotebookDocument.Load(folder.PathOf("none.ipynb"))).Message);
        Assert.Contains("found '.txt'", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(folder.PathOf("notes.txt"))).Message);
    }

    private static NotebookDocument Read(string text) => IpynbFormat.Read(text, "my.ipynb");

    private static string Content(CellOutput output, string mimeType) =>
        ((DisplayOutput)output).Data.TryGet(mimeType, out var content) ? content.GetValue<string>() : "";
}
