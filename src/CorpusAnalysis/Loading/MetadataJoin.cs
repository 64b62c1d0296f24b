using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Which row of the metadata belongs to which file.</summary>
/// <param name="Rows">The rows by the path of the file.</param>
/// <param name="Problems">Rows without a file, with several, with one that has a row already, and files without a row.</param>
internal sealed record MetadataJoin(IReadOnlyDictionary<string, MetadataRow> Rows, ImmutableArray<LoadProblem> Problems)
{
    public static MetadataJoin Of(MetadataTable table, ImmutableArray<string> files)
    {
        ILookup<string, string> filesByName = files
            .SelectMany(file => Names(file).Distinct().Select(name => (name, file)))
            .ToLookup(pair => pair.name, pair => pair.file, StringComparer.Ordinal);
        var rows = new Dictionary<string, MetadataRow>(StringComparer.Ordinal);
        List<LoadProblem> problems = [];
        void Report(LoadSeverity severity, string path, int line, string message, string mend) => problems.Add(new(severity, path, line, message, mend));

        foreach (MetadataRow row in table.Rows)
        {
            string[] found = [.. filesByName[Normalised(row.File)]];
            if (found.Length == 0)
            {
                Report(LoadSeverity.Warning, table.Path, row.Line, $"the row names {Quoted.Short(row.File)}, which is no file of the corpus", "mend the name, add the file, or remove the row");
            }
            else if (found.Length > 1)
            {
                Report(LoadSeverity.Error, table.Path, row.Line, $"the row names {Quoted.Short(row.File)}, which {found.Length} files are called", "write the path in the corpus folder, with ending");
            }
            else if (!rows.TryAdd(found[0], row))
            {
                Report(LoadSeverity.Error, table.Path, row.Line, $"a second row for {Quoted.Short(found[0])}; the first is on line {rows[found[0]].Line} and counts", "remove one of them");
            }
        }

        foreach (string file in files.Where(file => !rows.ContainsKey(file)))
        {
            Report(LoadSeverity.Warning, file, 0, $"the file has no row in {table.Path}", "add one, so that its year and language are known");
        }

        return new(rows, [.. problems]);
    }

    // Path and name, each with and without its ending.
    private static string[] Names(string file)
    {
        string path = Normalised(file), name = path[(path.LastIndexOf('/') + 1)..];
        return [path, Path.ChangeExtension(path, null), name, Path.ChangeExtension(name, null)];
    }

    // File systems and spreadsheets differ in how they compose letters. A name may hold what cannot be normalised.
    private static string Normalised(string path)
    {
        string name = path.Replace('\\', '/');
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
