using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CorpusAnalysis;

/// <summary>Parses YAML whose outermost thing is a mapping, and says where it is none.</summary>
internal static class YamlText
{
    /// <summary>The outermost mapping.</summary>
    /// <param name="yaml">The whole text.</param>
    /// <param name="path">How problems name it.</param>
    /// <param name="what">What it should hold.</param>
    /// <exception cref="CorpusFormatException">The text is no YAML, or no mapping.</exception>
    public static YamlMappingNode Root(string yaml, string path, string what)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            throw new CorpusFormatException(path, LineOf(error, yaml), $"expected YAML, but: {error.Message.TrimEnd('.', ' ')}", "mind the indentation, and quote a pattern that begins with * or holds a colon");
        }
        catch (InvalidOperationException)
        {
            // The parser says no more of a key inside a list that is not closed.
            throw new CorpusFormatException(path, 0, "expected YAML, but found a list or a mapping that is not closed", "close every bracket");
        }

        return stream.Documents.Count == 0
            ? throw new CorpusFormatException(path, 1, $"expected {what}, found an empty file", "see corpus/themes.yml for an example")
            : Mapping(stream.Documents[0].RootNode, path, what);
    }

    /// <summary>A node as a mapping.</summary>
    public static YamlMappingNode Mapping(YamlNode node, string path, string what) => node as YamlMappingNode
        ?? throw new CorpusFormatException(path, (int)node.Start.Line, $"expected {what}, {(node is YamlScalarNode { Value: var value } ? $"found '{value}'" : "found a list")}", "see corpus/themes.yml for an example");

    /// <summary>The text of a key; empty for what is no text.</summary>
    public static string Text(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    // A bare * begins an alias in YAML; the parser says which one is missing, but not where it stands.
    private static int LineOf(YamlException error, string yaml)
    {
        string[] lines = yaml.Split('\n');
        int alias = error is AnchorNotFoundException
            ? Array.FindIndex(lines, line => line.Split(' ', ',', '[', ']').Any(word => word.StartsWith('*') && error.Message.Contains(word[1..].TrimEnd('*', '\r'), StringComparison.Ordinal)))
            : -1;
        return alias >= 0 ? alias + 1 : (int)error.Start.Line;
    }
}
