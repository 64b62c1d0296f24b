using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The results of a render as JUnit's XML, which build servers show: a test suite for each notebook, a test case for each cell.</summary>
internal static class JUnitSummary
{
    private const int LongestName = 80;

    private static readonly string[] Kinds = ["tests", "failures", "errors", "skipped"];

    /// <summary>Writes the results, in the order given.</summary>
    public static string Write(IReadOnlyList<NotebookResult> results)
    {
        XElement[] suites = [.. results.Select(Suite)];
        var root = new XElement("testsuites", new XAttribute("name", "corpus render"), Totals(suites), new XAttribute("time", Seconds(results.Sum(result => result.Duration.TotalSeconds))), suites);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Suite(NotebookResult result)
    {
        XElement[] cases = [.. CellResult.Of(result).Select(cell => Case(result, cell.Result, cell.Cell))];
        if (cases.Length == 0 || result is { Status: NotebookStatus.Failed, FailedCell: null })
        {
            cases = [.. cases, new XElement("testcase", new XAttribute("classname", Clean(result.Job.Name)), new XAttribute("name", "notebook"), new XAttribute("time", "0.000"), Whole(result))];
        }

        return new XElement(
            "testsuite",
            new XAttribute("name", Clean(result.Job.Label)),
            Counts(cases),
            new XAttribute("time", Seconds(result.Duration.TotalSeconds)),
            result.Status == NotebookStatus.NotStarted ? null : new XAttribute("timestamp", result.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("file", Clean(result.Job.Path.Replace('\\', '/'))),
            result.Parameters.IsEmpty && !result.IsKept ? null : new XElement(
                "properties",
                result.IsKept ? Property("corpus:kept", "true") : null,
                result.Parameters.Select(value => Property(value.Name, value.Text))),
            cases);
    }

    private static XElement Property(string name, string value) => new("property", new XAttribute("name", Clean(name)), new XAttribute("value", Clean(value)));

    private static XElement Case(NotebookResult result, CellResult cell, Cell source) => new(
        "testcase",
        new XAttribute("classname", Clean(result.Job.Name)),
        new XAttribute("name", Clean(string.Create(CultureInfo.InvariantCulture, $"cell {cell.Number}: {FirstLine(source.Source)}"))),
        new XAttribute("time", Seconds(cell.Seconds)),
        cell.Status switch
        {
            "failed" => Failure("failure", result.Error!, source.Source),
            "skipped" or "not-run" => new XElement("skipped", new XAttribute("message", cell.Status == "skipped" ? "skipped by its tag" : "not run, since the notebook had ended")),
            _ => null,
        });

    private static XElement? Whole(NotebookResult result) => result switch
    {
        { Error: { } error } => Failure("error", error, null),
        { Status: NotebookStatus.NotStarted } => new XElement("skipped", new XAttribute("message", "not started")),
        _ => null,
    };

    private static XElement Failure(string kind, ErrorOutput error, string? source) => new(
        kind,
        new XAttribute("type", Clean(error.Name)),
        new XAttribute("message", Clean(error.Message)),
        Clean(string.Join('\n', [.. error.Traceback, .. source is null ? Array.Empty<string>() : ["", "The cell:", source.TrimEnd()]])));

    private static XAttribute[] Counts(XElement[] cases) =>
    [
        new("tests", cases.Length),
        new("failures", cases.Count(each => each.Element("failure") is not null)),
        new("errors", cases.Count(each => each.Element("error") is not null)),
        new("skipped", cases.Count(each => each.Element("skipped") is not null)),
    ];

    private static XAttribute[] Totals(XElement[] suites) =>
        [.. Kinds.Select(name => new XAttribute(name, suites.Sum(suite => (int)suite.Attribute(name)!)))];

    private static string FirstLine(string source)
    {
        string line = source.Split('\n').Select(each => each.Trim()).FirstOrDefault(each => each.Length > 0) ?? "";
        return line.Length <= LongestName ? line : line[..(LongestName - 1)] + "…";
    }

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML has no way to write some control characters, nor half a surrogate pair.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            clean.Append(isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (isPair)
            {
                clean.Append(text[++i]);
            }
        }

        return clean.ToString();
    }
}
