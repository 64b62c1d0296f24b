using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Export;

/// <summary>What differs between two files that Chromium prints of the same page.</summary>
internal static partial class PdfBytes
{
    private static readonly string[] Dates = ["/CreationDate (D:", "/ModDate (D:"];

    /// <summary>Writes a stated time over that of printing, and ranks over the ids of the tagged elements, whose numbers depend on what the browser did before.</summary>
    /// <remarks>All of it stands outside of packed text, and keeps its length. Ids keep their order, as the file lists them sorted.</remarks>
    public static byte[] Reproducible(byte[] pdf, DateTimeOffset time)
    {
        foreach (string name in Dates)
        {
            int at = pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
            _ = at < 0 ? 0 : Encoding.ASCII.GetBytes(time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), pdf.AsSpan(at + name.Length));
        }

        Match[] ids = Id().Matches(Encoding.Latin1.GetString(pdf)).ToArray();
        Dictionary<string, int> ranks = ids.Select(id => id.Value).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);
        foreach (Match id in ids)
        {
            Encoding.ASCII.GetBytes(ranks[id.Value].ToString("00000000", CultureInfo.InvariantCulture), pdf.AsSpan(id.Index + "(node".Length));
        }

        return pdf;
    }

    [GeneratedRegex(@"\(node[0-9]{8}\)")]
    private static partial Regex Id();
}
