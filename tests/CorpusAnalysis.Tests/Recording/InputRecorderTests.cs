namespace CorpusAnalysis.Tests.Recording;

public sealed class InputRecorderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_that_is_loaded_is_told_before_and_after()
    {
        string corpus = Path.GetDirectoryName(Write("corpus/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n"))!;
        string article = Path.Combine(corpus, "2024-03-14_a.txt");
        string themes = Write("themes.yml", "themes:\n  words:\n    patterns: [wort]\n");
        string codes = Write("codes.csv", "article,theme,coder_a,coder_b,final\na,words,1,1,1\n");
        string lemmas = Write("lemmas.txt", "ging\tgehen\n");
        var heard = new Heard();

        using (InputRecorder.Listen(heard))
        {
            await Task.Run(() => Corpus.Load(corpus), TestContext.Current.CancellationToken);
            Corpus.Load(article);
            ThemeDictionary.Load(themes);
            ThemeDictionaryImport.Load(themes);
            HandCodes.Load(codes);
            LemmaList.Load(lemmas);
            WireText.Read(article);
            ArticleReading.Of([corpus], cancellation: TestContext.Current.CancellationToken).Dispose();
            Assert.Throws<FileNotFoundException>(() => HandCodes.Load("nowhere.csv"));
            Corpus.From([]).Save(Path.Combine(_folder.Path, "x.corpus"));
        }

        Corpus.Load(corpus);

        Assert.Equal(
            [
                $"reads Articles {corpus}", $"loaded Articles {corpus} Corpus",
                $"reads Articles {article}", $"reads Metadata {Path.Combine(corpus, "metadata.csv")}", $"loaded Articles {article} Corpus",
                $"reads Themes {themes}", $"loaded Themes {themes} ThemeDictionary",
                $"reads Themes {themes}", $"loaded Themes {themes} ThemeDictionary",
                $"reads HandCodes {codes}", $"loaded HandCodes {codes} HandCodes",
                $"reads Lemmas {lemmas}", $"loaded Lemmas {lemmas} LemmaList",
                $"reads Articles {article}",
                $"reads Articles {corpus}",
                "reads HandCodes nowhere.csv",
                "cannot follow: writes the file 'x.corpus'",
            ],
            heard.Lines);
    }

    private string Write(string name, string text)
    {
        _folder.Write(name, text);
        return Path.Combine(_folder.Path, name);
    }

    private sealed class Heard : IInputListener
    {
        public List<string> Lines { get; } = [];

        public void Reads(InputKind kind, string path) => Lines.Add($"reads {kind} {path}");

        public void Loaded(InputKind kind, string path, object value) => Lines.Add($"loaded {kind} {path} {value.GetType().Name}");

        public void CannotFollow(string what) => Lines.Add($"cannot follow: {what}");
    }
}
