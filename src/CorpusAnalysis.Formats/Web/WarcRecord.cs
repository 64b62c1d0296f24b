namespace CorpusAnalysis.Formats;

/// <summary>A record of a WARC.</summary>
/// <param name="Number">Its number in the archive, from 1.</param>
/// <param name="Fields">Its header.</param>
/// <param name="Content">What it holds; empty when it was passed over.</param>
internal sealed record WarcRecord(int Number, IReadOnlyDictionary<string, string> Fields, byte[] Content)
{
    // What a path still tells when it is long.
    private const int LongestName = 200;

    /// <summary>The page in the record; null when it holds none.</summary>
    public SourceDocument? Page(SourceDocument container)
    {
        if (Content.Length == 0)
        {
            return null;
        }

        string url = Field("WARC-Target-URI").Trim('<', '>'), fetched = Field("WARC-Date");
        if (string.Equals(Field("WARC-Type"), "resource", StringComparison.OrdinalIgnoreCase))
        {
            return HttpResponse.IsHtml(Field("Content-Type"))
                ? container.Inner(PathOf(url), Content.Length, Content.Length, () => new MemoryStream(Content, writable: false), new(url, fetched, HttpResponse.Charset(Field("Content-Type"))))
                : null;
        }

        if (HttpResponse.Parse(Content) is not { } response)
        {
            container.Report(LoadSeverity.Error, 0, $"record {Number} ({url}) holds no answer of a server, though it says so", "nothing to do: it is left out");
            return null;
        }

        return response.IsPage ? container.Inner(PathOf(url), null, Content.Length, response.Open, new(url, fetched, response.Encoding)) : null;
    }

    private string Field(string name) => Fields.GetValueOrDefault(name, "");

    // The ending says to everyone what the header of the answer says.
    private string PathOf(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        string name = (scheme < 0 ? url : url[(scheme + 3)..]).TrimEnd('/');
        name = name.Length > LongestName ? $"{name[..LongestName]}-{Number}" : name.Length == 0 ? $"record-{Number}" : name;
        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? name : name + ".html";
    }
}
