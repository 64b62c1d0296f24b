using System.Collections.Immutable;
using System.CommandLine;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Kernel.Install;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus kernel install</c> and <c>uninstall</c>: tells Jupyter and VS Code of the kernel.</summary>
internal static partial class KernelInstallCommand
{
    private const string OwnName = "corpus-analysis";
    private const string OwnDisplayName = "C# (CorpusAnalysis)";
    private const string PolyglotName = ".net-csharp";
    private const string PolyglotDisplayName = ".NET (C#)";

    public static Command Create()
    {
        Option<string?> name = Name($"The name that notebooks ask for; by default {OwnName}, and {PolyglotName} too where no other kernel has it.");
        Option<string?> prefix = Prefix();
        var displayName = new Option<string>("--display-name") { Description = "The name that people choose it by.", DefaultValueFactory = _ => OwnDisplayName, HelpName = "TEXT" };
        var force = new Option<bool>("--force") { Description = "Also where another program's kernel has the name." };
        Option<string?> culture = CultureOption.Create();
        var command = new Command("install", "Tells Jupyter and VS Code of the kernel, for this user.") { name, prefix, displayName, force, culture };
        command.SetAction(parsed =>
        {
            string kernels = Kernels(parsed.GetValue(prefix));
            string? given = Checked(parsed.GetValue(name));
            ImmutableArray<string> arguments = parsed.GetValue(culture) is { } numbers ? ["--culture", CultureOption.Of(numbers).Name] : [];
            Write(Spec(given ?? OwnName, parsed.GetRequiredValue(displayName), arguments), kernels, parsed.GetValue(force));
            if (given is null)
            {
                WritePolyglot(kernels, arguments, parsed.GetValue(force));
            }
        });
        return command;
    }

    public static Command CreateUninstall()
    {
        Option<string?> name = Name("The kernel to remove; by default all that install wrote.");
        Option<string?> prefix = Prefix();
        var command = new Command("uninstall", "Removes what install wrote, and nothing else.") { name, prefix };
        command.SetAction(parsed =>
        {
            string kernels = Kernels(parsed.GetValue(prefix));
            string[] folders = Checked(parsed.GetValue(name)) is { } given ? [Path.Combine(kernels, given)] : Ours(kernels);
            if (folders.Length == 0 || !folders.All(KernelSpec.IsIn))
            {
                throw new DirectoryNotFoundException(folders.Length == 0 ? $"No kernel of this program is installed in {kernels}." : $"No kernel is installed in {folders[0]}.");
            }

            foreach (string folder in folders)
            {
                KernelSpec.Remove(folder);
                Console.WriteLine($"Removed {folder}");
            }
        });
        return command;
    }

    private static Option<string?> Name(string description) => new("--name") { Description = description, HelpName = "NAME" };

    private static Option<string?> Prefix() => new("--prefix")
    {
        Description = "The environment to install into, as DIR/share/jupyter/kernels; by default the user's own folder of Jupyter.",
        HelpName = "DIR",
    };

    private static string Kernels(string? prefix) => prefix is null ? JupyterFolders.OfUser(Environment.GetEnvironmentVariable) : JupyterFolders.Below(prefix);

    private static string? Checked(string? name) => name is null || Names().IsMatch(name)
        ? name
        : throw new UsageException($"--name must be of letters, digits, '.', '-' and '_', not begin with '-' and not be dots alone; '{name}' is no such name.");

    private static string[] Ours(string kernels) => Directory.Exists(kernels) ? [.. Directory.GetDirectories(kernels).Where(KernelSpec.IsOurs).Order(StringComparer.Ordinal)] : [];

    // The notebooks of this project ask for this name, as all .NET notebooks do.
    private static void WritePolyglot(string kernels, ImmutableArray<string> arguments, bool force)
    {
        string? other = JupyterFolders.All(Environment.GetEnvironmentVariable).Prepend(kernels)
            .Select(folder => Path.Combine(folder, PolyglotName))
            .FirstOrDefault(folder => KernelSpec.IsIn(folder) && !KernelSpec.IsOurs(folder));
        if (other is null || force)
        {
            Write(Spec(PolyglotName, PolyglotDisplayName, arguments), kernels, force);
        }
        else
        {
            Console.WriteLine($"Left {other} as it is, since another program put it there: choose \"{OwnDisplayName}\" in notebooks, or replace it with --force.");
        }
    }

    private static void Write(KernelSpec spec, string kernels, bool force) =>
        Console.WriteLine($"Wrote {spec.Write(kernels, force)}: \"{spec.DisplayName}\", for notebooks that ask for {spec.Name}");

    private static KernelSpec Spec(string name, string displayName, ImmutableArray<string> arguments)
    {
        string dotnet = DotnetSdk.Find().Dotnet;
        return new KernelSpec(name, displayName, OwnCommand(dotnet))
        {
            Arguments = arguments,
            DotnetRoot = Path.GetDirectoryName(dotnet),
            Files = ImmutableDictionary.Create<string, Func<string>>().Add(Display.ChartHtml.ScriptFile, PlotlyJavaScript.Read),
        };
    }

    // A build has its assembly beside it; an installed tool is started by a program of its own elsewhere.
    private static ImmutableArray<string> OwnCommand(string dotnet)
    {
        string program = Environment.ProcessPath ?? dotnet;
        string assembly = Path.Combine(AppContext.BaseDirectory, "corpus.dll");
        bool isBuild = Path.GetFileNameWithoutExtension(program) == "dotnet" || Path.GetDirectoryName(program) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return isBuild && File.Exists(assembly) ? [dotnet, assembly] : [program];
    }

    // Jupyter's rule, but no option and no folder above.
    [GeneratedRegex(@"^(?!-|\.+\z)[A-Za-z0-9._\-]+\z")]
    private static partial Regex Names();
}
