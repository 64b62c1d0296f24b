using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;

namespace CorpusAnalysis.Kernel.Wire;

/// <summary>Messages as frames: identities, a delimiter, the signature, then header, parent's header, metadata and content in JSON.</summary>
internal sealed class MessageFormat(string key)
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "5.4";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Nothing = "{}"u8.ToArray();
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MessageSigner _signer = new(key);
    private readonly string _session = Guid.NewGuid().ToString("n");
    private long _number;

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageException">It is none of the client's, or cannot be read.</exception>
    public KernelMessage Read(NetMQMessage frames)
    {
        byte[][] all = [.. frames.Select(frame => frame.ToByteArray())];
        int start = Array.FindIndex(all, frame => frame.AsSpan().SequenceEqual(Delimiter)) + 1;
        if (start == 0 || all.Length < start + 5)
        {
            throw new MessageException($"a message of {all.Length} frames that is none of Jupyter's was dropped");
        }

        byte[][] parts = all[(start + 1)..(start + 5)];
        if (!_signer.IsGenuine(all[start], parts))
        {
            throw new MessageException("a message with a wrong or repeated signature was dropped");
        }

        string type = Text(parts[0], "msg_type") ?? throw new MessageException("a message whose header names no msg_type was dropped");
        return new KernelMessage(all[..(start - 1)], parts[0], type, Parse(parts[3])) { ParentId = Text(parts[1], "msg_id"), CellId = Text(parts[2], "cellId") };
    }

    /// <summary>Makes up the number of a message.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _number)}");

    /// <summary>Writes a message.</summary>
    /// <param name="identities">Whom it goes to, or its topic.</param>
    /// <param name="type">Its type.</param>
    /// <param name="parent">The header of the request that it comes from; null for none.</param>
    /// <param name="content">Its content.</param>
    /// <param name="id">Its number; null for the next one.</param>
    public NetMQMessage Write(IReadOnlyList<byte[]> identities, string type, byte[]? parent, JsonObject content, string? id = null)
    {
        byte[] header = Bytes(new JsonObject
        {
            ["msg_id"] = id ?? NextId(),
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Version,
        });
        byte[][] parts = [header, parent ?? Nothing, Nothing, Bytes(content)];
        return new NetMQMessage([.. identities, Delimiter, Encoding.ASCII.GetBytes(_signer.Sign(parts)), .. parts]);
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Json);

    private static string? Text(byte[] json, string name) => Parse(json)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject? Parse(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
