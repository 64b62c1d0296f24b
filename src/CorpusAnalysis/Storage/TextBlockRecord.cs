using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Where a block of texts stands in a corpus file.</summary>
/// <param name="Start">Its first byte in the section.</param>
/// <param name="Hash">XXH3 of its bytes as they stand there.</param>
/// <param name="Length">The bytes as they stand there.</param>
/// <param name="TextLength">The bytes when unpacked.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct TextBlockRecord(long Start, ulong Hash, int Length, int TextLength);
