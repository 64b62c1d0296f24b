using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CorpusAnalysis.Kernel;

/// <summary>Notices when the program that started the kernel is gone, so that no kernel stays behind.</summary>
public static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the parent's end, as the system or Jupyter's variable <c>JPY_PARENT_PID</c> tells it.</summary>
    public static async Task WaitAsync()
    {
        long? given = long.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        if (OperatingSystem.IsWindows())
        {
            await WaitForHandleAsync(given).ConfigureAwait(false);
            return;
        }

        int parent = GetParent();
        do
        {
            await Task.Delay(Interval).ConfigureAwait(false);
        }
        while (GetParent() == parent && (given is null || given == parent || Exists((int)given)));
    }

    // There the variable holds a handle of the parent that the kernel inherits.
    private static async Task WaitForHandleAsync(long? handle)
    {
        if (handle is not > 0)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        }

        using var parent = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle((nint)handle!.Value, ownsHandle: true) };
        await Task.Factory.StartNew(parent.WaitOne, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
    }

    private static bool Exists(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParent();
}
