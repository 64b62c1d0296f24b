namespace CorpusAnalysis;

/// <summary>The shortest names that tell the articles of a corpus apart.</summary>
internal static class ArticleIds
{
    /// <summary>For each file its name without ending; where several have it, the path without ending, else with it.</summary>
    public static string[] Of(IReadOnlyList<string> files)
    {
        string[] ids = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        LengthenRepeated(ids, index => Path.ChangeExtension(files[index], null));
        LengthenRepeated(ids, index => files[index]);
        return ids;
    }

    private static void LengthenRepeated(string[] ids, Func<int, string> longer)
    {
        HashSet<string> repeated = [.. ids.CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key)];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = repeated.Contains(ids[i]) ? longer(i) : ids[i];
        }
    }
}
