using System.Runtime.InteropServices;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Writes a corpus as a file.</summary>
internal static class CorpusFileWriter
{
    /// <summary>Writes all articles of an index.</summary>
    /// <param name="stream">An empty file that can be written and searched.</param>
    /// <param name="corpus">The corpus as a whole; a view is to be indexed for itself before.</param>
    /// <param name="sources">What the cache wants to know about the files that were read; null: nothing.</param>
    public static void Write(Stream stream, Corpus corpus, CachedSources? sources = null)
    {
        var file = new SectionWriter(stream);
        WriteArticles(file, corpus);
        WriteVocabulary(file, corpus.Index.Vocabulary);
        WriteIndex(file, corpus.Index);
        if (sources is not null)
        {
            file.Section(SectionKind.Sources, sources.ToBytes());
        }

        var about = new CorpusFileAbout(
            TokenizerOptions.RulesVersion, corpus.Tokenizer.Options, corpus.Articles.Count, corpus.Index.Vocabulary.Count, corpus.Report.FileCount, corpus.Report.Problems, corpus.Report.Skipped);
        file.Section<byte>(SectionKind.About, JsonSerializer.SerializeToUtf8Bytes(about));
        file.Complete();
    }

    private static void WriteArticles(SectionWriter file, Corpus corpus)
    {
        var strings = new StringTableWriter();
        var fields = new List<int>();
        var records = new List<ArticleRecord>(corpus.Articles.Count);
        file.Begin(SectionKind.Texts);
        using var texts = new TextBlockWriter(file);
        foreach (int number in corpus.Members)
        {
            Article article = corpus[number];
            (int block, int start) = texts.Add(article, corpus.Utf8(number).Span);
            int firstField = fields.Count / 2;
            foreach ((string name, string value) in article.Metadata)
            {
                fields.Add(strings.Add(name));
                fields.Add(strings.Add(value));
            }

            records.Add(new ArticleRecord(
                strings.Add(article.Id),
                strings.Add(article.Headline),
                strings.Add(article.Source),
                strings.Add(article.Section),
                strings.Add(article.Place),
                strings.Add(article.Agency),
                strings.Add(article.Language),
                ArticleRecord.Packed(article.Date),
                firstField,
                article.Metadata.Count,
                block,
                start));
        }

        texts.Complete();
        strings.Write(file);
        file.Section<ArticleRecord>(SectionKind.Articles, CollectionsMarshal.AsSpan(records));
        file.Section<int>(SectionKind.Fields, CollectionsMarshal.AsSpan(fields));
    }

    private static void WriteVocabulary(SectionWriter file, Vocabulary vocabulary)
    {
        file.Section(SectionKind.Keys, vocabulary.Keys.Bytes);
        file.Section(SectionKind.KeyEnds, vocabulary.Keys.Ends);
        int[] shownTerms = [.. vocabulary.ShownOtherwise.Keys.Order()];
        var shown = new Utf8List();
        foreach (int term in shownTerms)
        {
            shown.Add(System.Text.Encoding.UTF8.GetBytes(vocabulary.ShownOtherwise[term]));
        }

        file.Section<int>(SectionKind.ShownTerms, shownTerms);
        file.Section(SectionKind.Shown, shown.Bytes);
        file.Section(SectionKind.ShownEnds, shown.Ends);
        file.Section(SectionKind.SortedTerms, vocabulary.Sorted.Entries);
    }

    private static void WriteIndex(SectionWriter file, TermIndex index)
    {
        file.Section<long>(SectionKind.Frequencies, index.Totals.Frequencies);
        file.Section<int>(SectionKind.DocumentFrequencies, index.Totals.DocumentFrequencies);
        file.Section(SectionKind.PostingBegins, index.Postings.Begins);
        int number = 0;
        foreach (ReadOnlyMemory<int> chunk in index.Postings.Chunks())
        {
            file.Section(SectionKind.Postings, chunk.Span, number++);
        }

        file.Section(SectionKind.SegmentSizes, index.Segments.Sizes.AsSpan());
        for (int i = 0; i < index.Segments.Count; i++)
        {
            IndexSegment segment = index.Segments[i];
            file.Begin(SectionKind.Segment, i);
            file.Write(segment.SentenceStarts.Span);
            file.Write(segment.ParagraphStarts.Span);
            file.Write(segment.TokenEnds.Span);
            file.Write(segment.TermEnds.Span);
            file.Write(segment.Tokens.Span);
            file.Write(segment.Terms.Span);
            file.Write(segment.ManyCounts.Span);
            file.Write(segment.Counts.Span);
            file.End();
        }
    }
}
