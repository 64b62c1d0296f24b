using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CellCompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("var x = 1;")]
    [InlineData("if (x) { y(); }")]
    [InlineData("var s = \"a\\\"b(\";")]
    [InlineData("var s = @\"a\"\"b\"")]
    [InlineData("\"\"\"a\"b\"\"\"")]
    [InlineData("\"\"")]
    [InlineData("\"abc\"u8")]
    [InlineData("'('")]
    [InlineData("x // (")]
    [InlineData("x /* ( */")]
    [InlineData("List<int>")]
    [InlineData("i++")]
    [InlineData("x!")]
    [InlineData("f(1)")]
    public void Complete_cells_can_be_run(string cell) => Assert.Equal(CellState.Complete, CellCompleteness.Of(cell).State);

    [Theory]
    [InlineData("void F()\n{\n    if (x)\n    {", "        ")]
    [InlineData("f(1,", "    ")]
    [InlineData("x +", "")]
    [InlineData("numbers.", "")]
    [InlineData("if (x)", "")]
    [InlineData("foreach (int i in numbers)", "")]
    [InlineData("if (x) { } else", "")]
    [InlineData("record Point", "")]
    [InlineData("return", "")]
    [InlineData("var s = \"\"\"\na", "")]
    [InlineData("var s = @\"a\n", "")]
    [InlineData("x /* (", "")]
    public void Open_cells_want_more_lines(string cell, string indent) => Assert.Equal(new CellCompleteness(CellState.Incomplete, indent), CellCompleteness.Of(cell));

    [Theory]
    [InlineData(")")]
    [InlineData("(]")]
    [InlineData("var s = \"a")]
    [InlineData("'a")]
    public void Invalid_cells_cannot_be_mended_by_more(string cell) => Assert.Equal(CellState.Invalid, CellCompleteness.Of(cell).State);
}
