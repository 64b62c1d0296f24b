using System.Collections.Frozen;

namespace CorpusAnalysis.Formats;

/// <summary>The names that press databases give languages.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new (string Tag, string[] Names)[]
    {
        ("de", ["german", "deutsch", "allemand"]), ("en", ["english", "englisch", "anglais"]), ("fr", ["french", "französisch", "français"]),
        ("es", ["spanish", "spanisch", "espagnol", "español"]), ("it", ["italian", "italienisch", "italien", "italiano"]),
        ("nl", ["dutch", "niederländisch", "néerlandais", "nederlands"]), ("pt", ["portuguese", "portugiesisch", "portugais", "português"]),
        ("pl", ["polish", "polnisch", "polonais", "polski"]), ("ru", ["russian", "russisch", "russe", "русский"]), ("uk", ["ukrainian", "ukrainisch"]),
        ("tr", ["turkish", "türkisch", "turc", "türkçe"]), ("az", ["azerbaijani", "azeri", "aserbaidschanisch", "azərbaycan"]), ("ar", ["arabic", "arabisch", "arabe"]),
        ("zh", ["chinese", "chinesisch", "chinois"]), ("ja", ["japanese", "japanisch", "japonais"]), ("ko", ["korean", "koreanisch", "coréen"]),
        ("sv", ["swedish", "schwedisch", "svenska"]), ("da", ["danish", "dänisch", "dansk"]), ("no", ["norwegian", "norwegisch", "norsk"]),
        ("fi", ["finnish", "finnisch"]), ("cs", ["czech", "tschechisch"]), ("hu", ["hungarian", "ungarisch"]), ("ro", ["romanian", "rumänisch"]),
    }.SelectMany(language => language.Names.Select(name => (name, language.Tag))).ToFrozenDictionary(pair => pair.name, pair => pair.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language, as of <c>GERMAN; DEUTSCH</c>; empty when none of the names is known.</summary>
    public static string Tag(string names) => names.Split([';', ',', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => Tags.GetValueOrDefault(name, "")).FirstOrDefault(tag => tag.Length > 0, "");
}
