namespace CorpusAnalysis.Tests.Loading;

public class DatelineTests
{
    [Theory]
    [InlineData("Baku, 29. November, AZERTAC", "Baku", "--11-29", "AZERTAC", "de")]
    [InlineData("Baku, 22. Nov., MUSTER", "Baku", "--11-22", "MUSTER", "de")]
    [InlineData("Genf, 3. Dez., bsp", "Genf", "--12-03", "BSP", "de")]
    [InlineData("Ağdam, 14. März, MUSTER", "Ağdam", "--03-14", "MUSTER", "de")]
    [InlineData("Berlin/Bonn, 5. Juni 2023, BSP", "Berlin/Bonn", "2023-06-05", "BSP", "de")]
    [InlineData("Scharm el-Scheich, 20. November, MUSTER", "Scharm el-Scheich", "--11-20", "MUSTER", "de")]
    [InlineData("St. George's, 18. Juli, BSP", "St. George's", "--07-18", "BSP", "de")]
    [InlineData("Geneva, 21 November, BSP", "Geneva", "--11-21", "BSP", "und")]
    [InlineData("New York, September 20, BSP", "New York", "--09-20", "BSP", "en")]
    [InlineData("New York, September 20, 2024, BSP", "New York", "2024-09-20", "BSP", "en")]
    [InlineData("Paris, 1er décembre, MUSTER", "Paris", "--12-01", "MUSTER", "fr")]
    [InlineData("Баку, 12 ноября, MUSTER", "Баку", "--11-12", "MUSTER", "ru")]
    [InlineData("Bakı, 12 noyabr, MUSTER", "Bakı", "--11-12", "MUSTER", "az")]
    [InlineData("Madrid, 3 de marzo, MUSTER", "Madrid", "--03-03", "MUSTER", "es")]
    [InlineData("Ankara, 7 Şubat, MUSTER", "Ankara", "--02-07", "MUSTER", "tr")]
    [InlineData("Baku, 29. Februar, MUSTER", "Baku", "--02-29", "MUSTER", "de")]
    public void A_dateline_gives_place_day_agency_and_what_it_tells_of_the_language(string line, string place, string date, string agency, string language)
    {
        Dateline dateline = Dateline.Parse(line);

        Assert.Equal((place, date, agency), (dateline.Place, dateline.Date.ToString(), dateline.Agency));
        Assert.Contains(dateline.Language, new[] { language, "und" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("Räumteams geben Felder frei")]
    [InlineData("Baku, 29. November")]
    [InlineData("29. November, AZERTAC")]
    [InlineData("Baku, 29.11., AZERTAC")]
    [InlineData("Baku, gestern, AZERTAC")]
    [InlineData("Am Dienstag, dem 3. Mai, begann in Genf, wie erwartet, die Sitzung.")]
    public void A_line_that_is_none_is_refused_with_what_was_expected(string line) =>
        Assert.Contains("expected a dateline such as \"Baku, 29. November, MUSTER\"", Assert.Throws<FormatException>(() => Dateline.Parse(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Baku, 31. Februar, MUSTER")]
    [InlineData("Baku, 29. Februar 2023, MUSTER")]
    [InlineData("Baku, 0. Mai, MUSTER")]
    public void A_day_that_does_not_exist_is_refused(string line) =>
        Assert.Contains("does not exist", Assert.Throws<FormatException>(() => Dateline.Parse(line)).Message, StringComparison.Ordinal);
}
