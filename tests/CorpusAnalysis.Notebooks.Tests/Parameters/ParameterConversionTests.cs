using System.Collections;
using System.Globalization;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Notebooks.Tests.Parameters;

public class ParameterConversionTests
{
    public static TheoryData<Type, string, object?> Fitting => new()
    {
        { typeof(string), "MUSTER", "MUSTER" },
        { typeof(string), "", "" },
        { typeof(string), "a,b", "a,b" },
        { typeof(bool), "TRUE", true },
        { typeof(byte), "255", (byte)255 },
        { typeof(int), "-2147483648", int.MinValue },
        { typeof(ulong), "18446744073709551615", ulong.MaxValue },
        { typeof(double), "1e-3", 0.001 },
        { typeof(double), "-0.5", -0.5 },
        { typeof(double), "NaN", double.NaN },
        { typeof(float), "0.1", 0.1f },
        { typeof(decimal), "2.50", 2.50m },
        { typeof(DateOnly), "2024-02-29", new DateOnly(2024, 2, 29) },
        { typeof(DateTime), "2024-03-14", new DateTime(2024, 3, 14) },
        { typeof(DateTime), "2024-03-14T08:30:00Z", new DateTime(2024, 3, 14, 8, 30, 0, DateTimeKind.Utc) },
        { typeof(DayOfWeek), "monday", DayOfWeek.Monday },
        { typeof(FileShare), "Read, Write", FileShare.ReadWrite },
        { typeof(int?), "3", 3 },
        { typeof(int?), "null", null },
        { typeof(int?), "", null },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void A_value_that_fits_becomes_one_of_the_parameters_type(Type type, string text, object? expected)
    {
        object? value = Read(type, ParameterInput.OfText(text));

        Assert.Equal(expected, value);
        Assert.Equal((expected as DateTime?)?.Kind, (value as DateTime?)?.Kind);
    }

    [Theory]
    [InlineData(typeof(int), "abc", "Parameter 'x' has the type int, which 'abc' does not fit: write a whole number from -2147483648 to 2147483647.")]
    [InlineData(typeof(int), "1.0", "a whole number")]
    [InlineData(typeof(int), "1,000", "a whole number")]
    [InlineData(typeof(int), "", "a whole number")]
    [InlineData(typeof(byte), "256", "from 0 to 255")]
    [InlineData(typeof(ulong), "99999999999999999999999999999999999999999999", "a whole number")]
    [InlineData(typeof(bool), "yes", "true or false")]
    [InlineData(typeof(double), "1,5", "a number as 1234.5")]
    [InlineData(typeof(double), "1e999", "a number as 1234.5")]
    [InlineData(typeof(decimal), "1e3", "a number as 1234.5")]
    [InlineData(typeof(DateOnly), "29.02.2024", "a day as 2024-03-14")]
    [InlineData(typeof(DateOnly), "2023-02-29", "a day as 2024-03-14")]
    [InlineData(typeof(DateTime), "2024-03-14T08:30:00+02:00", "with Z for UTC")]
    [InlineData(typeof(DayOfWeek), "1", "one of Sunday, Monday")]
    [InlineData(typeof(DayOfWeek), "Monday,Tuesday", "one of Sunday, Monday")]
    [InlineData(typeof(DayOfWeek), "Someday", "one of Sunday, Monday")]
    [InlineData(typeof(int[]), "1,x", "the type int[] with items of type int, which 'x' does not fit")]
    [InlineData(typeof(object), "x", "of which no value ('x') can be given")]
    [InlineData(typeof(Dictionary<string, int>), "x", "of which no value ('x') can be given")]
    public void A_value_that_does_not_fit_is_named_in_one_sentence(Type type, string text, string message)
    {
        var error = Assert.Throws<ParameterException>(() => Read(type, ParameterInput.OfText(text)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("'x'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(string[]), "a\\,b,c", new[] { "a,b", "c" })]
    [InlineData(typeof(List<string>), "a,,b", new[] { "a", "", "b" })]
    [InlineData(typeof(IReadOnlyList<string>), "", new string[0])]
    [InlineData(typeof(int[]), "1, 2", new[] { 1, 2 })]
    public void A_list_is_cut_at_its_commas(Type type, string text, IEnumerable expected)
    {
        object value = Read(type, ParameterInput.OfText(text))!;

        Assert.IsAssignableFrom(type, value);
        Assert.Equal(expected.Cast<object>(), ((IEnumerable)value).Cast<object>());
    }

    [Fact]
    public void Items_keep_their_commas_and_nulls_need_a_type_that_has_them()
    {
        Assert.Equal(["a,b", null], (string?[])Read(typeof(string[]), ParameterInput.OfItems(["a,b", null]))!);
        Assert.Equal([1, null], (int?[])Read(typeof(int?[]), ParameterInput.OfItems(["1", null]))!);
        Assert.Null(Read(typeof(string), ParameterInput.Null));
        Assert.Contains("int, and null is no value of it.", Assert.Throws<ParameterException>(() => Read(typeof(int), ParameterInput.Null)).Message, StringComparison.Ordinal);
        Assert.Contains("int, and [1, 2] is a list.", Assert.Throws<ParameterException>(() => Read(typeof(int), ParameterInput.OfItems(["1", "2"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture_of_the_machine()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal(1.5, Read(typeof(double), ParameterInput.OfText("1.5")));
            Assert.True(ParameterLiteral.TryWrite(1.5, typeof(double), out string? code));
            Assert.Equal("1.5d", code);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static object? Read(Type type, ParameterInput input) => ParameterConversion.Read(new NotebookParameter("x", type, null, ""), input);
}
