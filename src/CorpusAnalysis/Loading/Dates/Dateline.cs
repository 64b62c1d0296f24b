using System.Diagnostics.CodeAnalysis;

namespace CorpusAnalysis;

/// <summary>The line of a wire article that says where and when it was written, and by which agency.</summary>
/// <param name="Place">The place as written; several are one string: <c>Berlin/Bonn</c>.</param>
/// <param name="Date">Day and month, and the year when the line has it.</param>
/// <param name="Agency">
/// The agency in capitals, whatever the line has, so that <c>dpa</c> and <c>DPA</c> are one; the metadata's spelling
/// takes its place where there is one.
/// </param>
/// <param name="Language">What the date tells of the language, as a BCP 47 tag; <c>und</c> when several write it so.</param>
public sealed record Dateline(string Place, PartialDate Date, string Agency, string Language)
{
    internal const string Example = "Baku, 29. November, MUSTER";

    /// <summary>Reads a dateline: place, day and month in words, perhaps a year, agency, with commas between them.</summary>
    /// <remarks>
    /// Months are known in German, English, French, Spanish, Italian, Russian, Ukrainian, Azerbaijani and Turkish, in full or abbreviated:
    /// <c>29. November</c>, <c>22. Nov.</c>, <c>21 November</c>, <c>September 20</c>, <c>1er décembre</c>,
    /// <c>12 ноября</c>, <c>29. November 2024</c>. Dates in digits alone are refused, as their order is not certain.
    /// The place may hold commas.
    /// </remarks>
    /// <exception cref="FormatException">The line is no dateline, or its day does not exist; the message says which.</exception>
    public static Dateline Parse(string line) => TryParse(line, out Dateline? dateline, out string? problem) ? dateline : throw new FormatException(problem);

    /// <summary>Like <see cref="Parse"/>, without an exception.</summary>
    /// <param name="line">The line.</param>
    /// <param name="dateline">The dateline, or null.</param>
    /// <param name="problem">What was expected and what was found, or null.</param>
    public static bool TryParse(string line, [NotNullWhen(true)] out Dateline? dateline, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(line);
        (dateline, problem) = (null, $"expected a dateline such as \"{Example}\", found {Quoted.Short(line)}");
        string[] fields = line.Split(',', StringSplitOptions.TrimEntries);

        // The first field that is a date: a place comes before it, the agency behind it.
        for (int i = 1; i < fields.Length - 1; i++)
        {
            // "September 20, 2024, MUSTER": the year has a comma of its own.
            bool hasOwnYear = i + 2 < fields.Length && NamedDay.YearOf(fields[i + 1]) is not null;
            string date = hasOwnYear ? $"{fields[i]} {fields[i + 1]}" : fields[i];
            if (NamedDay.Read(date) is not { } parts)
            {
                continue;
            }

            string place = string.Join(", ", fields[..i]);
            string agency = string.Join(", ", fields[(i + (hasOwnYear ? 2 : 1))..]).ToUpperInvariant();
            if (!place.Any(char.IsLetter) || !agency.Any(char.IsLetter))
            {
                return false;
            }

            try
            {
                dateline = new(place, new(parts.Year, parts.Month, parts.Day), agency, parts.Language);
                problem = null;
                return true;
            }
            catch (ArgumentOutOfRangeException)
            {
                problem = $"the date {Quoted.Short(date)} does not exist, in {Quoted.Short(line)}";
                return false;
            }
        }

        return false;
    }
}
