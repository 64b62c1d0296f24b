using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Tests.Loading.Decoding;

/// <summary>Texts of many languages: the bundled articles, and a few lines of languages that have none.</summary>
internal static class LanguageTexts
{
    /// <summary>All bundled articles.</summary>
    public static IEnumerable<string> Articles() => Files("*").Select(File.ReadAllText);

    /// <summary>The texts of a language.</summary>
    public static IEnumerable<string> Of(string language) => Files(language).Select(File.ReadAllText).Concat(
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "testdata", "texts_of_languages.txt"))
        where line.StartsWith(language + " ", StringComparison.Ordinal)
        select line[3..]);

    /// <summary>With the plain signs, and e for ə, of encodings that have no others.</summary>
    public static string Plain(string text) => new([.. text.Select(letter => letter switch
    {
        '„' or '“' or '”' or '«' or '»' => '"',
        '‚' or '‘' or '’' => '\'',
        '–' or '—' => '-',
        '…' => '.',
        '\u202F' => '\u00A0',
        '₂' => '2',
        '№' => 'N',
        'ə' => 'e',
        'Ə' => 'E',
        _ => letter,
    })]);

    private static IEnumerable<string> Files(string language) =>
        from folder in Directory.EnumerateDirectories(Repository.Path("corpus"), language)
        where Path.GetFileName(folder).Length == 2
        from file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
        select file;
}
