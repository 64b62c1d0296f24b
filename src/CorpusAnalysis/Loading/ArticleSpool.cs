using System.Collections.Immutable;
using System.Text;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Articles without their ids in a packed temporary file, which goes when it is disposed.</summary>
internal sealed class ArticleSpool : IDisposable
{
    // Speed counts, and text packs to a third at any level.
    private const int Level = 1, BufferSize = 1 << 18;

    private readonly FileStream _file;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private BinaryWriter? _writer;
    private int _count;

    /// <summary>Creates the file in a folder.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    public ArticleSpool(string folder)
    {
        string path = Path.Combine(folder, $".corpus-articles.{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            // The articles may be confidential, and the folder one that others read.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _file = new FileStream(path, options);
        _writer = new BinaryWriter(new CompressionStream(_file, Level, leaveOpen: true), Encoding.UTF8);
    }

    /// <summary>The names of the fields of metadata.</summary>
    public IReadOnlyCollection<string> MetadataNames => _names;

    /// <summary>Writes an article.</summary>
    public void Add(Article article)
    {
        BinaryWriter writer = _writer!;
        string[] texts = [article.Headline, article.Section, article.Place, article.Date.ToString(), article.Agency, article.Language, article.Source];
        Array.ForEach(texts, writer.Write);
        ImmutableArray<string> paragraphs = article.Paragraphs;
        writer.Write7BitEncodedInt(paragraphs.Length);
        foreach (string paragraph in paragraphs)
        {
            writer.Write(paragraph);
        }

        writer.Write7BitEncodedInt(article.Metadata.Count);
        foreach ((string name, string value) in article.Metadata)
        {
            _names.Add(name);
            writer.Write(name);
            writer.Write(value);
        }

        _count++;
    }

    /// <summary>Ends the writing.</summary>
    public void Complete()
    {
        _writer?.Dispose();
        _writer = null;
        _file.Flush();
    }

    /// <summary>The articles in their order, with a dash for an id.</summary>
    public IEnumerable<Article> Read()
    {
        using var file = new FileStream(_file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
        using var reader = new BinaryReader(new DecompressionStream(file), Encoding.UTF8);
        for (int i = 0; i < _count; i++)
        {
            yield return Next(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            try
            {
                _writer?.Dispose();
            }
            finally
            {
                _file.Dispose();
            }
        }
        catch (IOException)
        {
            // A full disk was told when it was written to, and what is left need not be written any more.
        }
    }

    private static Article Next(BinaryReader reader)
    {
        string[] texts = new string[7];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        string[] paragraphs = new string[reader.Read7BitEncodedInt()];
        for (int i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = reader.ReadString();
        }

        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            metadata[reader.ReadString()] = reader.ReadString();
        }

        return new()
        {
            Id = "-",
            Headline = texts[0],
            Section = texts[1],
            Place = texts[2],
            Date = PartialDate.TryParse(texts[3], out PartialDate date) ? date : default,
            Agency = texts[4],
            Language = texts[5],
            Source = texts[6],
            Paragraphs = [.. paragraphs],
            Metadata = metadata.ToImmutable(),
        };
    }
}
