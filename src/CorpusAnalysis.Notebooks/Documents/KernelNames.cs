using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>The kernels that a document's cells can name, and the one for cells that name none.</summary>
internal sealed class KernelNames
{
    private static readonly ImmutableDictionary<string, string> BuiltIn = new (string Name, string[] Aliases)[]
    {
        ("csharp", ["c#", "cs", ".net-csharp"]),
        ("fsharp", ["f#", "fs", ".net-fsharp"]),
        ("pwsh", ["powershell", ".net-pwsh"]),
        ("javascript", ["js"]),
        ("python", ["python3", "ipython"]),
        ("markdown", ["md"]),
        ("html", []), ("http", []), ("kql", []), ("mermaid", []), ("r", []), ("raw", []), ("sql", []), ("value", []),
    }
    .SelectMany(kernel => kernel.Aliases.Append(kernel.Name).Select(alias => KeyValuePair.Create(alias, kernel.Name)))
    .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableDictionary<string, string> _names;

    private KernelNames(ImmutableDictionary<string, string> names, string defaultName) =>
        (_names, Default) = (names, defaultName);

    /// <summary>The kernel of a cell that names none.</summary>
    public string Default { get; }

    /// <summary>The built-in names and those that the document's <c>kernelInfo</c> adds.</summary>
    public static KernelNames Of(JsonObject metadata)
    {
        var info = PolyglotMetadata.KernelInfo(metadata);
        var names = BuiltIn;
        foreach (var item in (info?["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(item["name"]) is { } name)
            {
                IEnumerable<string?> aliases = (item["aliases"] as JsonArray ?? []).Select(Text);
                names = aliases.OfType<string>().Append(name).Where(alias => !names.ContainsKey(alias))
                    .Aggregate(names, (all, alias) => all.SetItem(alias, name));
            }
        }

        string? given = Text(info?["defaultKernelName"])
            ?? Text((metadata["kernelspec"] as JsonObject)?["language"])
            ?? Text((metadata["language_info"] as JsonObject)?["name"]);
        return new(names, given is null ? "csharp" : names.GetValueOrDefault(given, given));
    }

    /// <summary>The kernel's own name for a name or alias; null when it is none that this document knows.</summary>
    public string? Find(string name) => _names.GetValueOrDefault(name);

    /// <summary>The kernel that a line such as <c>#!sql</c> names alone; null for any other line, also for other magic commands.</summary>
    public string? OfLine(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? Find(line[2..].Trim()) : null;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
