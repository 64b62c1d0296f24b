using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CorpusAnalysis.Benchmarks.Peers;

/// <summary>File to index with Lucene.NET: frequencies and positions, one article per line.</summary>
internal static class LuceneIndex
{
    public static string Build(string path, int threads)
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("lucene-").FullName;
        try
        {
            using var directory = new MMapDirectory(folder);
            var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48, Lucene.Net.Analysis.Util.CharArraySet.Empty);
            using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 256 });
            using var reader = new StreamReader(path);
            var reading = new System.Threading.Lock();
            var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };
            type.Freeze();
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
            {
                while (true)
                {
                    string? line;
                    lock (reading)
                    {
                        line = reader.ReadLine();
                    }

                    if (line is null)
                    {
                        return;
                    }

                    writer.AddDocument([new Field("text", line, type)]);
                }
            });
            writer.Commit();
            return $"{writer.NumDocs} articles";
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
