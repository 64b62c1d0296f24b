using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The files of a corpus, sorted into articles and others.</summary>
/// <param name="Root">The corpus folder.</param>
/// <param name="Articles">The files to be read as articles, relative to the folder with <c>/</c>, in ordinal order.</param>
/// <param name="Skipped">The other files.</param>
/// <param name="Problems">Folders that could not be opened.</param>
internal sealed record CorpusFiles(
    string Root, ImmutableArray<string> Articles, ImmutableArray<SkippedFile> Skipped, ImmutableArray<LoadProblem> Problems)
{
    /// <summary>Looks through a folder and all folders in it; a single file is the only article of its folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is neither a folder nor a file.</exception>
    public static CorpusFiles Find(string path)
    {
        if (File.Exists(path))
        {
            string file = Path.GetFullPath(path);
            return new(Path.GetDirectoryName(file)!, [Path.GetFileName(file)], [], []);
        }

        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"No corpus '{path}': there is no such folder or file; give a folder of articles, or one file.");
        }

        var walk = new Walk(Path.GetFullPath(path));
        walk.Enter("");
        return new(
            walk.Root,
            [.. walk.Articles.Order(StringComparer.Ordinal)],
            [.. walk.Skipped.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. walk.Problems]);
    }

    private sealed class Walk(string root)
    {
        public string Root => root;

        public List<string> Articles { get; } = [];

        public List<SkippedFile> Skipped { get; } = [];

        public List<LoadProblem> Problems { get; } = [];

        public void Enter(string folder)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(Path.Combine(root, folder)).GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Problems.Add(new(LoadSeverity.Error, folder.Length == 0 ? root : folder + "/", 0, $"the folder cannot be read ({exception.Message.TrimEnd('.')})", "check its permissions"));
                return;
            }

            foreach (FileSystemInfo entry in entries)
            {
                string path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry is DirectoryInfo)
                {
                    EnterOrSkip(entry, path);
                }
                else if (SkippedNames.ReasonOfFile(entry.Name) is not { } reason)
                {
                    Articles.Add(path);
                }
                else if (reason is not (SkippedNames.Hidden or SkippedNames.Beside))
                {
                    Skipped.Add(new(path, reason));
                }
            }
        }

        private void EnterOrSkip(FileSystemInfo entry, string path)
        {
            if (SkippedNames.ReasonOfFolder(entry.Name) is { } reason)
            {
                if (reason != SkippedNames.Hidden)
                {
                    Skipped.Add(new(path + "/", reason));
                }
            }
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
            {
                // A link may lead back to a folder above it.
                Skipped.Add(new(path + "/", "a link to a folder"));
            }
            else
            {
                Enter(path);
            }
        }
    }
}
