using Sylvan.Data.Csv;

namespace CorpusAnalysis.Tests;

/// <summary>Tables computed with R quanteda, kept outside the repository; the environment variable CORPUS_GOLDEN names their folder.</summary>
internal static class Golden
{
    /// <summary>The path of a table; the test is skipped where the folder is not there.</summary>
    public static string Path(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("CORPUS_GOLDEN");
        Assert.SkipUnless(Directory.Exists(folder), "The environment variable CORPUS_GOLDEN names no folder of reference tables.");
        return System.IO.Path.Combine(folder!, name);
    }

    /// <summary>The rows of a CSV table by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var csv = CsvDataReader.Create(Path(name));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        }

        return rows;
    }
}
