using System.Runtime.InteropServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Builds an index of articles with several threads; the result is the same for any number of them.</summary>
/// <remarks>
/// Each thread takes batches in turn and numbers the terms it meets for itself. In the end the terms get their ids in the order in which
/// the batches hold them, whoever scanned them, and the tokens are renumbered in place. Articles that are indexed already are not scanned:
/// a thread gives their terms numbers as it meets them, and takes over the rest.
/// </remarks>
internal sealed class IndexBuilder
{
    private readonly Lock _reading = new();
    private readonly Action<TextBatch> _fill;
    private readonly Action<int, TextBatch>? _scanned;
    private readonly KeptIndex? _kept;
    private readonly SegmentBuilder[] _workers;
    private readonly List<ScannedBatch> _batches = [];
    private int _batchesTaken;

    private readonly ArticleScanner _spellings;

    private IndexBuilder(Action<TextBatch> fill, Tokenizer tokenizer, int threads, Action<int, TextBatch>? scanned, KeptIndex? kept) =>
        (_fill, _scanned, _kept, _workers, _spellings) = (fill, scanned, kept, [.. Enumerable.Range(0, threads).Select(_ => new SegmentBuilder(tokenizer, kept))], new(tokenizer));

    /// <summary>Builds an index.</summary>
    /// <param name="fill">Fills an empty batch with the next articles, and leaves it empty when there are none; called by one thread at a time.</param>
    /// <param name="tokenizer">Cuts the articles.</param>
    /// <param name="threads">The threads to use, at least 1.</param>
    /// <param name="scanned">Given the number of each batch, from 0, and the batch, before it is filled again; called by several threads at a time.</param>
    /// <param name="kept">The index of the articles that are filled in with a number of it.</param>
    public static TermIndex Build(Action<TextBatch> fill, Tokenizer tokenizer, int threads, Action<int, TextBatch>? scanned = null, KeptIndex? kept = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var builder = new IndexBuilder(fill, tokenizer, threads, scanned, kept);
        if (threads == 1)
        {
            builder.Scan(builder._workers[0]);
            return builder.Built(builder._workers[0].Vocabulary);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        InParallel.Run(() => Parallel.ForEach(builder._workers, options, builder.Scan));
        return builder.Merge(options);
    }

    private void Scan(SegmentBuilder worker)
    {
        var text = new TextBatch();
        while (true)
        {
            int number;
            text.Clear();
            lock (_reading)
            {
                _fill(text);
                number = _batchesTaken++;
            }

            if (text.Count == 0)
            {
                return;
            }

            IndexSegment segment = worker.Build(text);
            int[] kept = _kept is null ? [] : [.. Enumerable.Range(0, text.Count).Select(text.Kept)];
            _scanned?.Invoke(number, text);
            lock (_batches)
            {
                _batches.Add(new ScannedBatch(number, worker, segment, kept, worker.Vocabulary.Count));
            }
        }
    }

    private TermIndex Merge(ParallelOptions options)
    {
        _batches.Sort((a, b) => a.Number.CompareTo(b.Number));
        var vocabulary = new VocabularyBuilder(_workers.Max(worker => worker.Vocabulary.Count));
        var ids = _workers.ToDictionary(worker => worker, worker => new int[worker.Vocabulary.Count]);
        var known = _workers.ToDictionary(worker => worker, _ => 0);
        foreach (ScannedBatch batch in _batches)
        {
            int first = known[batch.Worker];
            vocabulary.AddTerms(batch.Worker.Vocabulary, first, ids[batch.Worker].AsSpan(first..batch.TermsAfter));
            known[batch.Worker] = batch.TermsAfter;
        }

        InParallel.Run(() => Parallel.ForEach(_batches, options, batch =>
        {
            Renumber(MemoryMarshal.AsMemory(batch.Segment.Tokens).Span, ids[batch.Worker]);
            Renumber(MemoryMarshal.AsMemory(batch.Segment.Terms).Span, ids[batch.Worker]);
        }));
        return Built(vocabulary);
    }

    private TermIndex Built(VocabularyBuilder vocabulary)
    {
        if (_kept is not null)
        {
            ShowFirst(vocabulary);
        }

        return new TermIndex(vocabulary.Build(), new SegmentList([.. _batches.Select(batch => batch.Segment)]));
    }

    // A term that first occurs in an article that is taken over, and that stood in another one before it there, may be spelled otherwise here.
    private void ShowFirst(VocabularyBuilder vocabulary)
    {
        int known = 0;
        foreach (ScannedBatch batch in _batches)
        {
            for (int i = 0; i < batch.Kept.Length; i++)
            {
                (int first, int kept, bool otherwise) = (known, batch.Kept[i], false);
                ReadOnlySpan<int> terms = batch.Segment.ArticleTerms(i), before = kept < 0 ? [] : _kept!.Index.Terms(kept);
                for (int place = 0; place < terms.Length; place++)
                {
                    if (terms[place] == known)
                    {
                        known++;
                        otherwise |= kept >= 0 && _kept!.Index.Articles(before[place])[0] != kept;
                    }
                }

                if (otherwise)
                {
                    Show(vocabulary, first..known, batch.Segment.ArticleTokens(i), _kept!.Articles.Utf8(kept).Span);
                }
            }
        }
    }

    // The terms first occur in the order of their ids.
    private void Show(VocabularyBuilder vocabulary, Range terms, ReadOnlySpan<int> tokens, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<Token> places = _spellings.Cut(text, tokens.IndexOf(terms.End.Value - 1) + 1);
        int next = terms.Start.Value;
        for (int i = 0; i < places.Length; i++)
        {
            if (tokens[i] == next)
            {
                vocabulary.Show(next++, Encoding.UTF8.GetString(text.Slice(places[i].Start, places[i].Length)));
            }
        }
    }

    private static void Renumber(Span<int> terms, int[] ids)
    {
        foreach (ref int term in terms)
        {
            term = ids[term];
        }
    }

    /// <summary>A batch and who scanned it.</summary>
    /// <param name="Number">Its place in the order of the articles.</param>
    /// <param name="Worker">Who scanned it.</param>
    /// <param name="Segment">Its columns, with the worker's own numbers of terms.</param>
    /// <param name="Kept">The number of each of its articles in the index that is kept, -1 for one that was scanned; none without such an index.</param>
    /// <param name="TermsAfter">The terms that the worker knew after it.</param>
    private sealed record ScannedBatch(int Number, SegmentBuilder Worker, IndexSegment Segment, int[] Kept, int TermsAfter);
}
