using System.Text;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Gathers the evidence behind what one run of a notebook shows, and gives it numbers by which outputs name it.</summary>
/// <remarks>Numbers run from 0 in the order of the outputs; evidence of one origin has one number. Its places are looked for when the run is over.</remarks>
internal sealed class EvidenceBook(EvidenceOptions? options = null)
{
    private readonly EvidenceOptions _options = options ?? new();
    private readonly Dictionary<Evidence, int> _numbers = new(Evidence.ByOrigin);
    private readonly List<Evidence> _sets = [];
    private readonly List<Theme> _themes = [];

    // A cell may show things from several threads.
    private readonly Lock _lock = new();

    /// <summary>The number of some evidence; null where there are no places, or the report carries none.</summary>
    public int? Add(Evidence? evidence)
    {
        if (_options.Mode == EvidenceMode.None || evidence is not { IsNone: false } some)
        {
            return null;
        }

        lock (_lock)
        {
            if (!_numbers.TryGetValue(some, out int number))
            {
                _numbers.Add(some, number = _sets.Count);
                _sets.Add(some);
                AddThemes(some.Themes);
            }

            return number;
        }
    }

    /// <summary>Takes note of themes, whose hits are to be marked in the articles.</summary>
    public void AddThemes(IEnumerable<Theme> themes)
    {
        lock (_lock)
        {
            _themes.AddRange(themes.Where(theme => !_themes.Exists(known => IsSame(known, theme))));
        }
    }

    /// <summary>The places in articles behind all numbers, as JSON that may stand in an HTML script element; null where there are none.</summary>
    /// <param name="shown">The numbers that the report still names (<see cref="ShownEvidence"/>); those of others stay, but without places. By default all.</param>
    /// <param name="cancellation">Ends the search between one number and the next.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public string? ToJson(IReadOnlySet<int>? shown = null, CancellationToken cancellation = default)
    {
        if (_sets.Count == 0)
        {
            return null;
        }

        GatheredEvidence gathered = GatheredEvidence.Of(_sets, _themes, shown, cancellation);
        gathered = _options.Mode == EvidenceMode.Sentences ? EvidenceShare.Of(gathered) : gathered;
        return Encoding.UTF8.GetString(EvidenceJson.Write(gathered, EvidencePlan.Fit(gathered, _options)));
    }

    // A dictionary may be read twice, and may have changed in between.
    private static bool IsSame(Theme one, Theme other) =>
        one == other || (one.Path == other.Path && IsSame(one.Patterns, other.Patterns) && IsSame(one.Exclusions, other.Exclusions));

    private static bool IsSame(IEnumerable<ThemePattern> some, IEnumerable<ThemePattern> others) =>
        some.Select(pattern => (pattern.Text, pattern.Language)).SequenceEqual(others.Select(pattern => (pattern.Text, pattern.Language)));
}
