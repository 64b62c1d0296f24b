using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>What a run's result depends on, but for the files it reads: two runs with the same key and the same files give the same.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
internal sealed record RunKey(string Hash)
{
    // Part of every key; another number when entries or keys are made otherwise.
    private const string Version = "run/1";

    /// <summary>The key of a notebook.</summary>
    /// <param name="document">The notebook as it is run, with its parameters.</param>
    /// <param name="folder">The whole path of the folder it runs in.</param>
    /// <param name="sdk">Whose compiler is used.</param>
    /// <param name="options">Further things that matter, such as the limit of a cell's time.</param>
    /// <param name="engine">The program; by default this one.</param>
    public static RunKey Of(NotebookDocument document, string folder, DotnetSdk sdk, IEnumerable<KeyValuePair<string, string>> options, string? engine = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        CultureInfo culture = CultureInfo.CurrentCulture;
        string[] surroundings =
        [
            Version, engine ?? RunEngine.Id, sdk.Compiler, sdk.References.Count > 0 ? sdk.References[0] : "", RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, folder,
            culture.Name, culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.LongTimePattern,
            CultureInfo.CurrentUICulture.Name, CultureInfo.InvariantCulture.CompareInfo.Version?.SortId.ToString() ?? "", TimeZoneInfo.Local.Id, TimeZoneInfo.Local.BaseUtcOffset.ToString(),
        ];
        Add(hash, surroundings);
        Add(hash, [.. options.OrderBy(option => option.Key, StringComparer.Ordinal).SelectMany(option => new[] { option.Key, option.Value })]);
        foreach (Cell cell in CodeCells(document.Cells))
        {
            Add(hash, [cell.Language, cell.Source, .. cell.Tags]);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The cells whose outputs are kept: text may change without a new run.</summary>
    public static IEnumerable<Cell> CodeCells(IEnumerable<Cell> cells) => cells.Where(cell => cell.Kind == CellKind.Code);

    // Lengths go before the texts, so that no two lists read the same.
    private static void Add(IncrementalHash hash, string[] texts)
    {
        hash.AppendData(BitConverter.GetBytes(texts.Length));
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
