using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Finds the expressions in an interpolated string.</summary>
internal static class Interpolation
{
    /// <summary>The places of the expressions in a literal that begins with <c>$</c>; of one that is not closed, up to the end.</summary>
    public static IEnumerable<(int Start, int End)> Holes(string literal)
    {
        int dollars = literal.TakeWhile(c => c is '$' or '@').Count(c => c == '$');
        bool verbatim = literal.TakeWhile(c => c is '$' or '@').Contains('@');
        int i = literal.IndexOf('"', StringComparison.Ordinal);
        int quotes = Run(literal, i, '"');
        bool raw = quotes >= 3 && !verbatim;
        int braces = raw ? dollars : 1;
        i += raw ? quotes : 1;
        while (i < literal.Length)
        {
            if (literal[i] == '\\' && !raw && !verbatim)
            {
                i += 2;
                continue;
            }

            int run = Run(literal, i, '{');
            if (run == 0 || (raw ? run < braces : run % 2 == 0))
            {
                i += Math.Max(1, run);
                continue;
            }

            int start = i + run;
            int end = CSharpLiteral.HoleEnd(literal, start);
            bool closed = end <= literal.Length && end > start && literal[end - 1] == '}' && CSharpLiteral.HoleEnd(literal + " ", start) == end;
            yield return (start, Math.Min(closed ? end - 1 : end, literal.Length));
            i = end;
        }
    }

    private static int Run(string literal, int i, char c)
    {
        int end = i;
        while (end < literal.Length && literal[end] == c)
        {
            end++;
        }

        return end - i;
    }
}
