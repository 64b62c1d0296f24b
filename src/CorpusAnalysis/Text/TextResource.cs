namespace CorpusAnalysis;

/// <summary>The word lists and tables embedded in the library: UTF-8 text, <c>#</c> begins a comment line.</summary>
internal static class TextResource
{
    /// <summary>The lines that are neither empty nor a comment, in order.</summary>
    /// <param name="name">Folder and file with dots, such as <c>Text.abbreviations.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(TextResource).Assembly.GetManifestResourceStream("CorpusAnalysis." + name)
            ?? throw new InvalidOperationException($"The resource '{name}' is not embedded in the library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
