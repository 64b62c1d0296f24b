using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Parameters;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CorpusAnalysis.Cli.Parameters;

/// <summary>Reads values of parameters from a YAML file: names with values or lists of values.</summary>
internal static class ParameterFile
{
    /// <summary>Reads a file; an empty one gives nothing.</summary>
    /// <exception cref="UsageException">There is no such file, or it is not of this form; the line is named.</exception>
    public static ImmutableDictionary<string, ParameterInput> Read(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new UsageException($"{path}({error.Start.Line}): expected YAML of the form 'name: value', found {error.InnerException?.Message ?? error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"No file of parameters '{path}' can be read: {error.Message}");
        }

        var values = ImmutableDictionary.CreateBuilder<string, ParameterInput>(StringComparer.Ordinal);
        foreach ((YamlNode name, YamlNode value) in Root(stream, path))
        {
            string key = name is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(path, name, "a name");
            if (!values.TryAdd(GivenParameters.Name(key, $"{path}({name.Start.Line})"), Value(path, value)))
            {
                throw new UsageException($"{path}({name.Start.Line}): the parameter '{key}' is given twice.");
            }
        }

        return values.ToImmutable();
    }

    private static YamlMappingNode Root(YamlStream stream, string path) => stream.Documents switch
    {
        [] => [],
        [{ RootNode: YamlMappingNode names }] => names,
        [{ RootNode: YamlScalarNode { Value: "" } }] => [],
        [var one, ..] => throw Wrong(path, one.RootNode, "names with values, in one document"),
        _ => throw new InvalidOperationException("A list of documents that is neither empty nor has a first one."),
    };

    private static ParameterInput Value(string path, YamlNode node) => node switch
    {
        YamlScalarNode scalar => Text(scalar) is { } text ? ParameterInput.OfText(text) : ParameterInput.Null,
        YamlSequenceNode items => ParameterInput.OfItems(items.Select(item => item is YamlScalarNode scalar ? Text(scalar) : throw Wrong(path, item, "a value"))),
        _ => throw Wrong(path, node, "a value or a list of values"),
    };

    private static string? Text(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL" ? null : scalar.Value;

    private static UsageException Wrong(string path, YamlNode node, string wanted) => new($"{path}({node.Start.Line}): expected {wanted}, found {node.NodeType switch
    {
        YamlNodeType.Mapping => "names with values",
        YamlNodeType.Sequence => "a list",
        _ => $"'{node}'",
    }}.");
}
