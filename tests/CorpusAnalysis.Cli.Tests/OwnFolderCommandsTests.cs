namespace CorpusAnalysis.Cli.Tests;

/// <summary>The commands on a folder so small that a hand can check the numbers.</summary>
public sealed class OwnFolderCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // klimafonds der klimafonds wächst | minen die mine lag im feld die mine war alt | klima das klima und der fonds: 4 + 10 + 6 tokens.
    public OwnFolderCommandsTests()
    {
        _folder.Write("articles/a.txt", "POLITIK\nKlimafonds\nBaku, 29. November 2024, MUSTER\nDer Klimafonds wächst.\n");
        _folder.Write("articles/b.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dezember 2024, BSP\nDie Mine lag im Feld. Die Mine war alt.\n");
        _folder.Write("articles/c.txt", "POLITIK\nKlima\nBonn, 5. Dezember 2024, MUSTER\nDas Klima und der Fonds.\n");
        _folder.Write("articles/metadata.csv", "file,language\na,de\nb,de\nc,de\n");
        _folder.Write("lemmas.tsv", "Minen\tMine\nlag\tliegen\n");
        _folder.Write("gefühle.dic", "%\n1\tAlter\n2\tOrt\n%\nalt*\t1\nFeld\t2\nim Feld\t2\n*\t1\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dispersion articles Klimafonds", """
        term,frequency,document_frequency,range,parts,juilland_d,carroll_d2,rosengren_s,dp,dp_norm,kld
        Klimafonds,2,1,1,3,0,0,0.2,0.8,1,2.321928094887362

        """)]
    [InlineData("terms articles --heads --top 2 --without-stop-words de", """
        group,frequency,per_million,document_frequency,types
        fonds,3,150000,2,2
        mine,3,150000,1,2

        """)]
    [InlineData("terms articles --lemmas lemmas.tsv --by section --top 1 --without-stop-words de", """
        by,group,frequency,per_million,document_frequency,types
        GESELLSCHAFT,mine,3,300000,1,2
        POLITIK,klima,2,200000,1,1

        """)]
    [InlineData("terms articles --tf-idf --top 1 --tf share --df none --without-stop-words de", """
        article_id,term,weight,document_frequency
        a,klimafonds,0.5,1
        b,mine,0.2,1
        c,klima,0.3333333333333333,1

        """)]
    [InlineData("compounds articles Klimafonds mine", """
        word,frequency,split,part,frequency_as_part,frequency_as_word,types
        Klimafonds,2,klima·fonds,klima,2,2,1
        Klimafonds,2,klima·fonds,fonds,2,1,1
        mine,2,mine,mine,0,2,0

        """)]
    [InlineData("compounds articles --part Fonds", """
        term,frequency,per_million,document_frequency,per_million_low,per_million_high
        klimafonds,2,100000,1,0,337633.0041559961

        """)]
    [InlineData("search articles Fonds Feld Fonds", """
        article_id,headline,date,score,terms,hits
        c,Klima,2024-12-05,2.0453311437211354,1,1
        b,Minen,2024-12-03,0.8142733421229428,1,1

        """)]
    [InlineData("trend articles Klima Mine*", """
        pattern,month,articles,articles_with_hits,tokens,hits,per_million,per_million_low,per_million_high,few_articles
        Klima,2024-11,1,0,4,0,0,,,true
        Klima,2024-12,2,1,16,2,125000,0,333333.3333333333,true
        Mine*,2024-11,1,0,4,0,0,,,true
        Mine*,2024-12,2,1,16,3,187500,0,300000,true

        """)]
    [InlineData("diversity articles --by agency --only section=POLITIK --sample 2 --segment 5 --window 5", """
        text,articles,tokens,types,type_token_ratio,herdan_c,guiraud_r,carroll_type_token_ratio,dugast_u,summer_s,yule_k,yule_i,simpson_d,herdan_vm,maas_root,maas_squared,mattr,msttr,mtld,hd_d
        MUSTER,2,10,7,0.7,0.8450980400142568,2.2135943621178655,1.5652475842498528,6.455696235812883,,600,5.444444444444445,0.06666666666666667,0.13093073414159548,0.39357586306294645,0.06727306645780662,0.8666666666666667,0.9,8.31081081081081,0.9666666666666668

        """)]
    public async Task Csv_has_stable_columns_and_the_numbers_that_a_hand_finds(string command, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, [.. command.Split(' '), "--format", "csv"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task A_text_is_cut_without_a_corpus()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["tokens", "--text", "Die Straße am 3. Mai. @UN in Baku!", "--format", "csv"]);

        Assert.Equal(
            """
            position,spelling,term,key,sentence
            0,Die,die,die,1
            1,Straße,straße,strasse,1
            2,am,am,am,1
            3,3,3,3,1
            4,Mai,mai,mai,1
            5,@UN,@un,@un,2
            6,in,in,in,2
            7,Baku,baku,baku,2

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task A_dictionary_from_elsewhere_is_written_anew_and_finds_the_same()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["dictionary", "gefühle.dic", "--output", "themes.yml"]);
        CorpusCommand.Result themes = await CorpusCommand.RunAsync(_folder.Path, ["themes", "articles", "--dictionary", "themes.yml", "--hits", "--format", "csv"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("corpus: note: gefühle.dic(8): the pattern \"*\"", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("corpus: a dictionary of LIWC: 2 themes, 3 patterns, 1 notes.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, themes.ExitCode);
        using var expected = new StringWriter();
        Corpus.Load(Path.Combine(_folder.Path, "articles")).Themes(ThemeDictionaryImport.Load(Path.Combine(_folder.Path, "gefühle.dic")).Dictionary).Hits().WriteCsv(expected);
        Assert.Equal(expected.ToString(), themes.Output);
        Assert.Equal(3, themes.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_table_shows_the_columns_that_fit_and_names_the_others()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["readability", "articles"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("amstad", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("flesch", run.Output, StringComparison.Ordinal); // no article is in English
        Assert.Contains("corpus: not in this table: letters, long words, syllables, polysyllables, rix, wiener sachtext2 and 9 more; --format csv or json gives all.", run.Error, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 160));
    }

    [Fact]
    public async Task What_is_nowhere_is_said_and_is_no_error()
    {
        CorpusCommand.Result search = await CorpusCommand.RunAsync(_folder.Path, ["search", "articles", "@UN", "--format", "csv"]);
        CorpusCommand.Result similar = await CorpusCommand.RunAsync(_folder.Path, ["similar", "articles", "--term", "Quastenflosser", "--format", "json"]);

        Assert.Equal((0, "article_id,headline,date,score,terms,hits\n"), (search.ExitCode, search.Output));
        Assert.Contains("corpus: no article holds any of these words.", search.Error, StringComparison.Ordinal);
        Assert.Equal((0, "[]\n"), (similar.ExitCode, similar.Output));
        Assert.Contains("corpus: no article holds the term 'Quastenflosser'.", similar.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dispersion articles --points", 2, "--points needs a PATTERN, and no --parts.")]
    [InlineData("dispersion articles x --parts many", 2, "--parts must be a whole number from 0 on, not 'many'. See corpus dispersion --help.")]
    [InlineData("similar articles --pairs --measure near", 2, "--measure knows no 'near'; there are cosine, jaccard,")]
    [InlineData("similar articles --pairs --distance manhattan --power 3", 2, "--power needs --distance minkowski.")]
    [InlineData("similar articles --pairs --distance minkowski --power 0.5", 2, "--power must be 1 or more, not '0.5'.")]
    [InlineData("similar articles", 2, "give one of ARTICLE, --term WORD and --pairs.")]
    [InlineData("search articles", 2, "Required argument missing for command: 'search'. See corpus search --help.")]
    [InlineData("search articles ?!", 1, "the query '?!' holds no word")]
    [InlineData("trend articles --theme x --dictionary gone.yml", 1, "No theme dictionary 'gone.yml'")]
    [InlineData("terms articles --stems xx", 1, "There is no stemmer for 'xx'")]
    [InlineData("terms articles --heads --tf-idf", 2, "--heads and --tf-idf ask for two things; give one of them.")]
    [InlineData("keyness articles --target section=POLITIK --min-frequency 0", 2, "--min-frequency must be a whole number from 1 on, not '0'.")]
    public async Task Wrong_usage_is_told_in_one_line(string command, int exitCode, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        string line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains("unchanged since", StringComparison.Ordinal));
        Assert.StartsWith($"corpus: {message}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["--help"]);

        Assert.All(
            ["terms", "search", "keyness", "dispersion", "trend", "similar", "diversity", "readability", "compounds", "tokens", "dictionary"],
            command => Assert.Matches($"\n  {command} <", run.Output));
    }
}
