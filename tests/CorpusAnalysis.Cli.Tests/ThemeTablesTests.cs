namespace CorpusAnalysis.Cli.Tests;

public sealed class ThemeTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ThemeTablesTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nGeld\nBaku, 29. November, MUSTER\nDie Klimafinanzierung braucht Geld.\n");
        _folder.Write("articles/2024-12-03_b.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dez., bsp\nDie Mine lag im Feld, die Goldmine nicht.\n");
        _folder.Write("articles/2024-12-04_c.txt", "GESELLSCHAFT\nRuhe\nGenf, 4. Dez., bsp\nNichts geschah, und \"das\" war gut.\n");
        _folder.Write("articles/themes.yml", "themes:\n  finance:\n    patterns: [Klimafinanz*: 2.5, Geld]\n  mines:\n    patterns: [Mine*, \"*mine\", Streubombe]\n    exclude: [Goldmine]\n");
        _folder.Write("codes.csv", "article,theme,coder_a,coder_b,final,reason\n2024-11-29_a,mines,1,1,1,\n2024-12-03_b,mines,1,0,0,only named\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("themes articles --patterns", """
        theme,pattern,language,weight,hits,articles,articles_alone
        finance,Klimafinanz*,any,2.5,1,1,0
        finance,Geld,any,1,2,1,0
        mines,Mine*,any,1,2,1,0
        mines,*mine,any,1,0,0,0
        mines,Streubombe,any,1,0,0,0

        """)]
    [InlineData("themes articles --patterns --codes codes.csv", """
        theme,pattern,language,articles,right,precision,precision_low,precision_high,alone_right,alone_wrong
        mines,Mine*,any,1,0,0,0,0.7934506856227626,0,0
        mines,*mine,any,0,0,,0,1,0,0
        mines,Streubombe,any,0,0,,0,1,0,0

        """)]
    [InlineData("themes articles --scores --min-hits 3", """
        article_id,theme,hits,tokens,per_thousand,score,present
        2024-11-29_a,finance,3,5,600,4.5,true
        2024-11-29_a,mines,0,5,0,0,false
        2024-12-03_b,finance,0,9,0,0,false
        2024-12-03_b,mines,2,9,222.22222222222223,2,false
        2024-12-04_c,finance,0,7,0,0,false
        2024-12-04_c,mines,0,7,0,0,false

        """)]
    [InlineData("themes articles --scores --min-per-thousand 222.5 --only section=GESELLSCHAFT", """
        article_id,theme,hits,tokens,per_thousand,score,present
        2024-12-03_b,finance,0,9,0,0,false
        2024-12-03_b,mines,2,9,222.22222222222223,2,false
        2024-12-04_c,finance,0,7,0,0,false
        2024-12-04_c,mines,0,7,0,0,false

        """)]
    [InlineData("themes articles --scores --min-score 2.5 --only-present", """
        article_id,theme,hits,tokens,per_thousand,score,present
        2024-11-29_a,finance,3,5,600,4.5,true

        """)]
    [InlineData("themes articles --months --few-articles 2", """
        theme,month,articles,articles_with_theme,share,share_low,share_high,hits,tokens,per_million,few_articles
        finance,2024-11,1,1,1,0.20654931437723745,1,3,5,600000,true
        finance,2024-12,2,0,0,0,0.6576197724933469,0,16,0,false
        mines,2024-11,1,0,0,0,0.7934506856227626,0,5,0,true
        mines,2024-12,2,1,0.5,0.09453120573423081,0.9054687942657693,2,16,125000,false

        """)]
    [InlineData("themes articles --codes codes.csv --agreement", """
        theme,codes,coder_a,coder_b,final,observed_agreement,kappa,kappa_low,kappa_high,alpha,alpha_low,alpha_high
        mines,2,2,1,1,0.5,0,0,0,0,-0.5,0
        all themes,2,2,1,1,0.5,0,0,0,0,-0.5,0

        """)]
    [InlineData("themes articles --codes codes.csv --differences", """
        theme,article_id,headline,found,hits,evidence,reason
        mines,2024-12-03_b,Minen,true,2,"Mine*: Minen | Mine*: Die Mine lag im Feld, die Goldmine nicht.",only named
        mines,2024-11-29_a,Geld,false,0,,

        """)]
    public async Task Csv_has_stable_columns_and_full_precision(string command, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, [.. command.Split(' '), "--format", "csv"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Output);
    }

    [Theory]
    [InlineData("--target section=GESELLSCHAFT")]
    [InlineData("--target section=GESELLSCHAFT --reference section=POLITIK")]
    [InlineData("--target date>=2024-12-01 --target year<2025 --reference month!=2024-12 --reference language=de")]
    [InlineData("--target section!=POLITIK --order evidence --test fisher-exact-where-small --correction benjamini-hochberg --min-frequency 2 --significance 0.01")]
    public async Task Themes_are_compared_between_two_groups(string options)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["themes", "articles", .. options.Split(' '), "--format", "json"]);

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal(
            [("mines", 2, 0, 2e6 / 16), ("finance", 0, 3, 0)],
            json.RootElement.EnumerateArray().Select(row => (
                row.GetProperty("term").GetString(), row.GetProperty("target_frequency").GetInt32(), row.GetProperty("reference_frequency").GetInt32(), row.GetProperty("target_per_million").GetDouble())));
    }

    [Fact]
    public async Task Themes_that_too_few_articles_hold_are_not_compared()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["themes", "articles", "--target", "place=Genf", "--min-articles", "2", "--format", "json"]);

        Assert.Equal((0, "[]\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("themes articles --hits --pairs", "--hits and --pairs are two tables")]
    [InlineData("themes articles --scores --by place", "--by and --scores are two tables")]
    [InlineData("themes articles --codes codes.csv --months", "--months is no table of --codes")]
    [InlineData("themes articles --codes codes.csv --patterns --differences", "--patterns is no table of --differences")]
    [InlineData("themes articles --reference language=de", "--reference needs --target")]
    [InlineData("themes articles --agreement", "--agreement needs --codes FILE")]
    [InlineData("themes articles --codes codes.csv --agreement --differences", "--differences and --agreement ask for two things")]
    [InlineData("themes articles --codes codes.csv --agreement --patterns", "--patterns is no table of --agreement")]
    [InlineData("themes articles --codes codes.csv --agreement --only place=Genf", "--agreement is over all the codes of the file")]
    [InlineData("themes articles --only-present", "--only-present needs --scores")]
    [InlineData("themes articles --scores --min-score high", "--min-score must be a number, not 'high'")]
    [InlineData("themes articles --few-articles 2", "--few-articles needs --months")]
    [InlineData("themes articles --significance 0.01", "--significance needs --target")]
    [InlineData("themes articles --measures", "--measures needs --target")]
    [InlineData("themes articles --target date>=soon", "'date>=soon' needs a date such as 2024-11-29.")]
    [InlineData("themes articles --only place", "'place' is no condition; write FIELD=VALUE or FIELD!=VALUE;")]
    [InlineData("keyness articles --target place=Genf --skip 1", "--skip needs --ngrams")]
    [InlineData("keyness articles --target place=Genf --ngrams 21", "--ngrams must be from 1 to 20, not '21'.")]
    [InlineData("themes articles --min-hits 2", "--min-hits needs --scores or --codes")]
    [InlineData("themes articles --codes codes.csv --min-per-thousand 2", "--min-per-thousand needs --scores")]
    [InlineData("themes articles --scores --min-hits 0", "--min-hits must be a whole number from 1 on")]
    [InlineData("themes articles --scores --min-per-thousand -1", "--min-per-thousand must be 0 or more")]
    [InlineData("sample articles --size 4", "--size must be from 1 to 3")]
    [InlineData("sample articles --size 0", "--size must be from 1 to 3")]
    [InlineData("sample articles --size 2 --by place --theme mines", "give one of them")]
    [InlineData("sample articles --size 2 --equal", "--equal needs --by FIELD or --theme NAME")]
    [InlineData("sample articles --size 2 --excerpt -1", "--excerpt must be 0 or more")]
    public async Task Wrong_usage_is_told_in_one_line(string command, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_a_sheet_to_code_on()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sample", "articles", "--size", "2", "--seed", "7", "--theme", "mines", "--excerpt", "12", "--output", "sheet.csv"]);

        Assert.Equal((0, "", "corpus: drawn: 1 of 1: with hits\ncorpus: drawn: 1 of 2: without hits\n"), (run.ExitCode, run.Output, run.Error));
        string[] lines = _folder.Read("sheet.csv").Split('\n');
        Assert.Equal("article,theme,coder_a,coder_b,final,reason,headline,excerpt", lines[0]);
        Assert.Contains("2024-12-03_b,mines,,,,,Minen,Die Mine lag …", lines);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_sheet()
    {
        string[] command = ["sample", "articles", "--size", "2", "--by", "section"];
        CorpusCommand.Result first = await CorpusCommand.RunAsync(_folder.Path, command), second = await CorpusCommand.RunAsync(_folder.Path, command);

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(1 + (2 * 2), first.Output.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_sheet_that_is_there_is_not_written_over()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sample", "articles", "--size", "1", "--output", "codes.csv"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("'codes.csv' is there already", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("article,theme,coder_a", _folder.Read("codes.csv"), StringComparison.Ordinal);
    }
}
