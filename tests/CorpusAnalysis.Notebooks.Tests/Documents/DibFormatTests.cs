using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Tests.Documents;

public class DibFormatTests
{
    [Fact]
    public void Read_gives_a_cell_for_each_section()
    {
        var document = Fixture.Load("polyglot.dib");

        Assert.Equal("csharp", document.DefaultLanguage);
        Assert.Equal(["markdown", "csharp", "sql", "quack"], document.Cells.Select(cell => cell.Language));
        Assert.Equal(CellKind.Markdown, document.Cells[0].Kind);
        Assert.Equal("# Größe\n\nText with #!csharp inside.", document.Cells[0].Source);
        Assert.Equal("#!share --from sql x\nvar x = 1;\n\nx", document.Cells[1].Source);
    }

    [Fact]
    public void Read_takes_text_before_the_first_section_as_code_and_keeps_empty_sections()
    {
        var cells = Fixture.Load("loose.dib").Cells;

        Assert.Equal([("csharp", "var a = 1;"), ("markdown", "Text"), ("csharp", "")], cells.Select(cell => (cell.Language, cell.Source)));
    }

    [Fact]
    public void Write_of_a_notebook_leaves_the_kernel_line_to_the_section()
    {
        string dib = DibFormat.Write(Fixture.Load("jupyter.ipynb"));

        Assert.Equal(Fixture.Load("polyglot.dib").Cells.Length + 1, DibFormat.Read(dib, "x.dib").Cells.Length);
        Assert.Contains("\n#!sql\n\nSELECT 1\n", dib);
        Assert.DoesNotContain("#!sql\n\n#!sql", dib);
    }

    [Theory]
    [InlineData("#!meta\n\n{\"kernelInfo\":\n\n#!csharp\n", "expected a JSON object after #!meta")]
    [InlineData("#!meta\n[]\n", "expected a JSON object after #!meta")]
    [InlineData("#!meta\n", "found none")]
    public void Read_names_file_and_mend_when_the_metadata_are_malformed(string text, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => DibFormat.Read(text, "my.dib"));

        Assert.Matches(@"^my\.dib\([1-5]\): ", error.Message);
        Assert.Contains(problem, error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Read_of_an_empty_file_gives_no_cells(string text) => Assert.Empty(DibFormat.Read(text, "my.dib").Cells);
}
