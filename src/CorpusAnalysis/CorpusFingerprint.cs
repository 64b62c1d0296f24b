using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis;

/// <summary>What tells one corpus from another: the same articles have the same fingerprint on every machine, from whatever files they came.</summary>
/// <remarks>
/// <para>
/// <see cref="Hash"/> is the SHA-256, in lower-case hexadecimal, over the articles of the view in their order, each written as these texts:
/// id, headline, section, place, date in ISO form as far as it is known, agency, language, the number of paragraphs, each paragraph, the
/// number of metadata fields, then name and value of each, by name in ordinal order.
/// </para>
/// <para>
/// Before every text stands its length in bytes of UTF-8 (32 bits, little-endian); numbers are written as decimal text. In front of all
/// stands the text <c>corpus-fingerprint/1</c>. The file an article came from (<see cref="Article.Source"/>) is no part of it.
/// </para>
/// </remarks>
/// <param name="Hash">The hash.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Tokens">The number of tokens, which depends on the tokenizer and is no part of the hash.</param>
public sealed record CorpusFingerprint(string Hash, int Articles, long Tokens)
{
    private const string Version = "corpus-fingerprint/1";

    /// <summary>The fingerprint of the articles of a view; reads each of them once.</summary>
    public static CorpusFingerprint Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Version);
        foreach (Article article in corpus.Articles)
        {
            Add(hash, article);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), corpus.Articles.Count, corpus.TokenCount);
    }

    private static void Add(IncrementalHash hash, Article article)
    {
        foreach (string text in (ReadOnlySpan<string>)[article.Id, article.Headline, article.Section, article.Place, article.Date.ToString(), article.Agency, article.Language])
        {
            Add(hash, text);
        }

        var paragraphs = article.Paragraphs;
        Add(hash, paragraphs.Length.ToString(CultureInfo.InvariantCulture));
        foreach (string paragraph in paragraphs)
        {
            Add(hash, paragraph);
        }

        Add(hash, article.Metadata.Count.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, string value) in article.Metadata)
        {
            Add(hash, name);
            Add(hash, value);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
