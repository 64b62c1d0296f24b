namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>A file is no notebook. The message names file, line and mend.</summary>
public sealed class NotebookFormatException(string path, int line, string problem, Exception? inner = null)
    : FormatException(line > 0 ? $"{path}({line}): {problem}" : $"{path}: {problem}", inner);
