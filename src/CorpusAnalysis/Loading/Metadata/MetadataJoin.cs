using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Which row of the metadata belongs to which article: by its file, else by the name it has in an archive or a table.</summary>
internal sealed class MetadataJoin
{
    private readonly Dictionary<string, MetadataRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataRow> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<MetadataRow, string> _taken = [];
    private readonly HashSet<string> _filesFound = new(StringComparer.Ordinal);
    private readonly List<LoadProblem> _problems = [];
    private readonly MetadataTable? _table;
    private readonly ulong _othersHash;

    /// <summary>Finds the rows of files.</summary>
    /// <param name="table">The table; null when there is none.</param>
    /// <param name="files">The files of the corpus.</param>
    public MetadataJoin(MetadataTable? table, ImmutableArray<string> files)
    {
        _table = table;
        ILookup<string, string> filesByName = files
            .SelectMany(file => Names(file).Distinct().Select(name => (name, file)))
            .ToLookup(pair => pair.name, pair => pair.file, StringComparer.Ordinal);
        foreach (MetadataRow row in table?.Rows ?? [])
        {
            string[] found = [.. filesByName[Normalised(row.File)]];
            if (found.Length == 0)
            {
                _others.TryAdd(Normalised(row.File), row);
            }
            else if (found.Length > 1)
            {
                Report(LoadSeverity.Error, row, $"the row names {Quoted.Short(row.File)}, which {found.Length} files are called", "write the path in the corpus folder, with ending");
            }
            else if (!_rows.TryAdd(found[0], row))
            {
                Report(LoadSeverity.Error, row, $"a second row for {Quoted.Short(found[0])}; the first is on line {_rows[found[0]].Line} and counts", "remove one of them");
            }
        }

        _othersHash = Hash([.. _others.Values]);
    }

    /// <summary>Rows of which it is not certain whose they are.</summary>
    public IReadOnlyList<LoadProblem> Problems => _problems;

    /// <summary>Whether some rows name no file, and so perhaps articles in archives and tables.</summary>
    public bool HasOthers => _others.Count > 0;

    /// <summary>XXH3 of the rows that may concern a file: its own, or all that no file has; 0 for none.</summary>
    public ulong HashFor(string file) => _rows.TryGetValue(file, out MetadataRow? row) ? Hash(row) : _othersHash;

    /// <summary>The row of an article; null when it has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The document that the article stands in; that of a file outside archives is the file.</param>
    /// <param name="id">How the document names the article; empty when it does not.</param>
    public MetadataRow? Find(string file, string path, string id)
    {
        if (_rows.TryGetValue(file, out MetadataRow? own))
        {
            return own;
        }

        if (_others.Count == 0)
        {
            return null;
        }

        IEnumerable<string> names = [id, .. Names(path)];
        MetadataRow? row = names.Select(name => _others.GetValueOrDefault(Normalised(name))).FirstOrDefault(found => found is not null);
        string article = id.Length == 0 ? path : $"{path}: {id}";
        if (row is null || (!_taken.TryAdd(row, article) && _taken[row] != article))
        {
            return null;
        }

        _filesFound.Add(file);
        return row;
    }

    /// <summary>What is wrong once all articles have been read: rows without an article, and articles without a row.</summary>
    /// <param name="withoutRow">The files of one article each that have no row.</param>
    public IEnumerable<LoadProblem> Complete(IEnumerable<string> withoutRow)
    {
        if (_table is null)
        {
            return [];
        }

        IEnumerable<LoadProblem> unused = _others.Values
            .Where(row => !_taken.ContainsKey(row))
            .Select(row => new LoadProblem(LoadSeverity.Warning, _table.Path, row.Line, $"the row names {Quoted.Short(row.File)}, which is no file of the corpus", "mend the name, add the file, or remove the row"));
        return [.. _problems.Concat(unused).OrderBy(problem => problem.Line), .. withoutRow
            .Select(file => new LoadProblem(LoadSeverity.Warning, file, 0, $"the file has no row in {_table.Path}", "add one, so that its year and language are known"))];
    }

    /// <summary>Whether an article of a file was found a row that names no file.</summary>
    public bool HasFound(string file) => _filesFound.Contains(file);

    /// <summary>Whether a file has a row of its own.</summary>
    public bool Has(string file) => _rows.ContainsKey(file);

    private void Report(LoadSeverity severity, MetadataRow row, string message, string mend) => _problems.Add(new(severity, _table!.Path, row.Line, message, mend));

    private static ulong Hash(params MetadataRow[] rows) =>
        rows.Length == 0 ? 0 : XxHash3.HashToUInt64(JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => new { row.File, Date = row.Date.ToString(), row.Fields })));

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
