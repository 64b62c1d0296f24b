using System.Buffers;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Names of files in one folder: harmless on every system, and distinct without regard to case, composition and ending.</summary>
internal sealed class FolderNames
{
    private const int LongestId = 120, LongestMade = 80, MostBytes = 200;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"/\\|?*");

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. "0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" })], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "metadata", "themes", "coding" };
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file can be called by an id, and is not yet: then the id need not be written into it.</summary>
    public bool IsFree(string id) => IsHarmless(id) && !IsTaken(id, ".txt") && !IsTaken(id, ".json");

    /// <summary>A name that is free, of the date and the id, else the headline.</summary>
    public string Make(Article article)
    {
        string words = Words(article.Id) is { Length: > 0 } id ? id : Words(article.Headline);
        string name = words.Length == 0 ? "article" : words;
        PartialDate named = ArticleDate.FromFileName(name);
        if (named != default && named != article.Date)
        {
            // A file is not to be named for a day that is not the article's.
            name = "article-" + name;
        }
        else if (named == default && article.Date.IsComplete)
        {
            name = $"{article.Date}_{name}";
        }

        string free = IsHarmless(name) ? name : "article-" + name;
        while (IsTaken(free, ".txt") || IsTaken(free, ".json"))
        {
            int number = _numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1;
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            free = IsHarmless(free) ? free : "article-" + free;
        }

        return free;
    }

    /// <summary>Takes a name.</summary>
    public void Take(string name, string ending)
    {
        _taken.Add(Key(name));
        _taken.Add(Key(name + ending));
    }

    private bool IsTaken(string name, string ending) => _taken.Contains(Key(name)) || _taken.Contains(Key(name + ending));

    private static string Key(string name) => Composed(name);

    private static string Composed(string text) => WrittenFields.Clean(text).Normalize(NormalizationForm.FormC);

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= LongestId
        && Encoding.UTF8.GetByteCount(name) <= MostBytes
        && name[0] is not ('.' or '-' or '~' or ' ') && name[^1] is not ('.' or ' ')
        && !name.AsSpan().ContainsAny(Forbidden)
        && name.All(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        && !Reserved.Contains(name.Split('.')[0].TrimEnd())
        && SkippedNames.ReasonOfFile(name) is null;

    // Letters and digits, with hyphens for all else.
    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (char letter in Composed(text))
        {
            bool isKept = char.IsAsciiLetterOrDigit(letter) || (letter > '\u007F' && char.IsLetterOrDigit(letter)) || (letter == '_' && words.Length > 0);
            if (words.Length >= LongestMade)
            {
                break;
            }

            if (isKept)
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        while (Encoding.UTF8.GetByteCount(words.ToString()) > MostBytes / 2)
        {
            words.Length--;
        }

        return words.ToString().Trim('-', '_');
    }
}
