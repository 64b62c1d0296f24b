using System.Collections.Concurrent;
using System.Text;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes files so that nobody ever meets half of one: aside, then renamed.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);

    // A second Ctrl-C ends the program in the middle of whatever it does.
    static WholeFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveUnfinished();

    /// <summary>Writes text as UTF-8, over a file that is there; makes the folders above it.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Writes bytes, over a file that is there; makes the folders above it.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes text as UTF-8 where no file is.</summary>
    /// <exception cref="IOException">A file is there; it stays as it was.</exception>
    public static void WriteNew(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)), replaces: false);

    /// <summary>Writes whatever the writer gives; when that fails, all stays as it was.</summary>
    public static void Write(string path, Action<Stream> write) => Write(path, write, replaces: true);

    private static void Write(string path, Action<Stream> write, bool replaces) => WriteAsync(
        path,
        stream =>
        {
            write(stream);
            return Task.CompletedTask;
        },
        replaces).GetAwaiter().GetResult(); // nothing in it waits

    /// <summary>Writes whatever the writer gives, which may take its time; when that fails, all stays as it was.</summary>
    public static Task WriteAsync(string path, Func<Stream, Task> write) => WriteAsync(path, write, replaces: true);

    private static async Task WriteAsync(string path, Func<Stream, Task> write, bool replaces)
    {
        ArgumentNullException.ThrowIfNull(write);
        string whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        string aside = $"{whole}.{Guid.NewGuid():n}.tmp";
        Unfinished[aside] = true;
        try
        {
            FileStream stream = File.Create(aside);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
            }

            File.Move(aside, whole, overwrite: replaces);
        }
        finally
        {
            File.Delete(aside);
            Unfinished.TryRemove(aside, out _);
        }
    }

    /// <summary>Removes what was begun and will not be finished.</summary>
    public static void RemoveUnfinished()
    {
        foreach (string aside in Unfinished.Keys)
        {
            try
            {
                File.Delete(aside);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Still open on Windows; the program is ending and has nobody to tell.
            }
        }
    }
}
