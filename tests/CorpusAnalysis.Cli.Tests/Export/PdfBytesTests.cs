using System.Text;
using CorpusAnalysis.Cli.Export;

namespace CorpusAnalysis.Cli.Tests.Export;

public class PdfBytesTests
{
    [Fact]
    public void The_time_of_printing_and_numbers_of_the_browser_leave_no_trace()
    {
        const string First = "%PDF /CreationDate (D:20261126081046+00'00')\n/ModDate (D:20261126081046+00'00') /ID (node00000245) /ID (node00000099) [(node00000245)] (node1) node00000245";
        const string Second = "%PDF /CreationDate (D:20261126081159+00'00')\n/ModDate (D:20261126081200+00'00') /ID (node00000238) /ID (node00000091) [(node00000238)] (node1) node00000245";
        const string Either = "%PDF /CreationDate (D:20241124000000+00'00')\n/ModDate (D:20241124000000+00'00') /ID (node00000002) /ID (node00000001) [(node00000002)] (node1) node00000245";

        foreach (string printed in new[] { First, Second })
        {
            byte[] pdf = PdfBytes.Reproducible(Encoding.Latin1.GetBytes(printed), new DateTimeOffset(2024, 11, 24, 1, 0, 0, TimeSpan.FromHours(1)));

            Assert.Equal(Either, Encoding.Latin1.GetString(pdf));
        }
    }

    [Fact]
    public void A_file_without_them_stays_as_it_is() =>
        Assert.Equal("%PDF"u8, PdfBytes.Reproducible([.. "%PDF"u8], DateTimeOffset.UnixEpoch));
}
