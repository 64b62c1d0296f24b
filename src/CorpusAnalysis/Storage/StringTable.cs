using System.Text;

namespace CorpusAnalysis;

/// <summary>The strings of the metadata of a corpus file, each once.</summary>
internal sealed class StringTable(ReadOnlyMemory<long> ends, MappedBytes letters)
{
    /// <summary>A string by its number.</summary>
    public string this[int number]
    {
        get
        {
            ReadOnlySpan<long> places = ends.Span;
            long start = number == 0 ? 0 : places[number - 1];
            return Encoding.UTF8.GetString(letters.Slice(start, places[number] - start).AsSpan());
        }
    }
}
