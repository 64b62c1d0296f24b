using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Kernel.Wire;

/// <summary>Signs messages on any thread, and tells those of the client from others on one.</summary>
internal sealed class MessageSigner(string key)
{
    // As many as Jupyter's own session remembers.
    private const int Remembered = 65_536;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>The signature of a message's four parts, in hexadecimal digits; empty without a key.</summary>
    public string Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (_key.Length == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (byte[] part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a signature is right, and was not there before.</summary>
    public bool IsGenuine(byte[] signature, params ReadOnlySpan<byte[]> parts)
    {
        if (_key.Length == 0)
        {
            return true;
        }

        string expected = Sign(parts);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), signature) && IsFirst(expected);
    }

    private bool IsFirst(string signature)
    {
        if (!_seen.Add(signature))
        {
            return false;
        }

        _order.Enqueue(signature);
        if (_order.Count > Remembered)
        {
            _seen.Remove(_order.Dequeue());
        }

        return true;
    }
}
