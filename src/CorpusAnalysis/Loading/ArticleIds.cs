namespace CorpusAnalysis;

/// <summary>The shortest names that tell the articles of a corpus apart.</summary>
internal static class ArticleIds
{
    /// <summary>
    /// For each article what its document calls it, else the name of the document without ending, with <c>#</c> and a number where it holds several.
    /// Where several articles are then called the same, with the path of the document before it, at last with ending and number.
    /// </summary>
    public static string[] Of(IReadOnlyList<ArticleName> names)
    {
        HashSet<string> shared = [.. names.CountBy(name => name.Document).Where(count => count.Value > 1).Select(count => count.Key)];
        string Numbered(ArticleName name, string path) => shared.Contains(name.Document) ? $"{path}#{name.Number}" : path;
        string[] ids = [.. names.Select(name => name.Given.Length > 0 ? name.Given : Numbered(name, Path.GetFileNameWithoutExtension(name.Document) is { Length: > 0 } stem ? stem : name.Document))];
        LengthenRepeated(ids, index => names[index] is { Given.Length: > 0 } given
            ? $"{Path.ChangeExtension(given.Document, null)}: {given.Given}"
            : Numbered(names[index], Path.ChangeExtension(names[index].Document, null)));
        LengthenRepeated(ids, index => Numbered(names[index], names[index].Document));

        // What an article is given may be what another one got.
        LengthenRepeated(ids, index => $"{names[index].Document}#{names[index].Number}");
        return ids;
    }

    private static void LengthenRepeated(string[] ids, Func<int, string> longer)
    {
        HashSet<string> repeated = [.. ids.CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key)];
        for (int i = 0; i < ids.Length && repeated.Count > 0; i++)
        {
            ids[i] = repeated.Contains(ids[i]) ? longer(i) : ids[i];
        }
    }
}
