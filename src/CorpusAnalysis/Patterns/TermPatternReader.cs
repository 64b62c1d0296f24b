using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Reads patterns as <see cref="TermPattern"/> describes them.</summary>
internal sealed partial class TermPatternReader(Tokenizer tokenizer, TermLookups? lookups)
{
    // Two letters of a script that the wildcards are dressed as while the tokeniser cuts the pattern: it would drop the signs.
    private const char StarLetter = '\uA000';
    private const char QuestionLetter = '\uA001';

    private static readonly (string Sign, PatternElementKind Kind)[] Signs =
        [("+", PatternElementKind.Part), ("stem:", PatternElementKind.Stem), ("lemma:", PatternElementKind.Lemma)];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public TermPattern Read(string text)
    {
        string[] sides = NearPattern.Split(text);
        return sides.Length switch
        {
            1 => ReadPhrase(text),
            3 when string.IsNullOrWhiteSpace(sides[0]) || string.IsNullOrWhiteSpace(sides[2]) => throw new FormatException($"the pattern '{text}' needs a word on each side of NEAR"),
            3 when sides[1] is "/s" => ReadPhrase(sides[0]) with { Text = text, Neighbour = ReadPhrase(sides[2]), Scope = NearScope.Sentence },
            3 when sides[1] is "/p" => ReadPhrase(sides[0]) with { Text = text, Neighbour = ReadPhrase(sides[2]), Scope = NearScope.Paragraph },
            3 when sides[1].StartsWith('/') && int.TryParse(sides[1].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int distance) && distance is >= 1 and <= TermPattern.MaxDistance =>
                ReadPhrase(sides[0]) with { Text = text, Neighbour = ReadPhrase(sides[2]), Distance = distance },
            3 => throw new FormatException($"the pattern '{text}' needs a distance of 1 to {TermPattern.MaxDistance} behind NEAR, as in NEAR/8, or NEAR/s for a sentence or NEAR/p for a paragraph"),
            _ => throw new FormatException($"the pattern '{text}' has NEAR more than once; give each pair a pattern of its own"),
        };
    }

    private TermPattern ReadPhrase(string text)
    {
        var elements = ImmutableArray.CreateBuilder<PatternElement>();
        int start = 0;
        foreach (Match special in SpecialElement.Matches(text))
        {
            elements.AddRange(Words(text[start..special.Index]));
            elements.Add(special.ValueSpan[0] == '/' ? Regex(special.Value) : LookedUp(special.Value));
            start = special.Index + special.Length;
        }

        elements.AddRange(Words(text[start..]));
        if (elements.Count == 0)
        {
            throw new FormatException($"the pattern '{text}' holds no word");
        }

        return elements.Any(element => element.Kind == PatternElementKind.Glob && element.Text.AsSpan().Trim("*?").IsEmpty)
            ? throw new FormatException($"the pattern '{text}' would match every token; give its wildcards some letters")
            : new TermPattern(text, elements.ToImmutable());
    }

    // Words and globs, cut and folded as the articles are.
    private IEnumerable<PatternElement> Words(string text)
    {
        string dressed = text.Replace('*', StarLetter).Replace('?', QuestionLetter);
        return tokenizer.Tokenize(dressed).Select(token => new PatternElement(PatternElementKind.Glob, Plain(TermFolding.Fold(token.In(dressed))), lookups));
    }

    private PatternElement Regex(string text) => text.Length > 2 && text[^1] == '/'
        ? new PatternElement(PatternElementKind.Regex, text[1..^1], lookups)
        : throw new FormatException($"'{text}' begins with a slash, as a regular expression does, and has none at its end; it holds no blank, and a word needs no slash");

    private PatternElement LookedUp(string text)
    {
        (string sign, PatternElementKind kind) = Signs.First(each => text.StartsWith(each.Sign, StringComparison.Ordinal));
        string word = text[sign.Length..];
        return tokenizer.Tokenize(word) is [var token] && !word.AsSpan().ContainsAny('*', '?')
            ? new PatternElement(kind, token.In(word).ToString(), lookups)
            : throw new FormatException($"'{text}' needs one whole word behind '{sign}', without wildcards");
    }

    private static string Plain(string term) => term.Replace(StarLetter, '*').Replace(QuestionLetter, '?');

    // NEAR in capitals is never a word, so that a slip behind it is told and not searched for.
    [GeneratedRegex(@"(?:^|\s)NEAR((?:/\S*)?)(?=\s|$)")]
    private static partial Regex NearPattern { get; }

    // A slash or plus sign amid words, as in "und / oder" and "+5 Grad", is no element.
    [GeneratedRegex(@"(?<!\S)(?:/\S+|\+\p{L}\S*|(?:stem|lemma):\S+)")]
    private static partial Regex SpecialElement { get; }
}
