namespace CorpusAnalysis;

/// <summary>What the encoding of a file is known from; the first that holds counts.</summary>
internal enum EncodingSource
{
    /// <summary>The file begins with a byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The reader said so.</summary>
    Given,

    /// <summary>The document says so, in its XML declaration, its HTML, or the header it came with.</summary>
    Declared,

    /// <summary>The bytes are valid UTF-8, which other encodings are only by a rare chance.</summary>
    Utf8Valid,

    /// <summary>It was found out by what the text looks like: likely, and not certain.</summary>
    Detected,
}
