namespace CorpusAnalysis;

/// <summary>Reads Lexicoder 3's <c>.lc3</c>: a line with <c>+</c> and a category's name, then a pattern a line; blanks around a pattern mark its ends there and are dropped.</summary>
internal static class LexicoderFile
{
    public static void Read(string text, ImportedThemes import)
    {
        ImportedThemes.Node? theme = null;
        int line = 0;
        foreach (string pattern in text.ReplaceLineEndings("\n").Split('\n').Select(part => part.Trim()))
        {
            line++;
            if (pattern.StartsWith('+'))
            {
                theme = import.Theme(pattern[1..].Trim(), parent: null, line);
            }
            else if (pattern.Length > 0)
            {
                import.Add(theme ?? throw import.Error(line, $"expected + and a category's name, found {Quoted.Short(pattern)}", "begin with a category"), pattern, line);
            }
        }
    }
}
