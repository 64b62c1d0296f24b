namespace CorpusAnalysis;

/// <summary>How unlike text of our languages the characters beyond ASCII of a text are, each by what it is and where it stands.</summary>
internal static class LetterCost
{
    private const int Impossible = 30;
    private const int Odd = 9;
    private const int Rare = 5;

    // Small letters by how often our languages write them, and some of their neighbours; a letter in none of the strings is rare.
    private const string Common = "äöüßéèàçêışğ" + "оеаинтсрвл" + "αοιετσνηυρ" + "יוהלאתבמרש" + "اليمونتربع";
    private const string Frequent = "âîôûëïñáíóúùœðþæøåčřěůšžąęćłńśźżőű" + "кмдпуяыьгзбчйіїє" + "πκμλςίόάέήδγωώύχθφ" + "נדקפעחםט" + "سدفقكحجشصخطةهأإىئءذ";
    private const string Occasional = "ìòãõýÿățţ" + "хжшюцщэфъёґ" + "βξζψϊϋΐΰ" + "גכזסצןךףץ" + "زضغظثآؤ";
    private const string Closing = "»”’“…‘›";
    private const string Opening = "„«“‚‘‹”»¿¡";

    /// <summary>The cost of a character beyond ASCII between two others; spaces stand for the begin and the end.</summary>
    public static int Of(char before, char letter, char after)
    {
        if (letter is (>= '\u0080' and <= '\u009F') or '\uFFFD' or (>= '\u2500' and <= '\u25FF') or (>= '\uE000' and <= '\uF8FF'))
        {
            return Impossible;
        }

        return char.IsLetter(letter) ? OfLetter(before, letter, after) : OfSign(before, letter, after);
    }

    private static int OfLetter(char before, char letter, char after)
    {
        char small = letter == 'İ' ? 'ı' : char.ToLowerInvariant(letter);
        int cost = Common.Contains(small) ? 1 : Frequent.Contains(small) ? 2 : Occasional.Contains(small) ? 3 : Rare;

        // Capitals stand at the beginning of words, or in words of capitals.
        bool isCapital = char.IsUpper(letter);
        cost += isCapital && !char.IsUpper(before) ? 1 : 0;
        cost += isCapital && char.IsLower(before) ? Rare : 0;

        // One word has one script.
        Script script = ScriptOf(letter);
        foreach (char neighbour in (ReadOnlySpan<char>)[before, after])
        {
            cost += char.IsLetter(neighbour) && ScriptOf(neighbour) != script ? Rare : 0;
        }

        // Latin words have few letters beyond ASCII, and seldom two side by side.
        cost += script == Script.Latin && before >= 0x80 && char.IsLetter(before) ? 2 : 0;

        // In Turkish and Azerbaijani ğ stands behind a vowel; Icelandic has ð in the same place of the code. No Russian word begins with ь, ъ or ы.
        bool isMisplaced = letter == 'ğ' ? !"aeıioöuüəAEIİOÖUÜƏ".Contains(before) : letter is 'ь' or 'ъ' or 'ы' && !char.IsLetter(before);
        return cost + (isMisplaced ? Odd : 0);
    }

    private static Script ScriptOf(char letter) => letter switch
    {
        < '\u0250' => Script.Latin,
        >= 'Ͱ' and <= 'Ͽ' => Script.Greek,
        >= 'Ѐ' and <= 'ӿ' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' => Script.Arabic,
        _ => Script.Other,
    };

    private static int OfSign(char before, char sign, char after)
    {
        bool afterLetter = char.IsLetter(before);
        bool beforeLetter = char.IsLetter(after);
        return sign switch
        {
            '\u00A0' => 1,
            '\u00AD' => afterLetter && beforeLetter ? 1 : Odd,
            '’' when afterLetter => 1,
            '–' or '—' => afterLetter && beforeLetter ? Rare : 1,
            _ when Opening.Contains(sign) && !afterLetter && (beforeLetter || char.IsAsciiDigit(after) || !Closing.Contains(sign)) => 1,
            _ when Closing.Contains(sign) && !beforeLetter && !char.IsWhiteSpace(before) => 1,
            '…' or '»' or '«' => afterLetter && beforeLetter ? Odd : 2,
            '°' or '§' or '€' or '£' or '·' or '•' or '†' or '×' or '²' or '³' or '№' or '©' or '®' or '™' or '±' or '‰' or '¹' or 'º' or 'ª' =>
                afterLetter && beforeLetter ? Odd : 2,
            '½' or '¼' or '¾' => afterLetter || beforeLetter ? Odd : 2,
            _ => afterLetter || beforeLetter ? Odd : Rare,
        };
    }

    private enum Script
    {
        Latin,
        Greek,
        Cyrillic,
        Hebrew,
        Arabic,
        Other,
    }
}
