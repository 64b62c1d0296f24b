using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>The error that ended a cell: its kind, its message, and where it came from.</summary>
internal sealed class ErrorOutputRenderer : IOutputRenderer
{
    public bool CanRender(CellOutput output) => output is ErrorOutput;

    public HtmlFragment Render(CellOutput output)
    {
        var error = (ErrorOutput)output;
        string message = error.Message.Length == 0 ? "" : $"<p class=\"message\">{AnsiText.ToHtml(error.Message)}</p>";
        string traceback = string.Join('\n', error.Traceback).Trim('\n');
        string trace = traceback.Length == 0 ? "" : $"<pre>\n{AnsiText.ToHtml(traceback)}</pre>";
        return new($"<div class=\"output error\"><p class=\"name\">{AnsiText.ToHtml(error.Name)}</p>{message}{trace}</div>");
    }
}
