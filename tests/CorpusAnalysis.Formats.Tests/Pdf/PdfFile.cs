using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CorpusAnalysis.Formats.Tests.Pdf;

/// <summary>PDF documents of tests, set in one of the fonts that every reader has.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private PdfPageBuilder _page;

    public PdfFile()
    {
        _font = _builder.AddStandard14Font(Standard14Font.TimesRoman);
        _page = _builder.AddPage(PageSize.A4);
    }

    /// <summary>The document.</summary>
    public byte[] Bytes => _builder.Build();

    public void Dispose() => _builder.Dispose();

    /// <summary>What the document says of itself.</summary>
    public PdfFile By(string title, string author)
    {
        (_builder.DocumentInformation.Title, _builder.DocumentInformation.Author) = (title, author);
        return this;
    }

    /// <summary>A new page.</summary>
    public PdfFile Page()
    {
        _page = _builder.AddPage(PageSize.A4);
        return this;
    }

    /// <summary>Lines one below the other.</summary>
    public PdfFile Lines(double left, double top, double size, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            _page.AddText(lines[i], size, new PdfPoint(left, top - (i * size * 1.2)), _font);
        }

        return this;
    }

    /// <summary>A picture, as a scanner would make one of a page.</summary>
    public PdfFile Picture()
    {
        byte[] pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        _page.AddPng(pixel, new PdfRectangle(0, 0, 500, 700));
        return this;
    }
}
