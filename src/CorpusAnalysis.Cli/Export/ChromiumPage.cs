using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Export;

/// <summary>A page in the browser.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DevTools _tools;
    private readonly string _target;
    private readonly string _session;
    private readonly string _file;

    private ChromiumPage(DevTools tools, string target, string session, string file) => (_tools, _target, _session, _file) = (tools, target, session, file);

    /// <summary>Opens a file, which goes with the page.</summary>
    public static async Task<ChromiumPage> OpenAsync(DevTools tools, string file, int width, CancellationToken cancellation)
    {
        JsonNode target = await tools.AskAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, Limit, cancellation).ConfigureAwait(false);
        string id = target["targetId"]!.GetValue<string>();
        JsonNode attached = await tools.AskAsync("Target.attachToTarget", new JsonObject { ["targetId"] = id, ["flatten"] = true }, null, Limit, cancellation).ConfigureAwait(false);
        var page = new ChromiumPage(tools, id, attached["sessionId"]!.GetValue<string>(), file);
        try
        {
            await page.AskAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false }, cancellation).ConfigureAwait(false);
            await page.AskAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(Feature("prefers-color-scheme", "light"), Feature("prefers-reduced-motion", "reduce")) }, cancellation).ConfigureAwait(false);
            await page.AskAsync("Page.bringToFront", [], cancellation).ConfigureAwait(false);
            JsonNode navigation = await page.AskAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri }, cancellation).ConfigureAwait(false);
            if (navigation["errorText"] is { } error)
            {
                throw new IOException($"Chromium cannot open the report: {error}.");
            }

            int left = (await page.RunAsync(Drawn, cancellation).ConfigureAwait(false)).GetValue<int>();
            return left == 0 ? page : throw new IOException($"{left} of the report's charts were not drawn within 40 s.");
        }
        catch
        {
            await page.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs JavaScript and gives its value, waiting for it when it is promised.</summary>
    /// <exception cref="IOException">It throws.</exception>
    public async Task<JsonNode> RunAsync(string expression, CancellationToken cancellation)
    {
        JsonNode answer = await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, cancellation).ConfigureAwait(false);
        return answer["exceptionDetails"] is { } thrown
            ? throw new IOException($"The page failed in Chromium: {thrown["exception"]?["description"] ?? thrown["text"]}")
            : answer["result"]?["value"] ?? JsonValue.Create("");
    }

    /// <summary>Prints the page: with its own print style, A4, its title and the page's number at the foot, tagged and with an outline.</summary>
    /// <param name="time">When the file says that it was made, the same bytes each time; null for now.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<byte[]> PrintAsync(DateTimeOffset? time, CancellationToken cancellation)
    {
        await AskAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, cancellation).ConfigureAwait(false);
        await RunAsync(Settled, cancellation).ConfigureAwait(false);
        JsonNode printed = await AskAsync(
            "Page.printToPDF",
            new JsonObject
            {
                ["printBackground"] = true,
                ["paperWidth"] = 210 / 25.4,
                ["paperHeight"] = 297 / 25.4,
                ["preferCSSPageSize"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
                ["displayHeaderFooter"] = true,
                ["headerTemplate"] = "<span></span>",
                ["footerTemplate"] = """<div style="display:flex;justify-content:space-between;width:100%;padding:0 2cm;font:7.5pt sans-serif;color:#5a5e66"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>""",
            },
            cancellation).ConfigureAwait(false);
        byte[] pdf = Convert.FromBase64String(printed["data"]!.GetValue<string>());
        return time is { } stated ? PdfBytes.Reproducible(pdf, stated) : pdf;
    }

    /// <summary>Closes the page.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _tools.AskAsync("Target.closeTarget", new JsonObject { ["targetId"] = _target }, null, TimeSpan.FromSeconds(5), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The browser is gone; so is the page.
        }

        File.Delete(_file);
    }

    private Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken cancellation) => _tools.AskAsync(method, parameters, _session, Limit, cancellation);

    private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };

    // How many charts and diagrams are not drawn when the time is over. By itself the page draws only the charts near its window.
    private const string Drawn = """
        (async () => {
          const until = Date.now() + 40000;
          const wait = time => new Promise(resolve => setTimeout(resolve, time));
          const left = () => document.querySelectorAll(".chart div.plot:not(.drawn)").length
            + (typeof mermaid === "undefined" ? 0 : document.querySelectorAll("figure.diagram:not(:has(.drawing, .note))").length);
          while (document.readyState !== "complete" && Date.now() < until) {
            await wait(30);
          }
          await window.corpusCharts?.drawAll();
          while (left() > 0 && Date.now() < until) {
            await wait(30);
          }
          await document.fonts.ready;
          return left();
        })()
        """;

    // Charts are drawn again for paper, and as wide as it is, before the browser lays the pages out.
    private const string Settled = """
        (async () => {
          const style = document.createElement("style");
          style.textContent = "@media print { body { background: #fff; } .modebar { display: none !important; } }";
          document.head.append(style);
          dispatchEvent(new Event("beforeprint"));
          for (let i = 0; i < 3; i++) {
            await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 30)));
          }
          if (typeof Plotly !== "undefined") {
            await Promise.all([...document.querySelectorAll(".js-plotly-plot")].filter(plot => plot.offsetParent !== null).map(plot => Plotly.Plots.resize(plot)));
          }
          return "";
        })()
        """;
}
