using CorpusAnalysis.Cli.Parameters;
using CsCheck;

namespace CorpusAnalysis.Cli.Tests;

public class OutputNamesTests
{
    [Theory]
    [InlineData("MUSTER", "n--a=MUSTER")]
    [InlineData("v1.2_b-c", "n--a=v1.2_b-c")]
    [InlineData("", "n--a=~e3b0c442")]
    [InlineData("../../etc/passwd", "n--a=.._.._etc_passwd~3754d6cb")]
    [InlineData("Ağdam", "n--a=Ağdam~")]
    [InlineData("a b", "n--a=a_b~")]
    [InlineData("CON:|<>\"?*\\\0\n", "n--a=CON__________~")]
    public void A_value_becomes_part_of_a_safe_name(string value, string expected) =>
        Assert.StartsWith(expected, OutputNames.Of("n", [("a", value)]), StringComparison.Ordinal);

    [Fact]
    public void Distinct_values_never_share_a_name_on_any_file_system() => Gen.String.Array[2, 8].Sample(values =>
    {
        string[] distinct = [.. values.Concat(values.Select(value => value.ToUpperInvariant())).Concat(["é", "e\u0301", "K", "\u212a", "a/b", "a_b", "index"]).Distinct(StringComparer.Ordinal)];
        var given = new GivenParameters { Variants = [("a", [.. distinct])] };

        string[] names = [.. NotebookJobs.Of(["x/n.ipynb"], given, "/").Select(job => job.Name)];

        Assert.Equal(distinct.Length, names.Select(name => name.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c)));
        Assert.All(names, name => Assert.InRange(name.Length, 1, 140));
    });

    [Fact]
    public void Notebooks_of_the_same_name_and_one_named_as_the_index_get_names_of_their_own()
    {
        string[] names = [.. NotebookJobs.Of(["a/x.ipynb", "b/x.ipynb", "b/x.dib", "b/index.ipynb", "b/y.ipynb"], GivenParameters.None, "/").Select(job => job.Name)];

        Assert.Equal(5, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("index", names);
        Assert.Equal("y", names[^1]);
    }

    [Fact]
    public void Several_names_give_each_combination_in_the_order_of_the_command_line()
    {
        var given = new GivenParameters { Variants = [("a", ["1", "2"]), ("b", ["x", "y"])] };

        Assert.Equal(["n--a=1--b=x", "n--a=1--b=y", "n--a=2--b=x", "n--a=2--b=y"], NotebookJobs.Of(["n.ipynb"], given, "/").Select(job => job.Name));
    }

    [Fact]
    public void A_relative_path_is_given_as_it_lies_from_the_notebook()
    {
        string caller = Path.GetFullPath("/caller");
        string home = Path.Combine(caller, "notebooks");
        var given = new GivenParameters { Paths = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("one", "my corpus/de").Add("two", "a,b").Add("root", Path.GetFullPath("/else")).Add("comma", "a\\,b") };

        var values = given.For(home, caller, []);

        Assert.Equal("../my corpus/de", values["one"].Text);
        Assert.Equal(["../a", "../b"], values["two"].Items!.Value);
        Assert.Equal(Path.GetFullPath("/else"), values["root"].Text);
        Assert.Equal(("../a,b", "../a,b"), (values["comma"].Text, Assert.Single(values["comma"].Items!.Value)));
    }
}
