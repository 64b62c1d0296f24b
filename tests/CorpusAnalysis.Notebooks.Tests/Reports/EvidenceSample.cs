using System.Text.Json;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>A report whose numbers can be opened, made by hand as the command makes it.</summary>
internal static class EvidenceSample
{
    private static readonly string[] Themes = ["climate-finance", "mine-clearance", "energy"];
    private static readonly string[] Paragraphs =
    [
        "Die Delegationen einigten sich nach langer Nacht auf ein neues Ziel: Die Klimafinanzierung soll bis 2035 auf 300 Milliarden Dollar im Jahr steigen.",
        "Kritiker nannten die Summe zu klein. Ohne eine Klimafinanzierung, die auch Verluste deckt, bleibe das Abkommen ein Versprechen.",
        "In der Region Ağdam räumten Teams weitere Felder; die Landminen dort verzögern den Bau von Solarparks seit Jahren.",
    ];

    /// <summary>The set of all places of the word; the further sets are one of two hits, one of none, and one that was cut.</summary>
    public const string Title = "Klimafinanzierung";

    /// <summary>The report: a table whose rows open sets 0 to 3, a word that opens the first, a heading above and text below.</summary>
    public static NotebookDocument Notebook { get; } = Sample.Notebook(
        Sample.Markdown("# Evidence\n\nHow often, and <span data-evidence=\"0\">where</span>?\n\n## Numbers"),
        Sample.Code("frequencies", Sample.Display("text/html", Table)),
        Sample.Markdown("## Reading\n\nThe text below.\n\n" + string.Join("\n\n", Enumerable.Repeat("More text that the page scrolls over.", 60))));

    private static string Table => "<table><thead><tr><th scope=\"col\">term</th><th scope=\"col\">hits</th></tr></thead><tbody>"
        + string.Concat(new[] { (Title, 0), ("Landmine", 1), ("nothing", 2), ("cut", 3) }.Select(row =>
            $"<tr data-evidence=\"{row.Item2}\"><td><button type=\"button\" class=\"evidence\" data-evidence=\"{row.Item2}\">{row.Item1}</button></td><td>{row.Item2 + 10}</td></tr>"))
        + "</tbody></table>";

    /// <summary>Evidence of articles that each hold the word two times and a mine once.</summary>
    /// <param name="articles">Their number.</param>
    /// <param name="whole">Whether they may be read whole.</param>
    public static string Json(int articles = 12, bool whole = true)
    {
        var word = new List<int[]>();
        var mines = new List<int[]>();
        for (int article = 0; article < articles; article++)
        {
            word.Add([article, 1, .. Place(0, Title)]);
            word.Add([article, 2, .. Place(1, Title)]);
            mines.Add([article, 3, .. Place(2, "Landminen")]);
        }

        return JsonSerializer.Serialize(new
        {
            articles = Enumerable.Range(0, articles).Select(i => new
            {
                id = $"{2024 - (i % 3)}-11-{i % 28 + 1:00}_article-{i}",
                headline = $"{(char)('A' + (i * 7 % 26))}-Meldung {i}: Klimagipfel in Baku",
                date = i == 3 ? null : $"{2024 - (i % 3)}-11-{i % 28 + 1:00}",
                place = "Baku",
                agency = i % 2 == 0 ? "MUSTER" : "BSP",
                section = "POLITIK",
                language = "de",
                whole,
                blocks = (string[])[$"{(char)('A' + (i * 7 % 26))}-Meldung {i}: Klimagipfel in Baku", .. Paragraphs],
            }),
            themes = Themes,
            marks = Enumerable.Range(0, articles).Select(_ => (int[][])
            [
                [0, 1, .. Place(0, "Klimafinanzierung soll")], [0, 1, .. Place(0, "300 Milliarden Dollar")], [2, 1, .. Place(0, "Milliarden Dollar im Jahr")],
                [0, 2, .. Place(1, "Klimafinanzierung")], [1, 3, .. Place(2, "Landminen")], [2, 3, .. Place(2, "Solarparks")],
            ]),
            sets = new object[]
            {
                new { title = Title, hits = word, total = word.Count, articles },
                new { title = "Landmine", hits = mines, total = mines.Count, articles },
                new { title = "nothing", hits = Array.Empty<int[]>(), total = 0, articles = 0 },
                new { title = "cut", hits = mines.Take(2), total = 216, articles = 40 },
            },
        });
    }

    private static int[] Place(int paragraph, string text)
    {
        int start = Paragraphs[paragraph].IndexOf(text, StringComparison.Ordinal);
        return [start, start + text.Length];
    }
}
