using System.Text;
using CorpusAnalysis.Kernel.Wire;

namespace CorpusAnalysis.Kernel.Tests;

public class WireTests
{
    // RFC 4231, test case 2.
    private const string Jefe = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void A_signature_is_the_published_one_however_the_text_is_cut() =>
        Assert.Equal(Jefe, new MessageSigner("Jefe").Sign(Bytes("what do ya "), Bytes("want for"), Bytes(" nothing"), Bytes("?")));

    [Fact]
    public void A_signature_counts_once_and_only_for_its_message()
    {
        var signer = new MessageSigner("Jefe");

        Assert.False(signer.IsGenuine(Bytes(Jefe), Bytes("what do ya want for something?")));
        Assert.False(signer.IsGenuine([], Bytes("what do ya want for nothing?")));
        Assert.True(signer.IsGenuine(Bytes(Jefe), Bytes("what do ya want for nothing?")));
        Assert.False(signer.IsGenuine(Bytes(Jefe), Bytes("what do ya want for nothing?")));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_all_is_taken()
    {
        var signer = new MessageSigner("");

        Assert.Equal("", signer.Sign(Bytes("text")));
        Assert.True(signer.IsGenuine([], Bytes("text")));
        Assert.True(signer.IsGenuine([], Bytes("text")));
    }
}
