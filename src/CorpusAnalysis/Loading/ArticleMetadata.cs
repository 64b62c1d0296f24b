using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Finds the row of a metadata table that belongs to a file.</summary>
internal sealed class ArticleMetadata
{
    private readonly MetadataTable? _table;
    private readonly Dictionary<string, MetadataRow> _byFile = new(StringComparer.Ordinal);

    private ArticleMetadata(MetadataTable? table) => _table = table;

    /// <summary>What is wrong with the table, rows without a file, and files without a row.</summary>
    public List<LoadProblem> Problems { get; } = [];

    /// <summary>Joins a table, if there is one, with files by their names, with or without ending and folder.</summary>
    /// <param name="table">The table, or null.</param>
    /// <param name="files">The files, relative to the corpus folder.</param>
    /// <param name="reportUnused">Whether a row without a file is a problem; not when only one file of a folder is read.</param>
    public static ArticleMetadata Of(MetadataTable? table, IReadOnlyList<string> files, bool reportUnused)
    {
        var metadata = new ArticleMetadata(table);
        if (table is null)
        {
            return metadata;
        }

        metadata.Problems.AddRange(table.Problems);
        ILookup<string, string> names = files.SelectMany(file => Names(file).Select(name => (name, file))).ToLookup(pair => pair.name, pair => pair.file, StringComparer.Ordinal);
        foreach (MetadataRow row in table.Rows)
        {
            metadata.Join(row, [.. names[row.File.Replace('\\', '/')]], reportUnused);
        }

        foreach (string file in files.Where(file => !metadata._byFile.ContainsKey(file)))
        {
            metadata.Problems.Add(new LoadProblem(LoadSeverity.Warning, file, 0, $"the file has no row in {Path.GetFileName(table.Path)}", "add one, so that its year and language are known"));
        }

        return metadata;
    }

    /// <summary>The row of a file, or null.</summary>
    public MetadataRow? Row(string file) => _byFile.GetValueOrDefault(file);

    private void Join(MetadataRow row, ImmutableArray<string> files, bool reportUnused)
    {
        string table = Path.GetFileName(_table!.Path);
        if (files.Length > 1)
        {
            Problems.Add(new LoadProblem(LoadSeverity.Warning, table, row.Line, $"the row names {Quoted.Short(row.File)}, which {files.Length} files are called", "name the folder too"));
        }
        else if (files.IsEmpty && reportUnused)
        {
            Problems.Add(new LoadProblem(LoadSeverity.Warning, table, row.Line, $"the row names {Quoted.Short(row.File)}, which is no file of the corpus", "mend the name, add the file, or remove the row"));
        }
        else if (files.Length == 1 && !_byFile.TryAdd(files[0], row))
        {
            Problems.Add(new LoadProblem(LoadSeverity.Warning, table, row.Line, $"a second row for {Quoted.Short(files[0])}; the first counts", "remove one of them"));
        }
    }

    private static IEnumerable<string> Names(string file)
    {
        string name = Path.GetFileName(file);
        return new[] { file, name, Path.ChangeExtension(file, null), Path.GetFileNameWithoutExtension(name) }.Distinct();
    }
}
