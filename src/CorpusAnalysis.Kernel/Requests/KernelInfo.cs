using System.Reflection;
using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    private static readonly string Version = typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Answers a <c>kernel_info_request</c>.</summary>
    public static JsonObject Answer() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageFormat.Version,
        ["implementation"] = "corpus-analysis",
        ["implementation_version"] = Version,
        ["banner"] = $"CorpusAnalysis {Version}: C# cells on .NET {Environment.Version}",
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
        ["supported_features"] = new JsonArray(),
    };
}
