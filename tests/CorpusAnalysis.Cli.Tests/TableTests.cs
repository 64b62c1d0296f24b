namespace CorpusAnalysis.Cli.Tests;

public sealed class TableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TableTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\n\"Klima\", und <b>Geld</b>\nBaku, 29. November, MUSTER\nDie COP29-Präsidentschaft will eine Klimafinanzierungsverpflichtung.\n");
        _folder.Write("articles/2024-12-03_b.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dez., bsp\nDie Mine lag im Feld.\n");
        _folder.Write("articles/broken.txt", "POLITIK\nOhne Ort\nBaku, 31. November, MUSTER\nText\n");
        _folder.Write("articles/metadata.csv", "file,language,agency\n2024-11-29_a.txt,de,MUSTER\n2024-12-03_b,de,BSP\ngone.txt,de,BSP\n");
        _folder.Write("articles/themes.yml", "themes:\n  finance:\n    patterns:\n      de: [\"*finanzierung*\"]\n  mines:\n    patterns: [Mine*]\n");
        _folder.Write("codes.csv", "article,theme,coder_a,coder_b,final,reason\n2024-12-03_b,mines,1,0,0,only named\n2024-11-29_a,mines,0,0,0,\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("info articles --articles --format csv", """"
        id,section,headline,place,date,agency,language,tokens
        2024-11-29_a,POLITIK,"""Klima"", und <b>Geld</b>",Baku,2024-11-29,MUSTER,de,10
        2024-12-03_b,GESELLSCHAFT,Minen,Genf,2024-12-03,BSP,de,6

        """")]
    [InlineData("kwic articles Präsidentschaft --window 2 --format csv", """
        article_id,date,left,node,right,kind,position
        2024-11-29_a,2024-11-29,b> Die,COP29-Präsidentschaft,will eine,CompoundPart,6

        """)]
    [InlineData("themes articles --format csv", """
        theme,hits,articles,share,share_low,share_high,per_million
        finance,1,1,0.5,0.09453120573423081,0.9054687942657693,62500
        mines,2,1,0.5,0.09453120573423081,0.9054687942657693,125000

        """)]
    [InlineData("themes articles --hits --format csv --only agency=MUSTER", """
        theme,pattern,kind,article_id,date,position,text,sentence
        finance,*finanzierung*,CompoundPart,2024-11-29_a,2024-11-29,9,Klimafinanzierungsverpflichtung,Die COP29-Präsidentschaft will eine Klimafinanzierungsverpflichtung.

        """)]
    [InlineData("themes articles --pairs --format csv", """
        first,second,articles_with_first,articles_with_second,together,expected,ratio,p
        finance,mines,1,1,0,0.5,0,1

        """)]
    [InlineData("themes articles --codes codes.csv --differences --format csv", """
        theme,article_id,headline,found,hits,evidence,reason
        mines,2024-12-03_b,Minen,true,2,Mine*: Minen | Mine*: Die Mine lag im Feld.,only named

        """)]
    [InlineData("collocates articles Mine --span 1 --min-frequency 1 --min-articles 1 --without-stop-words de --format csv", """
        term,joint_frequency,expected_frequency,frequency,joint_document_frequency,log_dice,mutual_information,t_score,log_likelihood,adjusted_p
        lag,1,0.13333333333333333,1,1,14,2.9068905956085187,0.8666666666666667,4.575312081599279,0.03243583721014629

        """)]
    public async Task Csv_has_stable_columns_full_precision_and_only_data_on_standard_output(string command, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(0, run.ExitCode);
        CsvText.AssertSame(expected, run.Output);
        Assert.Contains("left out: broken.txt(3): the date", run.Error, StringComparison.Ordinal);
        Assert.Contains("metadata.csv(4): the row names \"gone.txt\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("broken.txt: the file has no row in metadata.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_can_be_read_and_written_to_a_file()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["terms", "articles", "--format", "json", "--output", "terms.json"]);

        using var json = System.Text.Json.JsonDocument.Parse(_folder.Read("terms.json"));
        Assert.Equal("", run.Output);
        System.Text.Json.JsonElement row = json.RootElement.EnumerateArray().Single(row => row.GetProperty("term").GetString() == "die");
        Assert.Equal(2, row.GetProperty("frequency").GetInt64());
        Assert.Equal(2, row.GetProperty("document_frequency").GetInt32());
        Assert.Equal(2e6 / 16, row.GetProperty("per_million").GetDouble());
    }

    [Fact]
    public async Task Themes_are_measured_against_hand_codes()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["themes", "articles", "--codes", "codes.csv", "--format", "json"]);

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        System.Text.Json.JsonElement row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("mines", 2, 0, 1), (row.GetProperty("theme").GetString(), row.GetProperty("articles").GetInt32(), row.GetProperty("coded").GetInt32(), row.GetProperty("found").GetInt32()));
        Assert.Equal(0, row.GetProperty("precision").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("recall").ValueKind);
    }

    [Theory]
    [InlineData("themes articles --differences", 2, "--differences needs --codes")]
    [InlineData("themes articles --codes gone.csv", 1, "No hand codes 'gone.csv'")]
    [InlineData("collocates articles Mine --span 0", 2, "--span, --min-frequency and --min-articles must be 1 or more")]
    [InlineData("collocates articles Mine --without-stop-words xx", 1, "no list of stop words for 'xx'")]
    public async Task Wrong_usage_is_told_in_one_line(string command, int exitCode, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_makes_any_problem_fatal()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["info", "articles", "--strict"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
    }
}
