using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Provenance;

/// <summary>Where a report's numbers come from, for programs.</summary>
internal static class OriginJson
{
    /// <summary>The member of a notebook's metadata that holds it.</summary>
    public const string Member = "corpus_analysis";

    /// <summary>The executed notebook with its origin in its metadata.</summary>
    public static NotebookDocument AddTo(NotebookDocument executed, ReportOrigin origin)
    {
        JsonObject metadata = executed.Metadata.DeepClone().AsObject();
        metadata[Member] = Of(origin);
        return executed with { Metadata = metadata };
    }

    /// <summary>All of it; what is not known is left out.</summary>
    public static JsonObject Of(ReportOrigin origin)
    {
        var json = new JsonObject
        {
            ["corpora"] = Array(origin.Sources.Corpora, corpus => new JsonObject
            {
                ["path"] = corpus.Path,
                ["fingerprint"] = corpus.Fingerprint.Hash,
                ["articles"] = corpus.Fingerprint.Articles,
                ["tokens"] = corpus.Fingerprint.Tokens,
            }),
            ["files"] = Array(origin.Sources.Files, File),
            ["version"] = origin.Version,
            ["engine"] = origin.Engine,
            ["libraries"] = Array(origin.Libraries, library => JsonValue.Create(library)),
            ["packages"] = Array(origin.Sources.Packages, package => JsonValue.Create(package)),
            ["dotnet"] = origin.Dotnet,
            ["sdk"] = origin.Sdk,
            ["ran_at"] = origin.RanAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["command"] = origin.Command,
        };
        AddSource(json, origin.Source);
        if (origin.Duration is { } duration)
        {
            json["seconds"] = Math.Round(duration.TotalSeconds, 3);
        }

        if (origin.Parameters.Count > 0)
        {
            json["parameters"] = new JsonObject(origin.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value)));
        }

        if (origin.IsKept)
        {
            json["unchanged_since"] = json["ran_at"]!.DeepClone();
        }

        if (origin.NotKept is { } reason)
        {
            json["not_kept"] = reason;
        }

        return json;
    }

    private static void AddSource(JsonObject json, SourceState? source)
    {
        if (source is null)
        {
            return;
        }

        json["commit"] = source.Commit;
        if (source.HasChanges is { } changes)
        {
            json["has_changes"] = changes;
        }

        if (source.Link is { } link)
        {
            json["source"] = link.AbsoluteUri;
        }
    }

    private static JsonObject File(FileSource file)
    {
        var json = new JsonObject { ["kind"] = file.Kind, ["path"] = file.Path, ["sha256"] = file.Hash };
        if (file.Count is { } count)
        {
            json["count"] = count;
        }

        return json;
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> json) => [.. items.Select(json)];
}
