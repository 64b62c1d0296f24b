namespace CorpusAnalysis.Cli.Provenance;

/// <summary>Which version of its repository a notebook is.</summary>
/// <param name="Commit">The commit's hash.</param>
/// <param name="HasChanges">Whether files of the repository, or the notebook, differ from the commit; null when nobody can tell.</param>
/// <param name="Link">The notebook at that commit, on the web; null when there is none that is known.</param>
internal sealed record SourceState(string Commit, bool? HasChanges, Uri? Link);
