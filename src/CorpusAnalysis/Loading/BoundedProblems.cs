using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis;

/// <summary>The problems of one file: the first thousand of each severity, the others as a number, so that a file of a million bad records fills no memory.</summary>
/// <param name="path">The file.</param>
internal sealed class BoundedProblems(string path) : ICollection<LoadProblem>
{
    /// <summary>The problems of a severity that are kept one by one.</summary>
    public const int Most = 1000;

    private readonly List<LoadProblem> _kept = [];
    private readonly Dictionary<(LoadSeverity Severity, bool IsOfPlainText), int> _counts = [];

    /// <summary>How many there are, those that are not kept among them.</summary>
    public int Count => _counts.Values.Sum();

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>Those that are kept, and behind them how many more there are of each severity.</summary>
    public ImmutableArray<LoadProblem> All => [.. _kept, .. _counts.Where(count => count.Value > Most).OrderByDescending(count => count.Key.Severity).Select(count => Further(count.Key.Severity, count.Key.IsOfPlainText, count.Value - Most))];

    /// <inheritdoc/>
    public void Add(LoadProblem item)
    {
        // Whether texts without a dateline are a problem is known only when all files are, so that they are counted apart.
        (LoadSeverity, bool) kind = (item.Severity, item.Message == PlainTexts.Message);
        int count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (count <= Most)
        {
            _kept.Add(item);
        }
    }

    /// <inheritdoc/>
    public bool Contains(LoadProblem item) => _kept.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(LoadProblem[] array, int arrayIndex) => _kept.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<LoadProblem> GetEnumerator() => _kept.GetEnumerator();

    /// <inheritdoc/>
    public void Clear() => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Remove(LoadProblem item) => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private LoadProblem Further(LoadSeverity severity, bool isOfPlainText, int count)
    {
        string number = count.ToString("N0", CultureInfo.InvariantCulture);
        string noun = severity switch { LoadSeverity.Error => "things that were left out", LoadSeverity.Warning => "warnings", _ => "notes" };
        return isOfPlainText
            ? new(severity, path, 0, $"in {number} further texts {PlainTexts.Message}", "see those that are listed")
            : new(severity, path, 0, $"{number} further {noun} in the file", "mend those that are listed, and load again");
    }
}
