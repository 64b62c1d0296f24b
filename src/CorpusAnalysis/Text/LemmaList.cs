using System.Collections.Frozen;

namespace CorpusAnalysis;

/// <summary>A list of word forms and their lemmas, such as <c>Mine</c> for <c>Minen</c>, that the user brings.</summary>
/// <remarks>
/// A text file in UTF-8, a form and its lemma a line, a tab between them; <c>#</c> begins a comment line, empty lines are skipped:
/// <code>
/// # form → lemma
/// Minen	Mine
/// ging	gehen
/// </code>
/// Forms are compared as terms are (<see cref="TermFolding.Fold"/>), so case does not matter. A form may come again with the same
/// lemma, not with another: which one was meant cannot be known without the sentence.
/// </remarks>
public sealed class LemmaList
{
    private readonly FrozenDictionary<string, string> _lemmas;

    private LemmaList(Dictionary<string, string> lemmas) => _lemmas = lemmas.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number of forms.</summary>
    public int Count => _lemmas.Count;

    /// <summary>Reads a list from a file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="CorpusFormatException">A line is no form and lemma, or gives a form a second lemma; the message names file, line and mend.</exception>
    public static LemmaList Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.Reads(InputKind.Lemmas, path);
        return File.Exists(path)
            ? InputRecorder.Loaded(InputKind.Lemmas, path, Read(TextFile.Read(path, path), path))
            : throw new FileNotFoundException($"No lemma list '{path}'. Give the path of a text file with a form, a tab and its lemma on every line.", path);
    }

    /// <summary>Reads a list from text.</summary>
    /// <exception cref="CorpusFormatException">A line is no form and lemma, or gives a form a second lemma.</exception>
    public static LemmaList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, "");
    }

    /// <summary>The lemma of a term, in lower case as terms are shown; the term itself where the list does not have it.</summary>
    /// <param name="term">A word in any case.</param>
    public string Lemma(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return _lemmas.TryGetValue(TermFolding.Fold(term), out string? lemma) ? lemma : TermFolding.Display(term);
    }

    /// <summary>Whether the list has a form, in any case.</summary>
    public bool Contains(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return _lemmas.ContainsKey(TermFolding.Fold(form));
    }

    private static LemmaList Read(string text, string path)
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            string[] cells = [.. line.Split('\t').Select(cell => cell.Trim())];
            if (cells.Length != 2 || cells.Any(cell => cell.Length == 0))
            {
                throw new CorpusFormatException(path, number, $"expected a form, a tab and its lemma, found {Quoted.Short(line)}", "write one form and one lemma a line with a tab between them");
            }

            (string form, string lemma) = (TermFolding.Fold(cells[0]), TermFolding.Display(cells[1]));
            if (!lemmas.TryAdd(form, lemma) && lemmas[form] != lemma)
            {
                throw new CorpusFormatException(path, number, $"a second lemma for {Quoted.Short(cells[0])}: {Quoted.Short(lemma)}; line {lines[form]} says {Quoted.Short(lemmas[form])}", "keep one of the two");
            }

            lines.TryAdd(form, number);
        }

        return new LemmaList(lemmas);
    }
}
