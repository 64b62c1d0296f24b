using System.Globalization;
using System.Text;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Gives out the ids of one page, each once.</summary>
internal sealed class Anchors
{
    // What the page itself has.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "content", "evidence", "evidence-title", "toggle-code" };

    /// <summary>An id made of the text's letters and digits, in lower case, with hyphens between words.</summary>
    public string Unique(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string wanted = slug.ToString().Trim('-') is { Length: > 0 } some ? some : "section";
        string id = wanted;
        for (int i = 2; !_taken.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        }

        return id;
    }
}
