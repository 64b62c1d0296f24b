using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Tests;

/// <summary><c>corpus ngrams</c> and the options of <c>corpus collocates</c> by which its rows differ.</summary>
public sealed class NgramsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NgramsTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nGipfel\nBaku, 29. November, MUSTER\nGrüne Anleihen bringen Geld. Grüne Anleihen wachsen.\n");
        _folder.Write("articles/2024-12-03_b.txt", "POLITIK\nMarkt\nGenf, 3. Dezember, MUSTER\nGrüne alte Anleihen und Geld.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ngrams articles --min 2 --min-articles 1 --format csv", """
        text,frequency,per_million,document_frequency
        grüne anleihen,2,142857.14285714287,1

        """)]
    [InlineData("ngrams articles --min 1 --skip 1 --top 2 --format csv", """
        text,frequency,per_million,document_frequency
        grüne anleihen,3,214285.7142857143,2
        anleihen geld,2,142857.14285714287,2

        """)]
    [InlineData("ngrams articles --n 3 --min 1 --min-articles 1 --within sentence --without-stop-words de --stop-words-inside --top 2 --format csv", """
        text,frequency,per_million,document_frequency
        anleihen bringen geld,1,71428.57142857143,1
        anleihen und geld,1,71428.57142857143,1

        """)]
    [InlineData("ngrams articles --candidates --min 2 --min-articles 1 --format csv", """
        text,frequency,per_million,document_frequency,lambda,z,adjusted_p
        grüne anleihen,2,142857.14285714287,1,2.245426679154097,1.650433268565046,0.09885435138389115

        """)]
    [InlineData("ngrams articles --window 2 --min 3 --min-articles 1 --format csv", """
        first,second,frequency,document_frequency
        anleihen,geld,3,2
        grüne,anleihen,3,2

        """)]
    [InlineData("ngrams articles --by section --min 1 --min-articles 1 --top 1 --format csv", """
        group,text,frequency,per_million,document_frequency
        POLITIK,grüne anleihen,2,142857.14285714287,1

        """)]
    [InlineData("ngrams articles --by month --min 1 --min-articles 1 --top 1 --format csv", """
        group,text,frequency,per_million,document_frequency
        2024-11,grüne anleihen,2,250000,1
        2024-12,alte anleihen,1,166666.66666666666,1

        """)]
    [InlineData("collocates articles Geld --network 1 --left 2 --right 0 --within sentence --min-frequency 1 --min-articles 1 --format csv", """
        first,second,joint_frequency,joint_document_frequency,log_dice,log_likelihood,adjusted_p
        Geld,anleihen,2,2,13.678071905112638,1.922543446268849,0.3674247500425367

        """)]
    [InlineData("collocates articles Geld --left 2 --right 0 --within sentence --min-frequency 1 --min-articles 1 --format csv", """
        term,joint_frequency,expected_frequency,frequency,joint_document_frequency,log_dice,mutual_information,t_score,log_likelihood,adjusted_p
        anleihen,2,1,3,2,13.678071905112638,1,0.7071067811865475,1.922543446268849,0.3674247500425367
        bringen,1,0.3333333333333333,1,1,13.415037499278844,1.584962500721156,0.6666666666666667,2.385382436397391,0.3674247500425363
        und,1,0.3333333333333333,1,1,13.415037499278844,1.584962500721156,0.6666666666666667,2.385382436397391,0.3674247500425363

        """)]
    [InlineData("collocates articles Geld --span 1 --measure chi-squared --correction none --min-frequency 1 --min-articles 1 --top 1 --format csv", """
        term,joint_frequency,expected_frequency,frequency,joint_document_frequency,log_dice,dice,mutual_information,normalized_mutual_information,mutual_information_squared,mutual_information_cubed,t_score,z_score,log_likelihood,chi_squared,delta_p_of_collocate,delta_p_of_span,minimum_sensitivity,adjusted_p
        bringen,1,0.25,1,1,13.415037499278844,0.6666666666666667,2,0.5578858913022597,2,2,0.75,1.5,3.0649785835789785,3.272727272727273,0.3333333333333333,0.8181818181818182,0.3333333333333333,0.07999621665505248

        """)]
    public async Task Rows_are_those_asked_for(string command, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        CsvText.AssertSame(expected, run.Output);
    }

    [Theory]
    [InlineData("ngrams articles --n 1", "--n must be from 2 to 20")]
    [InlineData("ngrams articles --n 6 --candidates", "--n must be from 2 to 5 with --candidates")]
    [InlineData("ngrams articles --skip 1 --candidates", "--candidates are words in a row; leave --skip out")]
    [InlineData("ngrams articles --skip -1", "--skip must be from 0 to 1000")]
    [InlineData("ngrams articles --min 0", "--min and --min-articles must be 1 or more")]
    [InlineData("ngrams articles --top -1", "--top must be 0 or more")]
    [InlineData("ngrams articles --stop-words-inside", "--stop-words-inside needs --without-stop-words")]
    [InlineData("ngrams articles --window 0", "--window must be from 1 to 1001")]
    [InlineData("ngrams articles --window 3 --n 3", "--window and --n ask for two things")]
    [InlineData("ngrams articles --window 3 --skip 1", "--window and --skip ask for two things")]
    [InlineData("ngrams articles --window 3 --candidates", "--window and --candidates ask for two things")]
    [InlineData("ngrams articles --window 3 --by section", "--window and --by ask for two things")]
    [InlineData("ngrams articles --window 3 --without-stop-words de --stop-words-inside", "--window and --stop-words-inside ask for two things")]
    [InlineData("ngrams articles --by section --candidates", "--by and --candidates ask for two things")]
    [InlineData("ngrams articles --within page", "page")]
    [InlineData("collocates articles Geld --left 0 --right 0", "--left and --right must be 0 or more, and one of them 1 or more")]
    [InlineData("collocates articles Geld --left -1", "--left and --right must be 0 or more, and one of them 1 or more")]
    [InlineData("collocates articles Geld --network 0", "--network must be 1 or more")]
    [InlineData("collocates articles Geld --network --measure dice", "--network and --measure ask for two things")]
    [InlineData("collocates articles Geld --network 5 --all-measures", "--network and --all-measures ask for two things")]
    [InlineData("collocates articles Geld --network 5 --top 5", "--network and --top ask for two things")]
    [InlineData("collocates articles Geld --measure luck", "luck")]
    public async Task Wrong_usage_is_told(string command, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_values_of_a_choice_and_the_usual_one()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["collocates", "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(": article, paragraph, sentence. [default: article]", run.Output, StringComparison.Ordinal);
        Assert.Contains("[default: log-dice]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collocates")]
    [InlineData("dispersion")]
    [InlineData("trend")]
    public async Task Help_names_what_a_pattern_can_be(string command)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, [command, "--help"]);

        string help = Regex.Replace(run.Output, @"\s+", " ");
        Assert.All(["word", "glob (Klimafinanz*)", "phrase (\"grüne Anleihe*\")", "(/klima(fonds|ziel)e?/)", "NEAR/s", "stem:zusagen", "+Finanzierung"], form => Assert.Contains(form, help, StringComparison.Ordinal));
    }
}
