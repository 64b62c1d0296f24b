using System.Text;

namespace CorpusAnalysis;

/// <summary>Collects the strings of the metadata for a corpus file, each once.</summary>
internal sealed class StringTableWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <summary>The number of a string.</summary>
    public int Add(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _strings.Count;
            _numbers.Add(text, number);
            _strings.Add(text);
        }

        return number;
    }

    /// <summary>Writes the two sections.</summary>
    public void Write(SectionWriter file)
    {
        long[] ends = new long[_strings.Count];
        long end = 0;
        file.Begin(SectionKind.Strings);
        for (int i = 0; i < ends.Length; i++)
        {
            byte[] letters = Encoding.UTF8.GetBytes(_strings[i]);
            file.Write<byte>(letters);
            ends[i] = end += letters.Length;
        }

        file.End();
        file.Section<long>(SectionKind.StringEnds, ends);
    }
}
