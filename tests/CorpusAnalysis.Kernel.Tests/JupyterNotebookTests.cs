using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CorpusAnalysis.Cli.Tests;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>Jupyter Notebook in a browser: what a reader does with a notebook.</summary>
public sealed class JupyterNotebookTests : IDisposable
{
    private const string Token = "corpus";
    private const string Interrupt = "[data-jupyter-action='jupyter-notebook:interrupt-kernel']";
    private const string Restart = "[data-jupyter-action='jupyter-notebook:confirm-restart-kernel']";

    private const float Longest = 180_000;

    private static readonly PageWaitForFunctionOptions Patient = new() { Timeout = Longest };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_opens_without_a_question_runs_draws_is_interrupted_and_restarts()
    {
        await using Browser browser = await Browser.StartAsync();
        _folder.Write("notebooks/02-climate-finance.ipynb", await File.ReadAllTextAsync(Repository.Path("notebooks", "02-climate-finance.ipynb"), TestContext.Current.CancellationToken));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "corpus"), Repository.Path("corpus"));
        (Process server, int port) = await ServeAsync();
        try
        {
            (IPage page, ConcurrentQueue<string> faults) = await browser.OpenSiteAsync(new Uri($"http://127.0.0.1:{port}/notebooks/notebooks/02-climate-finance.ipynb?token={Token}"));

            await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()", null, Patient);
            Assert.Equal(0, await page.Locator(".modal.in").CountAsync());
            await RunAllAsync(page);
            await page.Locator(".js-plotly-plot .main-svg").First.ScrollIntoViewIfNeededAsync();
            await ShotAsync(page, "chart");
            Assert.Equal(0, await page.Locator(".output_error").CountAsync());
            Assert.True(await page.Locator(".js-plotly-plot .main-svg").CountAsync() > 0);

            await RunAsync(page, "var turns = 0; Console.WriteLine(\"endless\"); while (true) { turns++; }");
            await page.Locator(".output_stdout", new() { HasText = "endless" }).WaitForAsync();
            await page.Locator(Interrupt).First.ClickAsync();
            await page.Locator(".output_error", new() { HasText = "The cell was interrupted. What it had computed is kept." }).WaitForAsync();
            await RunAsync(page, "turns > 0");
            await page.Locator(".output_result", new() { HasText = "True" }).WaitForAsync();
            await ShotAsync(page, "interrupted");

            await RunAsync(page, "#!mermaid\ngraph LR\n  Artikel --> Thema");
            await page.Locator(".output_html svg text", new() { HasText = "Thema" }).First.WaitForAsync(new() { Timeout = Longest });
            await RunAsync(page, "#!mermaid\ngraph LR\n  Thema --> Zahl");
            await page.Locator(".output_html svg text", new() { HasText = "Zahl" }).First.WaitForAsync();
            await ShotAsync(page, "diagram");

            await page.Locator(Restart).First.ClickAsync();
            await page.Locator(".modal.in .btn-danger").ClickAsync();
            await page.WaitForFunctionAsync("() => Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.status === 'ok' && !document.querySelector('.modal.in')", null, Patient);
            await RunAsync(page, "$\"{6 * 7} after the restart\"");
            await page.Locator(".output_result", new() { HasText = "42 after the restart" }).WaitForAsync(new() { Timeout = Longest });
            await ShotAsync(page, "restarted");
            Assert.Empty(faults);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }
    }

    // A port is free when it is asked for, and may be another's when the server takes it; then it ends.
    private async Task<(Process Server, int Port)> ServeAsync()
    {
        for (int i = 0; i < 3; i++)
        {
            int port = FreePort();
            Process server = await Clients.StartPythonAsync(
                _folder.Path,
                ["-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={_folder.Path}"]);
            server.OutputDataReceived += (_, _) => { };
            server.BeginOutputReadLine();
            server.ErrorDataReceived += (_, _) => { };
            server.BeginErrorReadLine();
            if (await AnswersAsync(server, port))
            {
                return (server, port);
            }

            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }

        Assert.Fail("Jupyter Notebook ended three times without answering.");
        return default;
    }

    private static async Task RunAllAsync(IPage page)
    {
        await page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code').every(cell => !cell.running && cell.input_prompt_number > 0)", null, Patient);
        await page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot .main-svg') || document.querySelector('.output_error')", null, Patient);
    }

    private static async Task RunAsync(IPage page, string code) => await page.EvaluateAsync(
        """
        code => {
          const cell = Jupyter.notebook.insert_cell_at_bottom('code');
          cell.set_text(code);
          cell.execute();
          cell.element[0].scrollIntoView();
        }
        """,
        code);

    // To be looked at: beside the tests' program.
    private static async Task ShotAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(Process server, int port)
    {
        using var client = new HttpClient();
        long start = Stopwatch.GetTimestamp();
        while (!server.HasExited)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(240), "Jupyter Notebook did not answer within four minutes.");
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/api"), TestContext.Current.CancellationToken);
                if (!server.HasExited)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(250, TestContext.Current.CancellationToken);
            }
        }

        return false;
    }
}
