using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Kernel.Install;

/// <summary>A kernel as Jupyter finds it: a folder of its name, with <c>kernel.json</c> in it.</summary>
/// <param name="Name">The name that notebooks ask for.</param>
/// <param name="DisplayName">The name that people choose it by.</param>
/// <param name="Command">The program and the arguments before <c>kernel run</c>.</param>
public sealed record KernelSpec(string Name, string DisplayName, ImmutableArray<string> Command)
{
    /// <summary>Further arguments of <c>kernel run</c>; by default none.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The name of the file that says how a kernel starts.</summary>
    public const string FileName = "kernel.json";

    // Tells our kernels from those of other programs.
    private const string Mark = "corpus_analysis";

    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder of .NET, where the kernel finds the SDK whatever the client's environment.</summary>
    public string? DotnetRoot { get; init; }

    /// <summary>Files beside <c>kernel.json</c>, which Jupyter's server hands out.</summary>
    public ImmutableDictionary<string, Func<string>> Files { get; init; } = ImmutableDictionary<string, Func<string>>.Empty;

    /// <summary>Whether there is a kernel in a folder.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Whether the kernel in a folder is one of ours.</summary>
    public static bool IsOurs(string folder)
    {
        try
        {
            return IsIn(folder) && JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName)))?["metadata"]?[Mark] is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The text of <c>kernel.json</c>.</summary>
    public string Json()
    {
        IEnumerable<string> arguments = [.. Command, "kernel", "run", "--connection-file", "{connection_file}", "--name", Name, .. Arguments];
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = Environment(),
            ["metadata"] = new JsonObject
            {
                ["debugger"] = false,
                [Mark] = new JsonObject { ["files"] = new JsonArray([.. Files.Keys.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]) },
            },
        };
        return spec.ToJsonString(Style) + "\n";
    }

    // A kernel lives for hours and is idle for most of them: its memory is given back rather than kept for speed.
    private JsonObject Environment()
    {
        var variables = new JsonObject { ["DOTNET_gcConcurrent"] = "0", ["MALLOC_TRIM_THRESHOLD_"] = "131072" };
        if (DotnetRoot is not null)
        {
            variables["DOTNET_ROOT"] = DotnetRoot;
        }

        return variables;
    }

    /// <summary>Writes it into its folder.</summary>
    /// <param name="kernels">The folder of all kernels.</param>
    /// <param name="force">Whether to put it in the place of another program's.</param>
    /// <returns>The path of <c>kernel.json</c>.</returns>
    /// <exception cref="IOException">Another program's kernel has the name.</exception>
    public string Write(string kernels, bool force)
    {
        string folder = Path.Combine(kernels, Name);
        if (IsIn(folder) && !IsOurs(folder) && !force)
        {
            throw new IOException($"The kernel '{Name}' in {folder} is another program's; take another name with --name, or replace it with --force.");
        }

        Directory.CreateDirectory(folder);
        foreach ((string name, Func<string> content) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name), content());
        }

        string path = Path.Combine(folder, FileName);
        File.WriteAllText(path, Json());
        return path;
    }

    /// <summary>Removes one of ours, with the files that came with it; what else lies there stays.</summary>
    /// <param name="folder">The kernel's folder.</param>
    /// <exception cref="IOException">It is not one of ours.</exception>
    public static void Remove(string folder)
    {
        if (!IsOurs(folder))
        {
            throw new IOException($"The kernel in {folder} was not installed by corpus kernel install, so it stays.");
        }

        string path = Path.Combine(folder, FileName);
        JsonNode? files = JsonNode.Parse(File.ReadAllText(path))!["metadata"]![Mark]!["files"];
        foreach (string name in (files as JsonArray ?? []).Select(file => Path.GetFileName(file?.ToString() ?? "")).Where(name => name.Length > 0))
        {
            File.Delete(Path.Combine(folder, name));
        }

        File.Delete(path);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
