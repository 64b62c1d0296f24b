#!/usr/bin/env python3
"""Writes word-break.txt, case-folding.txt and ignorable.txt from the Unicode Character Database.

Unicode 15.0 (Debian package unicode-data; any folder of UCD files will do).
Run:  python3 src/CorpusAnalysis/Text/Unicode/generate.py [UCD folder, by default /usr/share/unicode]
The output is sorted and depends on the input only, so a second run changes nothing.
"""
import pathlib
import re
import sys

LINE = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")


def ranges(path, wanted=None):
    """(first, last, value) of every line of a UCD property file, in its order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if match and (wanted is None or match[3] == wanted):
            yield int(match[1], 16), int(match[2] or match[1], 16), match[3]


def merged(items):
    """Sorted, neighbours of the same value made one."""
    result = []
    for first, last, value in sorted(items):
        if result and result[-1][1] + 1 == first and result[-1][2] == value:
            result[-1] = (result[-1][0], last, value)
        else:
            result.append((first, last, value))
    return result


def version(path):
    return re.search(r"-(\d+\.\d+\.\d+)\.txt", path.read_text(encoding="utf-8").splitlines()[0])[1]


def write(name, header, lines):
    target = pathlib.Path(__file__).with_name(name)
    target.write_text("\n".join([f"# {header}", *lines]) + "\n", encoding="utf-8", newline="\n")
    print(f"{target.name}: {len(lines)} lines")


def span(first, last):
    return f"{first:04X}" if first == last else f"{first:04X}-{last:04X}"


def main():
    ucd = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    word_break = ucd / "auxiliary" / "WordBreakProperty.txt"
    unicode = f"Unicode {version(word_break)}, written by generate.py"

    # A code point may be a letter and a pictograph at once, so the two properties keep lines of their own.
    breaks = merged(ranges(word_break))
    emoji = merged(ranges(ucd / "emoji" / "emoji-data.txt", "Extended_Pictographic"))
    write("word-break.txt", f"{unicode}: Word_Break and Extended_Pictographic",
          [f"{span(a, b)} {value.replace('_', '')}" for a, b, value in breaks + emoji])

    folding = []
    for line in (ucd / "CaseFolding.txt").read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 2 and fields[1] in "CF":
            folding.append((int(fields[0], 16), fields[2]))
    write("case-folding.txt", f"{unicode}: full case folding (status C and F)",
          [f"{code:04X} {mapping}" for code, mapping in sorted(folding)])

    # Format characters and marks only: the Hangul fillers are ignorable too, but they are letters.
    category = {}
    for line in (ucd / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        code, _, general, *_ = line.split(";")
        category[int(code, 16)] = general
    ignorable = [
        (code, code, "I")
        for first, last, _ in ranges(ucd / "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        for code in range(first, last + 1)
        if category.get(code) in ("Cf", "Mn")]
    write("ignorable.txt", f"{unicode}: Default_Ignorable_Code_Point of category Cf or Mn",
          [span(a, b) for a, b, _ in merged(ignorable)])


if __name__ == "__main__":
    main()
