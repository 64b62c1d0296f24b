namespace CorpusAnalysis.Formats;

/// <summary>An article as the older LexisNexis wrote it: publication, date, headline, fields in capitals, text, fields.</summary>
internal static class LexisNexisArticle
{
    // How far a line is moved in that stands in the middle of the page.
    private const string Centred = "        ";

    /// <summary>Reads what stands between two lines such as <c>1 of 250 DOCUMENTS</c>.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">The number of the first.</param>
    public static ArticleDraft Read(IReadOnlyList<string> lines, int line)
    {
        List<string> blocks = Blocks(lines);
        var values = new NexisFields();
        int date = blocks.FindIndex(block => WrittenDate.In(block).Length > 0);
        int headline = blocks.FindIndex(date + 1, block => !block.StartsWith(Centred, StringComparison.Ordinal));
        string title = headline < 0 || NexisFields.Property(blocks[headline]) is not null ? "" : blocks[headline];
        int text = Math.Max(headline, 0) + (title.Length > 0 ? 1 : 0);
        while (text < blocks.Count && IsInCapitals(blocks[text]) && NexisFields.Property(blocks[text]) is not ("loaddate" or "language") && values.Take(blocks[text]))
        {
            text++;
        }

        List<string> paragraphs = [];
        bool isBehind = false;
        foreach (string block in blocks.Skip(text))
        {
            bool isField = IsInCapitals(block) && values.Take(block);
            isBehind |= isField;
            if (isBehind && !isField && block.TrimStart().StartsWith("Copyright", StringComparison.OrdinalIgnoreCase))
            {
                values.Add("copyright", block);
            }
            else if (!isBehind)
            {
                paragraphs.Add(block.Trim());
            }
        }

        return values.Draft(title.Trim(), date > 0 ? blocks[0].Trim() : "", date >= 0 ? WrittenDate.In(blocks[date]) : "", paragraphs, line);
    }

    // Blank lines divide; the first line tells whether a block stands in the middle.
    private static List<string> Blocks(IReadOnlyList<string> lines)
    {
        List<string> blocks = [];
        bool isOpen = false;
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                isOpen = false;
            }
            else if (isOpen)
            {
                blocks[^1] += " " + line.Trim();
            }
            else
            {
                blocks.Add(line.TrimEnd());
                isOpen = true;
            }
        }

        return blocks;
    }

    private static bool IsInCapitals(string block) => NexisFields.Property(block) is not null && !block[..block.IndexOf(':', StringComparison.Ordinal)].Any(char.IsLower);
}
