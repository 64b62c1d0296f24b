using System.Globalization;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A culture that is the current one until the end, so that what values write of themselves is in it too, on any machine.</summary>
internal readonly ref struct CultureInUse
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureInUse(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
