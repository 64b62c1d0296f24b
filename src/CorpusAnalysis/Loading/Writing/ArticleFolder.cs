using System.Text;

namespace CorpusAnalysis;

/// <summary>Writes articles as a corpus folder: a file each, and <c>metadata.csv</c>.</summary>
/// <remarks>
/// <para>
/// An article that has all that a wire text has (section, headline, place, month and day, agency) becomes one; the table then says the year, the
/// language, the agency in its own letters, and all further fields. Any other becomes a text with fields above it, and one that no text holds,
/// such as one whose paragraphs have line ends, a JSON file. Each file is read again before it is written, and the plainest taken that gives the
/// same article.
/// </para>
/// <para>
/// A file is called by the article's id where every system can have a file of that name; else by date and words of id or headline, and the id
/// stands in it. The rows of the table are in memory until the end, the articles are not.
/// </para>
/// </remarks>
public static class ArticleFolder
{
    private const string Table = "metadata.csv";

    private static readonly string[] Endings = [".txt", ".json"];

    /// <summary>Writes a folder aside and renames it in the end: whatever goes wrong, no half of it is there, and one that was there stays.</summary>
    /// <param name="path">The folder; it must be new or empty.</param>
    /// <param name="articles">The articles; their ids must differ.</param>
    /// <param name="replace">Whether a folder that is not empty is replaced as a whole; only one with nothing in it but what this writes is.</param>
    /// <returns>The number of articles of which no file could hold all.</returns>
    /// <exception cref="IOException">There is a file of that name, or a folder with something in it; or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static int Write(string path, IEnumerable<Article> articles, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(articles);
        InputRecorder.CannotFollow($"writes the folder '{Path.GetFileName(path)}'");
        Check(path, replace);
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), aside = Aside(target);
        Directory.CreateDirectory(aside);
        try
        {
            int changed = WriteFiles(aside, target, articles);
            Put(aside, target);
            return changed;
        }
        catch
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            throw;
        }
    }

    /// <summary>Asks that a folder can be written, before anything is read for it.</summary>
    /// <exception cref="IOException">There is a file of that name, or a folder with something in it.</exception>
    public static void Check(string path, bool replace)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
        {
            throw new IOException($"'{path}' is a file; name a folder.");
        }

        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any())
        {
            return;
        }

        if (!replace)
        {
            throw new IOException($"'{path}' is there already, and not empty; give another folder, or have it replaced.");
        }

        if (Directory.EnumerateFileSystemEntries(path).FirstOrDefault(entry => !IsOurs(entry)) is { } other)
        {
            throw new IOException($"'{path}' holds more than articles and their metadata, such as '{Path.GetFileName(other)}', and is not replaced; give another folder.");
        }
    }

    private static bool IsOurs(string entry) => File.Exists(entry) && (Path.GetFileName(entry) == Table || Endings.Contains(Path.GetExtension(entry)));

    private static string Aside(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");

    private static int WriteFiles(string folder, string target, IEnumerable<Article> articles)
    {
        var names = new FolderNames();
        List<MetadataRow> rows = [];
        int changed = 0;
        foreach (Article article in articles)
        {
            var file = FolderFile.Of(article, names, target, out bool isWhole);
            names.Take(file.Name, file.Ending);
            using (var stream = new FileStream(Path.Combine(folder, file.Name + file.Ending), FileMode.CreateNew))
            {
                stream.Write(file.Bytes);
            }

            rows.Add(file.Row);
            changed += isWhole ? 0 : 1;
        }

        using var table = new StreamWriter(Path.Combine(folder, Table), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        string[] columns = [.. rows.SelectMany(row => row.Fields.Keys).Distinct().Order(StringComparer.Ordinal).OrderBy(name => name is "language" ? 0 : name is "agency" ? 1 : 2)];
        table.Write(string.Join(',', columns.Prepend("date").Prepend("file").Select(RowWriter.Quote)) + "\n");
        foreach (MetadataRow row in rows)
        {
            table.Write(string.Join(',', columns.Select(column => row[column]).Prepend(row.Date.ToString()).Prepend(row.File).Select(RowWriter.Quote)) + "\n");
        }

        return changed;
    }

    private static void Put(string aside, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(aside, target);
            return;
        }

        // The old one goes when the new one is there.
        string old = Aside(target);
        Directory.Move(target, old);
        try
        {
            Directory.Move(aside, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }
}
