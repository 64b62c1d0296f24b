using System.Text;
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
        WriteArticles(file, corpus.Packed());
        WriteVocabulary(file, corpus.Index.Vocabulary);
        WriteIndex(file, corpus.Index);
        if (sources is not null)
        {
            file.Section(SectionKind.Sources, sources.ToBytes());
            file.Section(SectionKind.Names, CachedNames.ToBytes(sources.Names));
        }

        var about = new CorpusFileAbout(
            TokenizerOptions.RulesVersion, corpus.Tokenizer.Options, corpus.Articles.Count, corpus.Index.Vocabulary.Count, corpus.Report.FileCount, corpus.Report.Problems, corpus.Report.Skipped, corpus.Report.Formats, corpus.Report.FailedCount);
        file.Section<byte>(SectionKind.About, JsonSerializer.SerializeToUtf8Bytes(about));
        file.Complete();
    }

    private static void WriteArticles(SectionWriter file, StoredArticles articles)
    {
        TextBlockSource blocks = articles.Blocks;
        var places = new TextBlockRecord[blocks.Count];
        file.Begin(SectionKind.Texts);
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = blocks.Record(i) with { Start = file.SectionLength };
            file.Write(blocks.Packed(i).Span);
        }

        file.End();
        file.Section<TextBlockRecord>(SectionKind.TextBlocks, places);
        WriteStrings(file, articles.Strings);
        file.Section(SectionKind.Articles, articles.Records.Span);
        file.Section(SectionKind.Fields, articles.Fields.Span);
    }

    private static void WriteStrings(SectionWriter file, StringTable strings)
    {
        long[] ends = new long[strings.Count];
        long end = 0;
        file.Begin(SectionKind.Strings);
        for (int i = 0; i < ends.Length; i++)
        {
            byte[] letters = Encoding.UTF8.GetBytes(strings[i]);
            file.Write<byte>(letters);
            ends[i] = end += letters.Length;
        }

        file.End();
        file.Section<long>(SectionKind.StringEnds, ends);
    }

    private static void WriteVocabulary(SectionWriter file, Vocabulary vocabulary)
    {
        file.Section(SectionKind.Keys, vocabulary.Keys.Bytes);
        file.Section(SectionKind.KeyEnds, vocabulary.Keys.Ends);
        int[] shownTerms = [.. vocabulary.ShownOtherwise.Keys.Order()];
        var shown = new Utf8List();
        foreach (int term in shownTerms)
        {
            shown.Add(Encoding.UTF8.GetBytes(vocabulary.ShownOtherwise[term]));
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
