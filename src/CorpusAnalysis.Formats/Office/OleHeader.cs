using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>The container of older office programs, which holds workbooks, texts, mails and encrypted documents alike.</summary>
internal static class OleHeader
{
    /// <summary>Whether a document begins as one.</summary>
    public static bool IsOle(DocumentHead head) => head.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Whether the beginning names a part, as its list of parts does.</summary>
    public static bool Names(DocumentHead head, string part) => head.Bytes.Span.IndexOf(Encoding.Unicode.GetBytes(part + '\0')) is var at && at >= 0 && at % 128 == 0;
}
