using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Kernel.Wire;

/// <summary>Where a client waits for the kernel, and the key that both sign with: Jupyter's connection file.</summary>
internal sealed record ConnectionFile(string Ip, int Shell, int IoPub, int Stdin, int Control, int Heartbeat, string Key)
{
    private const string Scheme = "hmac-sha256";

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="FormatException">It is no connection file, or asks for what the kernel cannot do.</exception>
    public static ConnectionFile Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"No connection file '{path}'; a Jupyter client writes it and gives its path with --connection-file.");
        }

        try
        {
            JsonNode json = JsonNode.Parse(File.ReadAllText(path)) ?? throw new FormatException($"{path}: expected an object, found null.");
            if (json["transport"]?.GetValue<string>() is { } transport and not "tcp")
            {
                throw new FormatException($"{path}: expected the transport tcp, found '{transport}'; set it in the client.");
            }

            string key = json["key"]?.GetValue<string>() ?? "";
            if (key.Length > 0 && json["signature_scheme"]?.GetValue<string>() is { } scheme and not Scheme)
            {
                throw new FormatException($"{path}: expected the signature scheme {Scheme}, found '{scheme}'; set it in the client.");
            }

            return new ConnectionFile(
                json["ip"]?.GetValue<string>() ?? "127.0.0.1", Port("shell_port"), Port("iopub_port"), Port("stdin_port"), Port("control_port"), Port("hb_port"), key);

            int Port(string name) => json[name]?.GetValue<int>() ?? throw new FormatException($"{path}: expected {name}, found none.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{path}: expected a Jupyter connection file, found other text ({error.Message.ReplaceLineEndings(" ")})", error);
        }
    }

    /// <summary>The address of a port.</summary>
    public string Address(int port) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tcp://{(Ip.Contains(':', StringComparison.Ordinal) ? $"[{Ip}]" : Ip)}:{port}");
}
