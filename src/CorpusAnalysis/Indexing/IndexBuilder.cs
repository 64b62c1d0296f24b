using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Builds an index of articles with several threads; the result is the same for any number of them.</summary>
/// <remarks>
/// Each thread takes batches in turn and numbers the terms it meets for itself. In the end the terms get their ids in the order in which
/// the batches hold them, whoever scanned them, and the tokens are renumbered in place.
/// </remarks>
internal sealed class IndexBuilder
{
    private readonly Lock _reading = new();
    private readonly Action<TextBatch> _fill;
    private readonly Action<int, TextBatch>? _scanned;
    private readonly SegmentBuilder[] _workers;
    private readonly List<ScannedBatch> _batches = [];
    private int _batchesTaken;

    private IndexBuilder(Action<TextBatch> fill, Tokenizer tokenizer, int threads, Action<int, TextBatch>? scanned) =>
        (_fill, _scanned, _workers) = (fill, scanned, [.. Enumerable.Range(0, threads).Select(_ => new SegmentBuilder(tokenizer))]);

    /// <summary>Builds an index.</summary>
    /// <param name="fill">Fills an empty batch with the next articles, and leaves it empty when there are none; called by one thread at a time.</param>
    /// <param name="tokenizer">Cuts the articles.</param>
    /// <param name="threads">The threads to use, at least 1.</param>
    /// <param name="scanned">Given the number of each batch, from 0, and the batch, before it is filled again; called by several threads at a time.</param>
    public static TermIndex Build(Action<TextBatch> fill, Tokenizer tokenizer, int threads, Action<int, TextBatch>? scanned = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var builder = new IndexBuilder(fill, tokenizer, threads, scanned);
        if (threads == 1)
        {
            builder.Scan(builder._workers[0]);
            return new TermIndex(builder._workers[0].Vocabulary.Build(), new SegmentList([.. builder._batches.Select(batch => batch.Segment)]));
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
            _scanned?.Invoke(number, text);
            lock (_batches)
            {
                _batches.Add(new ScannedBatch(number, worker, segment, worker.Vocabulary.Count));
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
        return new TermIndex(vocabulary.Build(), new SegmentList([.. _batches.Select(batch => batch.Segment)]));
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
    /// <param name="TermsAfter">The terms that the worker knew after it.</param>
    private sealed record ScannedBatch(int Number, SegmentBuilder Worker, IndexSegment Segment, int TermsAfter);
}
