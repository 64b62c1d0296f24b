using Sylvan.Data.Csv;

namespace CorpusAnalysis.Tests;

/// <summary>Reference tables computed with R quanteda, in the folder that the environment variable CORPUS_GOLDEN names; without it a test that asks is skipped.</summary>
internal static class Golden
{
    public static string Path(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("CORPUS_GOLDEN");
        Assert.SkipUnless(Directory.Exists(folder), "CORPUS_GOLDEN names no folder of reference tables.");
        return System.IO.Path.Combine(folder!, name);
    }

    /// <summary>The rows of a table, each by its column names.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var reader = CsvDataReader.Create(Path(name));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }
}
