using YamlDotNet.RepresentationModel;

namespace CorpusAnalysis;

/// <summary>Reads dictionaries in quanteda's YAML: a key with a list of patterns, or with keys below it, or with both in one list.</summary>
internal static class QuantedaFile
{
    public static void Read(string text, ImportedThemes import) =>
        AddThemes(YamlText.Root(text, import.Path, "categories by name"), parent: null, import);

    private static void AddThemes(YamlMappingNode node, ImportedThemes.Node? parent, ImportedThemes import)
    {
        foreach ((YamlNode key, YamlNode value) in node)
        {
            Add(value, import.Theme(YamlText.Text(key), parent, Line(key)), import);
        }
    }

    private static void Add(YamlNode value, ImportedThemes.Node theme, ImportedThemes import)
    {
        switch (value)
        {
            case YamlScalarNode { Value.Length: > 0 } pattern:
                import.Add(theme, pattern.Value, Line(pattern));
                break;
            case YamlMappingNode below:
                AddThemes(below, theme, import);
                break;
            case YamlSequenceNode list:
                foreach (YamlNode item in list)
                {
                    Add(item is YamlSequenceNode ? throw import.Error(Line(item), "expected a pattern, found a list in a list", "put all patterns of a category into one list") : item, theme, import);
                }

                break;
        }
    }

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
