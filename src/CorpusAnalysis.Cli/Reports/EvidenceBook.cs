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
            _themes.AddRange(themes.Where(theme => _themes.TrueForAll(known => known.Path != theme.Path)));
        }
    }

    /// <summary>The places in articles behind all numbers, as JSON that may stand in an HTML script element; null where there are none.</summary>
    public string? ToJson()
    {
        if (_sets.Count == 0)
        {
            return null;
        }

        GatheredEvidence gathered = GatheredEvidence.Of(_sets, _themes);
        return Encoding.UTF8.GetString(EvidenceJson.Write(gathered, EvidencePlan.Fit(gathered, _options)));
    }
}
