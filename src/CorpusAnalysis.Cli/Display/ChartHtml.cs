using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Charts as HTML, for clients that do not draw Plotly's JSON themselves, such as Jupyter Notebook.</summary>
/// <param name="kernel">The name that the kernel is installed under; null when it is not known, and no chart can be drawn.</param>
/// <remarks>
/// The page gets plotly.js from Jupyter's server, which hands out the files beside a kernel's <c>kernel.json</c>: so it needs no
/// network, and a notebook does not carry it along with every chart.
/// </remarks>
internal sealed class ChartHtml(string? kernel)
{
    /// <summary>The file beside <c>kernel.json</c>.</summary>
    public const string ScriptFile = "plotly.min.js";

    private const string Html = "text/html";

    private static readonly JsonSerializerOptions InScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds HTML to a chart; anything else stays as it is.</summary>
    public MimeBundle Extend(MimeBundle bundle) =>
        kernel is not null && bundle.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? chart) && !bundle.TryGet(Html, out _)
            ? new MimeBundle(bundle.Append(KeyValuePair.Create<string, JsonNode>(Html, Page(chart))))
            : bundle;

    // The script may run before its element is in the page, and with or without the loader of Jupyter Notebook.
    private string Page(JsonNode chart)
    {
        string id = $"chart-{Guid.NewGuid():n}";
        return $$"""
            <div id="{{id}}" style="min-height:100px">The chart is drawn when plotly.js is there: run the cell in Jupyter with the kernel {{kernel}}.</div>
            <script>
            (function () {
              var figure = {{chart.ToJsonString(InScript)}};
              var settings = document.getElementById('jupyter-config-data');
              var base = document.body.dataset.baseUrl || (settings ? JSON.parse(settings.textContent).baseUrl : '/');
              var script = base.replace(/\/?$/, '/') + 'kernelspecs/{{kernel}}/{{ScriptFile}}';
              function draw(plotly) {
                window.Plotly = plotly;
                setTimeout(function () {
                  var place = document.getElementById('{{id}}');
                  if (!place) { return; }
                  place.textContent = '';
                  plotly.newPlot(place, figure.data, figure.layout || {}, Object.assign({ responsive: true }, figure.config));
                }, 0);
              }
              if (window.Plotly) {
                draw(window.Plotly);
              } else if (window.require && window.require.config) {
                window.require([script], draw);
              } else {
                window.corpusPlotly = window.corpusPlotly || new Promise(function (loaded) {
                  var element = document.createElement('script');
                  element.src = script;
                  element.onload = function () { loaded(window.Plotly); };
                  document.head.appendChild(element);
                });
                window.corpusPlotly.then(draw);
              }
            })();
            </script>
            """.ReplaceLineEndings("\n");
    }
}
