using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>Questions on the text of a cell. Jupyter counts places in code points, .NET in UTF-16 units.</summary>
internal static class CodeRequests
{
    /// <summary>Answers a <c>complete_request</c>.</summary>
    public static JsonObject Complete(KernelMessage request, ICompletionSource? source)
    {
        (string code, int position) = Place(request);
        CompletionList found = source?.Complete(code, position) ?? new CompletionList(position, position, []);
        int start = CodePoints(code, found.Start), end = CodePoints(code, found.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text, ["type"] = SessionCompletion.TypeOf(item.Kind), ["signature"] = item.Signature, ["start"] = start, ["end"] = end,
                })]),
            },
        };
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public static JsonObject Inspect(KernelMessage request, ICompletionSource? source)
    {
        (string code, int position) = Place(request);
        MimeBundle? found = source?.Inspect(code, position, request.Optional<int>("detail_level") > 0);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : OutputPublisher.Data(found),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public static JsonObject IsComplete(KernelMessage request, ICellRunner runner)
    {
        CellCompleteness found = runner.CompletenessOf(request.Text("code"));
        var answer = new JsonObject { ["status"] = found.State.ToString().ToLower(CultureInfo.InvariantCulture) };
        if (found.State == CellState.Incomplete)
        {
            answer["indent"] = found.Indent;
        }

        return answer;
    }

    private static (string Code, int Position) Place(KernelMessage request)
    {
        string code = request.Text("code");
        int wanted = request.Optional<int?>("cursor_pos") ?? int.MaxValue;
        int position = 0;
        for (int points = 0; points < wanted && position < code.Length; points++)
        {
            position += char.IsSurrogatePair(code, position) ? 2 : 1;
        }

        return (code, position);
    }

    private static int CodePoints(string code, int position) => code.AsSpan(0, position).ToString().EnumerateRunes().Count();
}
