using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes what is wanted beside or in place of a report in HTML; one browser serves all reports, and starts when it is needed.</summary>
internal sealed class ReportExports : IAsyncDisposable
{
    /// <summary>The forms of a report, in the order in which readers want them.</summary>
    public static readonly ImmutableArray<string> BestFirst = ["html", "pdf", "md", "ipynb"];

    private const int PaperWidth = 642; // A4 less the margins of the print style, in CSS pixels

    private readonly HashSet<string> _forms;
    private readonly string[] _charts;
    private readonly HashSet<string> _data;
    private readonly TableKeeper? _keeper;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private Chromium? _chromium;

    /// <summary>Creates the exports.</summary>
    /// <param name="forms">Of html, ipynb, md and pdf.</param>
    /// <param name="charts">Of svg and png; none for no files of charts.</param>
    /// <param name="data">Of csv and parquet; none for no files of tables.</param>
    public ReportExports(IEnumerable<string> forms, IEnumerable<string> charts, IEnumerable<string> data)
    {
        _forms = [.. forms];
        _charts = [.. charts.OrderDescending(StringComparer.Ordinal)];
        _data = [.. data];
        _keeper = _data.Count > 0 ? new TableKeeper() : null;
    }

    /// <summary>Hears of the tables that cells show, for the formatter and the SQL kernel of the run; null when no tables are wanted.</summary>
    public IValueSink? Sink => _keeper;

    /// <summary>When a printed report says that it was made; null for the time it is.</summary>
    public DateTimeOffset? PrintedAt { get; init; }

    /// <summary>Whether charts are wanted as files.</summary>
    public bool WritesCharts => _charts.Length > 0;

    /// <summary>Whether a notebook that ran before and was kept will not do: the whole of its tables is known only while it runs.</summary>
    public bool NeedsRun => _keeper is not null;

    /// <summary>Whether a form is wanted: html, ipynb, md or pdf.</summary>
    public bool Writes(string form) => _forms.Contains(form);

    /// <summary>Writes all that is wanted of one report, but its HTML and the executed notebook.</summary>
    /// <param name="name">The report's name, without ending.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="html">Gives the report in HTML.</param>
    /// <param name="folder">The folder of the reports.</param>
    /// <param name="notebookFolder">The notebook's folder, where its text finds images.</param>
    /// <param name="written">Takes each form that was written.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task WriteAsync(string name, NotebookDocument executed, Func<string> html, string folder, string notebookFolder, ISet<string> written, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await _oneAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_keeper is not null)
            {
                await new DataExport(_keeper, _data).WriteAsync(executed, Path.Combine(folder, $"{name}_data"), cancellation).ConfigureAwait(false);
            }

            IReadOnlyDictionary<CellOutput, ImmutableArray<string>> images = await ImagesAsync(name, executed, folder, cancellation).ConfigureAwait(false);
            if (Writes("md"))
            {
                string way = Path.GetRelativePath(folder, notebookFolder).Replace('\\', '/');
                var report = new MarkdownReport(output => images.TryGetValue(output, out ImmutableArray<string> files) ? Path.GetRelativePath(folder, files[0]).Replace('\\', '/') : null, way == "." ? "" : way);
                WholeFile.Write(Path.Combine(folder, $"{name}.md"), report.Render(executed));
                written.Add("md");
            }

            if (Writes("pdf"))
            {
                Chromium chromium = await BrowserAsync(cancellation).ConfigureAwait(false);
                ChromiumPage page = await chromium.OpenAsync(html(), PaperWidth, cancellation).ConfigureAwait(false);
                await using (page.ConfigureAwait(false))
                {
                    WholeFile.Write(Path.Combine(folder, $"{name}.pdf"), await page.PrintAsync(PrintedAt, cancellation).ConfigureAwait(false));
                    written.Add("pdf");
                }
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync().ConfigureAwait(false);
        }

        _oneAtATime.Dispose();
    }

    // For a text, charts are drawn where a browser is; without one their numbers stand for them.
    private async Task<IReadOnlyDictionary<CellOutput, ImmutableArray<string>>> ImagesAsync(string name, NotebookDocument executed, string folder, CancellationToken cancellation)
    {
        var files = new Dictionary<CellOutput, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        if (!WritesCharts && !Writes("md"))
        {
            return files;
        }

        var charts = new ExportFolder(Path.Combine(folder, $"{name}_charts"));
        if (WritesCharts || Chromium.Find() is not null)
        {
            Chromium chromium = await BrowserAsync(cancellation).ConfigureAwait(false);
            foreach ((CellOutput chart, ImmutableArray<string> written) in await ChartImages.WriteAsync(chromium, executed, charts, WritesCharts ? _charts : ["svg"], cancellation).ConfigureAwait(false))
            {
                files[chart] = written;
            }
        }

        foreach (PlacedCell cell in PlacedCell.All(executed).Where(cell => cell.ShowsOutputs && Writes("md")))
        {
            foreach (CellOutput output in cell.Cell.Outputs.Where(output => !files.ContainsKey(output)))
            {
                if (Image(output) is { } image)
                {
                    string file = charts.NewFile(cell.Number, cell.Heading, "image", image.Ending);
                    WholeFile.Write(file, image.Content);
                    files[output] = [file];
                }
            }
        }

        return files;
    }

    private static (string Ending, byte[] Content)? Image(CellOutput output)
    {
        if (PlacedCell.BundleOf(output) is not { } bundle || bundle.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out _))
        {
            return null;
        }

        foreach ((string type, string ending) in new[] { ("image/svg+xml", ".svg"), ("image/png", ".png"), ("image/jpeg", ".jpg"), ("image/gif", ".gif") })
        {
            if (bundle.TryGet(type, out JsonNode? content))
            {
                string text = content.ToString();
                var bytes = new byte[text.Length];
                return type == "image/svg+xml" ? (ending, System.Text.Encoding.UTF8.GetBytes(text))
                    : Convert.TryFromBase64String(text, bytes, out int length) ? (ending, bytes[..length]) : null;
            }
        }

        return null;
    }

    // One that is gone, as the system may end it for want of memory, fails the report it was at; the next gets a new one.
    private async Task<Chromium> BrowserAsync(CancellationToken cancellation)
    {
        if (_chromium is { IsGone: true } gone)
        {
            _chromium = null;
            await gone.DisposeAsync().ConfigureAwait(false);
        }

        return _chromium ??= await Chromium.StartAsync(cancellation).ConfigureAwait(false);
    }
}
