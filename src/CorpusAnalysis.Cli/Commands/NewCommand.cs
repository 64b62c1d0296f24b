using System.CommandLine;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus new report</c>: a notebook to begin with.</summary>
internal static class NewCommand
{
    private const string Ending = ".ipynb";

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The notebook's name: letters, digits, - and _." };
        var folder = new Option<string>("--folder") { Description = "The folder to write it into.", DefaultValueFactory = _ => "notebooks", HelpName = "FOLDER" };
        var title = new Option<string?>("--title") { Description = "Its title; by default made of the name.", HelpName = "TEXT" };
        var corpus = new Option<string?>("--corpus") { Description = "The articles, from the folder you are in; by default the folder 'corpus' beside that of the notebooks.", HelpName = "PATH" };
        var report = new Command("report", "Writes a notebook that runs as it is, once it has articles: question, parameters, figures, a chart, a table, sentences. A file that is there is never written over.") { name, folder, title, corpus };
        report.SetAction(parsed =>
        {
            string stem = Stem(parsed.GetRequiredValue(name));
            string path = Path.Combine(parsed.GetRequiredValue(folder), stem + Ending);
            string? asked = FromFolder(parsed.GetValue(corpus), parsed.GetRequiredValue(folder));
            NotebookDocument document = BundledNotebooks.New(parsed.GetValue(title) ?? Title(stem), asked);
            if (File.Exists(path))
            {
                throw new IOException($"There is already a notebook '{path}'; choose another name.");
            }

            WholeFile.WriteNew(path, IpynbFormat.Write(document));
            string articles = asked ?? BundledNotebooks.CorpusOfNew;
            bool isThere = Path.Exists(Path.Combine(parsed.GetRequiredValue(folder), articles));
            Console.WriteLine($"Wrote {path}. Its question and what is to be read from its figures are yours to write; render it by: corpus render {path}{(isThere ? "" : " --path path=FOLDER")}");
            if (!isThere)
            {
                Console.WriteLine($"There are no articles at '{articles}', where its cell of parameters looks, from the notebook's folder: write the path of yours there, or give it by --path as above; for a new notebook --corpus FOLDER does it.");
            }

            return ExitCode.Success;
        });
        return new Command("new", "Makes a file to begin with.") { report };
    }

    private static string Stem(string name)
    {
        string stem = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name[..^Ending.Length] : name;
        return stem.Length is > 0 and <= 80 && char.IsLetterOrDigit(stem[0]) && stem.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? stem
            : throw new UsageException($"'{name}' cannot name a notebook: use letters, digits, - and _, at most 80, the first a letter or digit; --folder says where to.");
    }

    // 08-sea-level gives "Sea level": numbers before the name only order the files.
    private static string Title(string stem)
    {
        string words = stem.TrimStart("0123456789-_".ToCharArray()).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? stem : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? FromFolder(string? corpus, string folder) => corpus is null || Path.IsPathRooted(corpus) ? corpus
        : Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(corpus)).Replace('\\', '/');
}
