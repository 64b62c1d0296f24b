using System.Diagnostics;
using System.Text.Json;
using CorpusAnalysis.Cli.Tests;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>Jupyter's own clients, in Python, for which the kernel of this build is installed.</summary>
internal static class Clients
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];
    private static readonly Lazy<string?> Python = new(() => Pythons.FirstOrDefault(HasClients));
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder of Jupyter's data in which the kernel is installed.</summary>
    public static Task<string> DataAsync() => Installed.Value;

    /// <summary>Runs one of the scripts in clients/, which prints what it found as JSON.</summary>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        (int exitCode, string output, string error) = await PythonAsync(AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, "clients", $"{script}.py"), .. arguments]);
        Assert.True(exitCode == 0, $"{script}.py failed: {error}");
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    /// <summary>Runs Python with Jupyter's data where the kernel is installed.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> PythonAsync(string folder, IEnumerable<string> arguments)
    {
        using Process process = await StartPythonAsync(folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts Python. Without Jupyter's clients the test is skipped, except in CI, where they must be there.</summary>
    public static async Task<Process> StartPythonAsync(string folder, IEnumerable<string> arguments)
    {
        if (Python.Value is not { } python)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "No Python with jupyter_client, jupyter_kernel_test, nbclient, nbconvert and notebook on this machine.");
            Assert.Fail("CI needs Jupyter's clients for these tests.");
            throw new InvalidOperationException();
        }

        var start = new ProcessStartInfo(python, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string data = await DataAsync();
        start.Environment["JUPYTER_DATA_DIR"] = data;
        start.Environment["JUPYTER_CONFIG_DIR"] = Path.Combine(data, "config");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(data, "runtime");
        start.Environment["JUPYTER_PLATFORM_DIRS"] = "1"; // else a warning of its own among the errors
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }

    private static bool HasClients(string python)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", "import jupyter_client, jupyter_kernel_test, nbclient, nbconvert, notebook"]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> InstallAsync()
    {
        string folder = Directory.CreateTempSubdirectory("corpus-jupyter-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A process of a test still writes there; no reason for all tests to fail.
            }
        };
        CorpusCommand.Result run = await CorpusCommand.RunAsync(folder, ["kernel", "install"], variables => variables["JUPYTER_DATA_DIR"] = folder);
        Assert.Equal("", run.Error);
        return folder;
    }
}
