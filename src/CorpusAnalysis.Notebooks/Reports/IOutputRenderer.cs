using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Turns one representation of a value into HTML.</summary>
public interface IOutputRenderer
{
    /// <summary>The MIME type it takes.</summary>
    string MimeType { get; }

    /// <summary>JavaScript that the page needs once, however many such outputs it has; null for none.</summary>
    string? Script { get; }

    /// <summary>The HTML of a value; everything in it that is not markup is escaped.</summary>
    string Render(JsonNode content);
}
