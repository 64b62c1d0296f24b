using System.Text;

namespace CorpusAnalysis;

/// <summary>The strings of a corpus file.</summary>
internal sealed class StoredStrings(ReadOnlyMemory<long> ends, MappedBytes letters) : StringTable
{
    /// <inheritdoc/>
    public override int Count => ends.Length;

    /// <inheritdoc/>
    public override string this[int number]
    {
        get
        {
            ReadOnlySpan<long> places = ends.Span;
            long start = number == 0 ? 0 : places[number - 1];
            return Encoding.UTF8.GetString(letters.Slice(start, places[number] - start).AsSpan());
        }
    }
}
