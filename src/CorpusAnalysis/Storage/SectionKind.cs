namespace CorpusAnalysis;

/// <summary>What a section of a corpus file holds. The numbers are part of the format.</summary>
internal enum SectionKind
{
    /// <summary>JSON: <see cref="CorpusFileAbout"/>.</summary>
    About = 1,

    /// <summary>The letters of all strings of the metadata, in UTF-8.</summary>
    Strings = 2,

    /// <summary>Where each of the strings ends (8 bytes each).</summary>
    StringEnds = 3,

    /// <summary><see cref="ArticleRecord"/>s.</summary>
    Articles = 4,

    /// <summary>Further fields of articles: name and value by turns, as numbers of strings (4 bytes each).</summary>
    Fields = 5,

    /// <summary>Blocks of texts, compressed with zstd.</summary>
    Texts = 6,

    /// <summary><see cref="TextBlockRecord"/>s.</summary>
    TextBlocks = 7,

    /// <summary>The keys of all terms, in UTF-8.</summary>
    Keys = 10,

    /// <summary>Where each key ends (4 bytes each).</summary>
    KeyEnds = 11,

    /// <summary>The terms that are shown otherwise than their keys (4 bytes each).</summary>
    ShownTerms = 12,

    /// <summary>How these are shown, in UTF-8.</summary>
    Shown = 13,

    /// <summary>Where each of these ends (4 bytes each).</summary>
    ShownEnds = 14,

    /// <summary>The terms and parts of terms in order: term, begin and length in the key (4 bytes each).</summary>
    SortedTerms = 15,

    /// <summary>The tokens of each term (8 bytes each).</summary>
    Frequencies = 16,

    /// <summary>The articles of each term (4 bytes each).</summary>
    DocumentFrequencies = 17,

    /// <summary>Where each term's list of articles begins (8 bytes each); see <see cref="PostingLists"/>.</summary>
    PostingBegins = 18,

    /// <summary>A chunk of the lists of articles (4 bytes each).</summary>
    Postings = 19,

    /// <summary><see cref="SegmentSize"/>s.</summary>
    SegmentSizes = 20,

    /// <summary>
    /// The columns of a segment: sentence starts, paragraph starts (8 bytes each), token ends, term ends, tokens, terms, many counts (4),
    /// counts (2).
    /// </summary>
    Segment = 21,

    /// <summary>In the cache: the files that the articles were read from; see <see cref="CachedSources"/>.</summary>
    Sources = 30,

    /// <summary>In the cache: what the articles can be called by; see <see cref="CachedNames"/>.</summary>
    Names = 31,
}
