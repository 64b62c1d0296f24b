using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CellSourceTests
{
    [Theory]
    [InlineData("int F{0}(int x) => x + {0};\n")]
    [InlineData("int F{0}(int x) => x + n + {0};\n")]
    [InlineData("static int F{0}(this int x) => x + {0};\n")]
    [InlineData("int P{0} => {0};\n")]
    [InlineData("[Obsolete] int P{0} => {0};\n")]
    [InlineData("var v{0} = {0};\n")]
    [InlineData("n++; ")]
    public void The_written_file_grows_with_the_cell(string member)
    {
        int Length(int count)
        {
            string source = "var n = 1;\n" + string.Concat(Enumerable.Range(0, count).Select(i => member.Replace("{0}", i.ToString("d4", null), StringComparison.Ordinal)));
            var cell = new CellSource(source, 1);
            return cell.Write([], "Base", "", cell.Variables, tailAsStatement: false).Length;
        }

        Assert.InRange(Length(400) / (double)Length(200), 1, 2.2);
    }
}
