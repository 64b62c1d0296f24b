using System.CommandLine;
using CorpusAnalysis.Cli.Runs;

namespace CorpusAnalysis.Cli.Export;

/// <summary>The options of <c>corpus render</c> and <c>corpus report</c> that say in which forms a report is written, and what beside it.</summary>
internal sealed class ExportOptions
{
    private static readonly string[] Forms = ["html", "ipynb", "md", "pdf"];
    private static readonly string[] Images = ["png", "svg"];
    private static readonly string[] Tables = ["csv", "parquet"];

    private readonly Option<string> _to;
    private readonly Option<string?> _charts = new("--charts") { Description = "Write each chart as a file into NAME_charts/: svg, png or both.", HelpName = "svg|png" };
    private readonly Option<string?> _data = new("--data") { Description = "Write each table, with all its rows, into NAME_data/: csv (by default), parquet or both.", HelpName = "csv|parquet", Arity = ArgumentArity.ZeroOrOne };

    private ExportOptions(string forms) =>
        _to = new("--to") { Description = "The forms of a report: html, ipynb (the executed notebook), md, pdf; several with commas.", DefaultValueFactory = _ => forms, HelpName = "FORMS" };

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="forms">The forms where none are asked for.</param>
    public static ExportOptions AddTo(Command command, string forms)
    {
        var options = new ExportOptions(forms);
        command.Options.Add(options._to);
        command.Options.Add(options._charts);
        command.Options.Add(options._data);
        return options;
    }

    /// <summary>Reads what is wanted, before anything is run.</summary>
    /// <exception cref="UsageException">A form is not known.</exception>
    /// <exception cref="IOException">A form needs a browser that is not there.</exception>
    public ReportExports Read(ParseResult parsed)
    {
        string? data = parsed.GetResult(_data) is null ? null : parsed.GetValue(_data) ?? "csv";
        var exports = new ReportExports(
            Parts("--to", parsed.GetValue(_to) ?? "", Forms), Parts("--charts", parsed.GetValue(_charts) ?? "", Images), Parts("--data", data ?? "", Tables))
        {
            PrintedAt = SourceDate.FromEnvironment() is SourceDate stated ? stated.GetUtcNow() : null,
        };
        string? needs = exports.Writes("pdf") ? "--to pdf" : exports.WritesCharts ? "--charts" : null;
        // Markdown does without a browser, but not with one that is named and not there.
        bool isMissing = (needs is not null || exports.Writes("md")) && Chromium.Find() is null;
        return isMissing && needs is not null ? throw Chromium.Missing(needs) : exports;
    }

    private static HashSet<string> Parts(string option, string given, string[] known)
    {
        HashSet<string> parts = [.. given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.ToLowerInvariant())];
        string? unknown = parts.FirstOrDefault(part => !known.Contains(part));
        string after = option == "--data" ? " Name what to render before it, or write --data=csv." : "";
        return unknown is not null
            ? throw new UsageException($"{option} takes {string.Join(", ", known)}, several with commas; '{unknown}' is none of them.{after}")
            : parts.Count == 0 && option == "--to" ? throw new UsageException($"--to takes {string.Join(", ", known)}, several with commas.") : parts;
    }
}
