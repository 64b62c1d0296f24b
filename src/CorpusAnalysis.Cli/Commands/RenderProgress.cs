namespace CorpusAnalysis.Cli.Commands;

/// <summary>The cell being run, in one line that is written over; on a terminal only, since elsewhere the lines would pile up.</summary>
internal static class RenderProgress
{
    private const string EraseLine = "\r\e[K";

    public static void Show(string notebook, int cell, int cells) => Write($"{EraseLine}       {Path.GetFileName(notebook)}: cell {cell} of {cells} …");

    public static void Clear() => Write(EraseLine);

    private static void Write(string text)
    {
        if (!Console.IsErrorRedirected && !Console.IsOutputRedirected)
        {
            Console.Error.Write(text);
        }
    }
}
