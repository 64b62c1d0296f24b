using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Tells the language of a code cell.</summary>
internal static class CellLanguage
{
    /// <summary>The language of cells that name none.</summary>
    public const string Default = "csharp";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["sql"] = "sql",
        ["html"] = "html",
        ["mermaid"] = "mermaid",
        ["markdown"] = "markdown",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["value"] = "value",
        ["raw"] = "raw",
    };

    /// <summary>The language that a name stands for, or null.</summary>
    public static string? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>The language of a cell: its first line <c>#!name</c> wins over its metadata, those over the document's default.</summary>
    public static string Of(string source, JsonObject metadata, string byDefault) =>
        FromMagic(source)
        ?? FromMetadata(metadata, "polyglot_notebook", "kernelName")
        ?? FromMetadata(metadata, "dotnet_interactive", "language")
        ?? byDefault;

    /// <summary>The document's default language.</summary>
    public static string DefaultOf(JsonObject document) =>
        (document["polyglot_notebook"] as JsonObject)?["kernelInfo"] is JsonObject { } info && Text(info["defaultKernelName"]) is { } name && Find(name) is { } language
            ? language
            : Default;

    private static string? FromMagic(string source)
    {
        string line = source.Split('\n', 2)[0].Trim();
        return line.StartsWith("#!", StringComparison.Ordinal) ? Find(line[2..].Split(' ', 2)[0]) : null;
    }

    private static string? FromMetadata(JsonObject metadata, string group, string key) =>
        Text((metadata[group] as JsonObject)?[key]) is { } name ? Find(name) ?? name : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
