using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Headline and paragraphs of an article as they are kept: trimmed, none empty, normalised as asked for.</summary>
/// <param name="Headline">The headline; empty when there is none.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Changes">What was normalised.</param>
/// <param name="Mojibake">What is left of misread letters.</param>
internal sealed record ArticleText(string Headline, ImmutableArray<string> Paragraphs, TextChanges Changes, MojibakeFound Mojibake)
{
    private const int BeginningLength = 2_000;

    /// <summary>The beginning of the text, by which its language is known.</summary>
    public string Beginning
    {
        get
        {
            var text = new StringBuilder(Headline, BeginningLength * 2);
            for (int i = 0; i < Paragraphs.Length && text.Length < BeginningLength; i++)
            {
                text.Append('\n').Append(Paragraphs[i].AsSpan(0, Math.Min(Paragraphs[i].Length, BeginningLength)));
            }

            return text.ToString();
        }
    }

    /// <summary>The text of a draft.</summary>
    public static ArticleText Of(ArticleDraft draft, TextNormalization steps)
    {
        var changes = default(TextChanges);
        string Normalised(string text)
        {
            if (steps == TextNormalization.None)
            {
                return text.Trim();
            }

            (string normalised, TextChanges made) = TextNormalizing.Apply(text, steps);
            changes += made;
            return normalised.Trim();
        }

        string headline = Normalised(draft.Headline);
        ImmutableArray<string> paragraphs = [.. draft.Paragraphs.Select(Normalised).Where(paragraph => paragraph.Length > 0)];
        MojibakeFound[] found = [.. paragraphs.Prepend(headline).Select(CorpusAnalysis.Mojibake.Find).Where(found => found.Count > 0)];
        return new(headline, paragraphs, changes, found.Length == 0 ? new(0, -1, "") : found[0] with { Count = found.Sum(part => part.Count) });
    }
}
