using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Dates;

public class DatelineTests
{
    [Theory]
    [InlineData("Baku, 29. November, MUSTER", "Baku", "--11-29", "MUSTER", "de")]
    [InlineData("Berlin/Bonn, 22. Nov., muster", "Berlin/Bonn", "--11-22", "MUSTER", "de")]
    [InlineData("Scharm el-Scheich, 1. März, BSP", "Scharm el-Scheich", "--03-01", "BSP", "de")]
    [InlineData("St. Petersburg, 29. November 2024, BSP", "St. Petersburg", "2024-11-29", "BSP", "de")]
    [InlineData("New York, September 20, BSP", "New York", "--09-20", "BSP", "en")]
    [InlineData("New York, September 20, 2024, BSP", "New York", "2024-09-20", "BSP", "en")]
    [InlineData("Washington, D.C., 3rd of December, BSP", "Washington, D.C.", "--12-03", "BSP", "en")]
    [InlineData("Geneva, 21 November, BSP", "Geneva", "--11-21", "BSP", "und")]
    [InlineData("Geneva, 24 Nov, BSP", "Geneva", "--11-24", "BSP", "und")]
    [InlineData("Geneva, 5 January, BSP", "Geneva", "--01-05", "BSP", "en")]
    [InlineData("Paris, 3 décembre, MUSTER", "Paris", "--12-03", "MUSTER", "fr")]
    [InlineData("Paris, 1er décembre, MUSTER", "Paris", "--12-01", "MUSTER", "fr")]
    [InlineData("Paris, 1er mai, MUSTER", "Paris", "--05-01", "MUSTER", "fr")]
    [InlineData("Баку, 12 ноября, MUSTER", "Баку", "--11-12", "MUSTER", "ru")]
    [InlineData("Баку, 12 ноября 2024 г., ТАСС", "Баку", "2024-11-12", "ТАСС", "ru")]
    [InlineData("Bakı, 12 noyabr, muster", "Bakı", "--11-12", "MUSTER", "az")]
    [InlineData("Bakı, 3 İyun, MUSTER", "Bakı", "--06-03", "MUSTER", "az")]
    [InlineData("Ankara, 3 Ağustos, MUSTER", "Ankara", "--08-03", "MUSTER", "tr")]
    [InlineData("Madrid, 3 de diciembre de 2024, MUSTER", "Madrid", "2024-12-03", "MUSTER", "es")]
    [InlineData("St. George's, 18. Juli, BSP", "St. George's", "--07-18", "BSP", "de")]
    [InlineData("Ankara, 7 Şubat, MUSTER", "Ankara", "--02-07", "MUSTER", "tr")]
    [InlineData("Wien, 29. Februar, dpa/afp", "Wien", "--02-29", "DPA/AFP", "de")]
    [InlineData("Wien, 3. Jänner, dpa, afp", "Wien", "--01-03", "DPA, AFP", "de")]
    [InlineData("Roma, 3 maggio, BSP", "Roma", "--05-03", "BSP", "it")]
    [InlineData("Київ, 29 листопада 2024 р., BSP", "Київ", "2024-11-29", "BSP", "uk")]
    [InlineData("Bakı, 29 noyabr 2024-cü il, BSP", "Bakı", "2024-11-29", "BSP", "az")]
    [InlineData("Madrid, 3 de agosto, BSP", "Madrid", "--08-03", "BSP", "es")]
    [InlineData("Wien ,  3. Ma\u0308rz ,BSP", "Wien", "--03-03", "BSP", "de")]
    public void Parse_reads_place_date_agency_and_language(string line, string place, string date, string agency, string language)
    {
        var dateline = Dateline.Parse(line);

        Assert.Equal((place, date, agency, language), (dateline.Place, dateline.Date.ToString(), dateline.Agency, dateline.Language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ein Satz ohne Datum.")]
    [InlineData("Baku, 29.11., MUSTER")]
    [InlineData("Baku, 29. November")]
    [InlineData("29. November, MUSTER")]
    [InlineData(", 29. November, MUSTER")]
    [InlineData("Baku, 29. November, ")]
    [InlineData("Baku, 29. November, 2024")]
    [InlineData("Baku, 28./29. November, MUSTER")]
    [InlineData("Baku, am 29. November, MUSTER")]
    [InlineData("Baku, November, MUSTER")]
    [InlineData("Baku, 29. Brumaire, MUSTER")]
    [InlineData("Baku, 29. November 24, MUSTER")]
    [InlineData("Baku,,,,")]
    [InlineData("Am Dienstag, dem 3. Mai, begann in Genf, wie erwartet, die Sitzung.")]
    public void Parse_refuses_what_is_no_dateline(string line)
    {
        FormatException error = Assert.Throws<FormatException>(() => Dateline.Parse(line));

        Assert.StartsWith("expected a dateline such as \"Baku, 29. November, MUSTER\", found \"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Baku, 31. Februar, MUSTER")]
    [InlineData("Baku, 0. März, MUSTER")]
    [InlineData("Baku, 31. November, MUSTER")]
    [InlineData("Baku, 29. Februar 2023, MUSTER")]
    public void Parse_refuses_days_that_do_not_exist(string line) =>
        Assert.Contains("does not exist", Assert.Throws<FormatException>(() => Dateline.Parse(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_shows_hostile_lines_short_and_without_control_characters()
    {
        string message = Assert.Throws<FormatException>(() => Dateline.Parse("\u001B[31m\u202E" + new string('x', 10_000))).Message;

        Assert.Contains("\\u001B[31m\\u202Exxx", message, StringComparison.Ordinal);
        Assert.EndsWith("…\"", message, StringComparison.Ordinal);
        Assert.True(message.Length < 200);
    }

    [Fact]
    public void TryParse_never_throws() => Gen.OneOf(
            Gen.OneOf<string>("Baku", "29.", "29", "99", "1er", "November", "Nov.", "mart", "2024", ",", " ", "de", "MUSTER", "\uD800", "\uFFFE"),
            Gen.Char.Select(c => c.ToString()))
        .Array[0, 12].Select(string.Concat)
        .Sample(line => Assert.Equal(Dateline.TryParse(line, out Dateline? dateline, out string? problem), dateline is not null && problem is null));

    [Theory]
    [InlineData("de", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")]
    [InlineData("en", "January February March April May June July August September October November December")]
    [InlineData("fr", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")]
    [InlineData("es", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")]
    [InlineData("it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")]
    [InlineData("uk", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня")]
    [InlineData("ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")]
    [InlineData("az", "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr")]
    [InlineData("tr", "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")]
    public void Every_month_of_every_language_is_known(string language, string months)
    {
        foreach ((int number, string name) in months.Split(' ').Index())
        {
            var found = MonthNames.Find(name);
            Assert.True(found is not null, name);
            Assert.Equal(number + 1, found.Value.Month);
            Assert.Contains(language, found.Value.Languages);
        }
    }

    [Fact]
    public void No_name_means_two_months() => Assert.All(
        TextResource.Lines("Loading.Dates.months.txt").SelectMany(line => line.Split(' ').Skip(2)), name => Assert.NotNull(MonthNames.Find(name)));
}
