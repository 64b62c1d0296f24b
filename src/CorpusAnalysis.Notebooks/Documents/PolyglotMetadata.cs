using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>The metadata by which Polyglot notebooks name the languages of a document and of its cells.</summary>
internal static class PolyglotMetadata
{
    /// <summary>The metadata of a new document.</summary>
    public static JsonObject Document(string language) => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject
        {
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["name"] = "C#",
            ["pygments_lexer"] = "csharp",
        },
        ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = NewKernelInfo(language) },
    };

    /// <summary>The kernels of a new document.</summary>
    public static JsonObject NewKernelInfo(string language) => new()
    {
        ["defaultKernelName"] = language,
        ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language }),
    };

    /// <summary>The document's <c>kernelInfo</c>, or null.</summary>
    public static JsonObject? KernelInfo(JsonObject metadata) =>
        (metadata["polyglot_notebook"] as JsonObject)?["kernelInfo"] as JsonObject;

    /// <summary>The kernel that a cell's metadata name, newest way first, or null.</summary>
    public static string? Kernel(JsonObject cellMetadata) =>
        Text(cellMetadata, "polyglot_notebook", "kernelName") ?? Text(cellMetadata, "dotnet_interactive", "language");

    /// <summary>The cell's metadata with its language and tags written into them.</summary>
    public static JsonObject ForCell(Cell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            Child(metadata, "dotnet_interactive")["language"] = cell.Language;
            Child(metadata, "polyglot_notebook")["kernelName"] = cell.Language;
        }

        if (cell.Tags.IsEmpty)
        {
            metadata.Remove("tags");
        }
        else
        {
            metadata["tags"] = new JsonArray([.. cell.Tags.Select(tag => (JsonNode)tag)]);
        }

        return metadata;
    }

    /// <summary>
    /// Takes out the language name <c>polyglot-notebook</c>, which no tool but the retired extension knows: the kernel's
    /// language takes its place, and without a kernel the whole entry goes. Says whether it was found.
    /// </summary>
    public static bool MendLanguageInfo(JsonObject documentMetadata)
    {
        if (Text(documentMetadata, "language_info", "name") != "polyglot-notebook")
        {
            return false;
        }

        if (Text(documentMetadata, "kernelspec", "language") is { } language)
        {
            documentMetadata["language_info"]!["name"] = language;
        }
        else
        {
            documentMetadata.Remove("language_info");
        }

        return true;
    }

    private static JsonObject Child(JsonObject parent, string key)
    {
        if (parent[key] is not JsonObject child)
        {
            parent[key] = child = [];
        }

        return child;
    }

    private static string? Text(JsonObject parent, string key, string name) =>
        (parent[key] as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
