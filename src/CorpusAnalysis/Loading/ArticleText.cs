using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Headline and paragraphs of an article as they are kept: trimmed, none empty, normalised as asked for.</summary>
/// <param name="Headline">The headline; empty when there is none.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Changes">What was normalised.</param>
/// <param name="Mojibake">What is left of misread letters.</param>
internal sealed record ArticleText(string Headline, ImmutableArray<string> Paragraphs, TextChanges Changes, MojibakeFound Mojibake)
{
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
