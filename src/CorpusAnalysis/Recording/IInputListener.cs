namespace CorpusAnalysis;

/// <summary>Hears what the library reads; <see cref="InputRecorder.Listen"/> begins it.</summary>
/// <remarks>May be called by several threads at once.</remarks>
public interface IInputListener
{
    /// <summary>A file or folder is about to be read, or looked for.</summary>
    /// <param name="kind">What it is read as.</param>
    /// <param name="path">Its path, as given; there may be nothing there.</param>
    void Reads(InputKind kind, string path);

    /// <summary>It was read.</summary>
    /// <param name="kind">What it was read as.</param>
    /// <param name="path">Its path, as given.</param>
    /// <param name="value">What came of it: a <see cref="Corpus"/>, a <see cref="ThemeDictionary"/> …</param>
    void Loaded(InputKind kind, string path, object value);

    /// <summary>Something is done that depends on more than the files that are told, or that does more than give a result.</summary>
    /// <param name="what">What, as the rest of a sentence: "writes the file 'news.corpus'".</param>
    void CannotFollow(string what);
}
