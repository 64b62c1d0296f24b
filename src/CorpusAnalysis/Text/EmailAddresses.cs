namespace CorpusAnalysis;

/// <summary>Finds e-mail addresses: <c>presse@unfccc.int</c>.</summary>
/// <remarks>
/// Before the <c>@</c> letters, digits, marks and <c>_ . % + -</c>, of which only <c>_</c> may stand first and no full stop last or beside
/// another; behind it at least two names of letters, digits, marks and inner hyphens, with a full stop between them; the last name is
/// letters only. It may be a single one, as a wildcard of a pattern is (<see cref="TermPattern"/>).
/// </remarks>
internal static class EmailAddresses
{
    /// <summary>The first address from a place on; an empty token at the end of the text if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="withSign">Whether an <c>@</c> before an address belongs to it: <c>@unfccc@mastodon.social</c>.</param>
    public static Token Find(ReadOnlySpan<char> text, int from, bool withSign)
    {
        int floor = from;
        for (int at = from; text[at..].IndexOf('@') is >= 0 and int next; at++)
        {
            at += next;
            int start = LocalStart(text, floor, at), end = DomainEnd(text, at + 1);
            if (start < at && end > at)
            {
                bool signed = withSign && start > floor && text[start - 1] == '@' && !WordCharacters.StandBefore(text, start - 1);
                return signed ? new(start - 1, end - start + 1) : new(start, end - start);
            }
        }

        return new(text.Length, 0);
    }

    private static int LocalStart(ReadOnlySpan<char> text, int floor, int at)
    {
        int start = at;
        while (start > floor && LocalLength(text, floor, start) is > 0 and int length)
        {
            start -= length;
        }

        while (start < at && (text[start] is '.' or '%' or '+' or '-' || WordCharacters.IsMark(text[start])))
        {
            start++;
        }

        return start;
    }

    // The length of the character of a local part that ends at a place; 0 if there is none.
    private static int LocalLength(ReadOnlySpan<char> text, int floor, int end) => text[end - 1] switch
    {
        '.' => text[end] is '.' or '@' ? 0 : 1,
        '%' or '+' or '-' => 1,
        _ => WordCharacters.LengthBefore(text[floor..], end - floor),
    };

    // Behind the last name that may be the last one; 0 if there is none.
    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int found = 0;
        for (int names = 1; ; names++)
        {
            int letters = start;
            while (WordCharacters.LengthAt(text, letters, digits: false) is > 0 and int length)
            {
                letters += length;
            }

            int end = NameEnd(text, start, letters);
            if (names > 1 && letters > start && (letters == end || text[letters] == '-'))
            {
                found = letters;
            }

            if (end == start || end == text.Length || text[end] != '.')
            {
                return found;
            }

            start = end + 1;
        }
    }

    // A name begins with letters or a digit.
    private static int NameEnd(ReadOnlySpan<char> text, int start, int letters)
    {
        int end = letters;
        while (end < text.Length && (text[end] == '-' && end > start ? 1 : WordCharacters.LengthAt(text, end)) is > 0 and int length)
        {
            end += length;
        }

        return end;
    }
}
