namespace CorpusAnalysis;

/// <summary>How unlike text of our languages a text is: the sum of the costs of its characters beyond ASCII, each by what it is and where it stands.</summary>
internal static class LetterCost
{
    private const int Impossible = 30;
    private const int Odd = 9;
    private const int Rare = 5;

    // Letters by how often our languages write them; a letter in none of the strings is rare.
    private const string Common = "äöüßéèàçêışğ" + "оеаинтсрвл";
    private const string Frequent = "ÄÖÜÉÇİŞĞâîôûëïñáíóúùœ" + "кмдпуяыьгзбчйхжшюцщэфъёіїєґ" + "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯЙІЇЄ";
    private const string Occasional = "ÀÈÊÂÎÔÛËÏÑÁÍÓÚÙŒæøåÆØÅìòãõýÿšžŠŽčřěůąęćłńśźżĄĘĆŁŃŚŹŻČŘĚŮőűățţŢŐŰĂÌÒÃÕ" + "ЁЫЪЬҐ";
    private const string Closing = "»”’“…‘›";
    private const string Opening = "„«“‚‘‹”»¿¡";

    /// <summary>The cost; 0 for text of ASCII alone.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        double cost = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                cost += Of(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            }
        }

        return cost;
    }

    private static int Of(char before, char letter, char after)
    {
        if (letter is (>= '\u0080' and <= '\u009F') or '\uFFFD' or (>= '\u2500' and <= '\u25FF') or (>= '\uE000' and <= '\uF8FF'))
        {
            return Impossible;
        }

        return char.IsLetter(letter) ? OfLetter(before, letter, after) : OfSign(before, letter, after);
    }

    private static int OfLetter(char before, char letter, char after)
    {
        int cost = Common.Contains(letter) ? 1 : Frequent.Contains(letter) ? 2 : Occasional.Contains(letter) ? 3 : Rare;
        bool isCyrillic = letter is >= 'Ѐ' and <= 'ӿ';

        // One word has one script, and a capital behind a small letter is rare.
        foreach (char neighbour in (ReadOnlySpan<char>)[before, after])
        {
            cost += char.IsLetter(neighbour) && (neighbour is >= 'Ѐ' and <= 'ӿ') != isCyrillic ? Rare : 0;
        }

        cost += char.IsLower(before) && char.IsUpper(letter) ? Rare : 0;
        cost += isCyrillic && char.IsLower(after) && char.IsUpper(letter) && char.IsUpper(before) ? Rare : 0;

        // Latin words have few letters beyond ASCII, and seldom two side by side.
        cost += !isCyrillic && before >= 0x80 && char.IsLetter(before) ? 2 : 0;
        return cost;
    }

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
}
