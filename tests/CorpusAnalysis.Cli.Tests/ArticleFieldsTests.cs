using System.Collections.Immutable;
using System.CommandLine;

namespace CorpusAnalysis.Cli.Tests;

public sealed class ArticleFieldsTests : IDisposable
{
    private const string Fields = "id, section, place, agency, language, date, month, year, source, words";

    private static readonly Corpus Articles = Corpus.From([Article("a", "words"), Article("b", "source")]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--only", "gone=x")]
    [InlineData("--only", "gone=")]
    [InlineData("--only", "gone!=x")]
    [InlineData("--only", "gone>=3")]
    [InlineData("--only", "gone<=3")]
    [InlineData("--only", "gone>3")]
    [InlineData("--only", "gone<3")]
    [InlineData("--only", "words>3", "--only", "gone!=x")]
    [InlineData("--target", "section!=A", "gone!=x")]
    [InlineData("--reference", "gone!=x")]
    [InlineData("--by", "gone")]
    public void A_field_that_no_article_has_is_told_with_those_there_are(params string[] arguments)
    {
        string message = Assert.Throws<UsageException>(() => Check(arguments)).Message;

        Assert.Equal($"{arguments.Last(argument => argument.StartsWith("--", StringComparison.Ordinal))}: no article has a field 'gone'; there are {Fields}.", message);
    }

    [Theory]
    [InlineData("--only", "words>3", "source!=x")] // each a column of only one article
    [InlineData("--only", "Language!=de")]
    [InlineData("--only", "section=gone")]
    [InlineData("--by", "MONTH")]
    [InlineData("--by", "source")]
    [InlineData("--top", "gone!=x")]
    public void Fields_of_any_article_are_known_and_values_may_be_anything(params string[] arguments) => Check(arguments);

    [Fact]
    public void Columns_are_spelled_as_in_the_table() =>
        Assert.Contains("no article has a field 'Source'", Assert.Throws<UsageException>(() => Check("--only", "Source=x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("info articles --only langauge!=de", "--only", "langauge")]
    [InlineData("info articles --by secton", "--by", "secton")]
    [InlineData("terms articles --by secton", "--by", "secton")]
    [InlineData("terms articles --heads --by secton", "--by", "secton")]
    [InlineData("ngrams articles --by secton", "--by", "secton")]
    [InlineData("diversity articles --by secton", "--by", "secton")]
    [InlineData("sample articles --size 1 --by secton", "--by", "secton")]
    [InlineData("themes articles --by secton", "--by", "secton")]
    [InlineData("themes articles --target printed!=2024", "--target", "printed")]
    [InlineData("keyness articles --target section=A --reference printed!=2024", "--reference", "printed")]
    public async Task Every_command_that_takes_a_field_tells_a_slip_in_one_line(string command, string option, string field)
    {
        _folder.Write("articles/a.txt", "POLITIK\nMinen\nGenf, 3. Dezember 2024, BSP\nDie Mine lag im Feld.\n");
        _folder.Write("articles/b.txt", "POLITIK\nMinen\nGenf, 4. Dezember 2024, BSP\nDie Mine war alt.\n");
        _folder.Write("articles/metadata.csv", "file,language,source\na,de,x\nb,de,\n");
        _folder.Write("articles/themes.yml", "themes:\n  mines:\n    patterns: [Mine*]\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"corpus: {option}: no article has a field '{field}'; there are id, section, place, agency, language, date, month, year, source.\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_column_of_an_article_that_is_left_out_is_known()
    {
        _folder.Write("articles/a.txt", "POLITIK\nMinen\nGenf, 3. Dezember 2024, BSP\nDie Mine lag im Feld.\n");
        _folder.Write("articles/b.txt", "KULTUR\nMinen\nGenf, 4. Dezember 2024, BSP\nDie Mine war alt.\n");
        _folder.Write("articles/metadata.csv", "file,language,source\na,de,x\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, "info articles --only section=KULTUR --only source!=y --by source --format csv".Split(' '));

        Assert.Equal((0, "group,articles,tokens,types\n,1,5,5\n"), (run.ExitCode, run.Output));
    }

    private static void Check(params string[] arguments)
    {
        var command = new Command("test") { new Option<string?>("--by"), new Option<string?>("--top") };
        foreach (string name in (string[])["--only", "--target", "--reference"])
        {
            command.Options.Add(new Option<string[]>(name) { AllowMultipleArgumentsPerToken = true });
        }

        ParseResult parsed = command.Parse(arguments);
        Assert.Empty(parsed.Errors);
        ArticleFields.Check(parsed, Articles);
    }

    private static Article Article(string id, string column) => new()
    {
        Id = id,
        Headline = "",
        Paragraphs = [],
        Language = "de",
        Metadata = ImmutableDictionary.CreateRange<string, string>([new(column, "10")]),
    };
}
