namespace CorpusAnalysis.Kernel.Install;

/// <summary>The folders in which Jupyter looks for kernels.</summary>
public static class JupyterFolders
{
    /// <summary>The folder of the user's own kernels.</summary>
    /// <param name="environment">Gives a variable of the environment: <c>JUPYTER_DATA_DIR</c> wins, then what the system asks for.</param>
    public static string OfUser(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return Path.Combine(UserData(environment), "kernels");
    }

    /// <summary>The folder of the kernels of an environment, such as a virtual one of Python.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>All folders that a client of this user sees, as far as they can be known without asking it.</summary>
    public static IEnumerable<string> All(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        IEnumerable<string> given = (environment("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] prefixes = [.. new[] { environment("VIRTUAL_ENV"), environment("CONDA_PREFIX") }.Where(prefix => prefix is { Length: > 0 }).Select(prefix => Path.Combine(prefix!, "share", "jupyter"))];
        string[] system = OperatingSystem.IsWindows()
            ? [Path.Combine(environment("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        return given.Append(UserData(environment)).Concat(prefixes).Concat(system).Select(folder => Path.Combine(folder, "kernels"));
    }

    private static string UserData(Func<string, string?> environment)
    {
        if (environment("JUPYTER_DATA_DIR") is { Length: > 0 } data)
        {
            return data;
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(environment("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter");
        }

        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(home, "Library", "Jupyter");
        }

        return Path.Combine(environment("XDG_DATA_HOME") is { Length: > 0 } share ? share : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
