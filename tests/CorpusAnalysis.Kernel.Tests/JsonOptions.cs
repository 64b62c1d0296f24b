using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusAnalysis.Kernel.Tests;

internal static class JsonOptions
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
