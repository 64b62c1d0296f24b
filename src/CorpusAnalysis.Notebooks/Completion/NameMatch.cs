namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>How well a name fits what is typed.</summary>
internal static class NameMatch
{
    /// <summary>0 when it begins so, 1 when it begins so but for upper and lower case, 2 when the letters begin its words; null when it does not fit.</summary>
    public static int? Rank(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
        {
            return 0;
        }

        return name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1 : Humps(name, typed) ? 2 : null;
    }

    // wsw and WStW find WithoutStopWords: each letter goes on in the word or begins a later one.
    private static bool Humps(string name, string typed) =>
        typed.Length > 1 && name.Length >= typed.Length && Same(name[0], typed[0]) && Rest(name, 1, typed, 1);

    private static bool Rest(string name, int i, string typed, int at)
    {
        if (at == typed.Length)
        {
            return true;
        }

        if (i < name.Length && Same(name[i], typed[at]) && Rest(name, i + 1, typed, at + 1))
        {
            return true;
        }

        for (int next = i + 1; next < name.Length; next++)
        {
            bool begins = char.IsUpper(name[next]) || name[next - 1] is '_' || (char.IsDigit(name[next]) && !char.IsDigit(name[next - 1]));
            if (begins && Same(name[next], typed[at]) && Rest(name, next + 1, typed, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
