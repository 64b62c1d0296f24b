using System.Collections;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What belongs to the whole process and a cell may change: put back at the end, so that no notebook sees another's changes.</summary>
internal sealed class ProcessState : IDisposable
{
    // Whoever mentions one of these may change it. Console and the current culture are each cell's own in any case.
    private static readonly string[] Changes =
    [
        "CurrentDirectory", "SetEnvironmentVariable", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture",
        "Console.SetOut", "Console.SetError", "Console.SetIn", "Formatter.", "AppContext.SetSwitch", "AppDomain.", "#!import",
        nameof(Defaults.DefaultTemplate), nameof(Defaults.DefaultWidth), nameof(Defaults.DefaultHeight), nameof(Defaults.DefaultConfig), nameof(Defaults.DefaultDisplayOptions),
    ];

    private readonly string _folder = Directory.GetCurrentDirectory();
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _uiCulture = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly (TextWriter Out, TextWriter Error, TextReader In) _console = (Console.Out, Console.Error, Console.In);
    private readonly Dictionary<string, string?> _variables = Variables();
    private readonly Template _template = Defaults.DefaultTemplate;
    private readonly (int Width, int Height) _size = (Defaults.DefaultWidth, Defaults.DefaultHeight);
    private readonly Config _config = Defaults.DefaultConfig;
    private readonly DisplayOptions _display = Defaults.DefaultDisplayOptions;

    /// <summary>Whether the notebook's text mentions something by which such state is changed; what cannot be read changes nothing.</summary>
    public static bool IsChangedBy(NotebookJob job)
    {
        try
        {
            return job.Load().Cells.Any(cell => Changes.Any(change => cell.Source.Contains(change, StringComparison.Ordinal)));
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Puts all back.</summary>
    public void Dispose()
    {
        Directory.SetCurrentDirectory(_folder);
        CultureInfo.DefaultThreadCurrentCulture = _culture;
        CultureInfo.DefaultThreadCurrentUICulture = _uiCulture;
        Console.SetOut(_console.Out);
        Console.SetError(_console.Error);
        Console.SetIn(_console.In);
        Formatter.ResetToDefault();
        Defaults.DefaultTemplate = _template;
        (Defaults.DefaultWidth, Defaults.DefaultHeight) = _size;
        Defaults.DefaultConfig = _config;
        Defaults.DefaultDisplayOptions = _display;
        Dictionary<string, string?> now = Variables();
        foreach (string name in now.Keys.Union(_variables.Keys).Where(name => now.GetValueOrDefault(name) != _variables.GetValueOrDefault(name)))
        {
            Environment.SetEnvironmentVariable(name, _variables.GetValueOrDefault(name));
        }
    }

    private static Dictionary<string, string?> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value);
}
