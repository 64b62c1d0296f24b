using System.Globalization;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Tells apart what has one name, by its order: <c>a</c>, <c>a (2)</c>, <c>a (3)</c>.</summary>
internal static class DistinctNames
{
    /// <summary>The names in their order, no two of them the same.</summary>
    public static string[] Of(IEnumerable<string> names)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> times = new(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
            {
                string free;
                int i = times.GetValueOrDefault(name);
                do
                {
                    i++;
                    free = i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({i})");
                }
                while (!taken.Add(free)); // another may be called so

                times[name] = i;
                return free;
            }),
        ];
    }
}
