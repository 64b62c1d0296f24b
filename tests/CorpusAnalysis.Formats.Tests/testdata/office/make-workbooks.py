"""Makes articles.xlsx (openpyxl) and articles.xls (xlwt): python3 make-workbooks.py, in this folder."""
import datetime
import openpyxl
import xlwt

TITLES = [["Auswertung der Regionalzeitung"], ["Stand: November 2024"], []]
COLUMNS = ["Titel", "Datum", "Ressort", "Ort", "Quelle", "Sprache", "Text", "Autorin", "Wörter", "Anteil"]
ROWS = [
    ["Stadtrat beschließt Wärmeplan", datetime.date(2024, 11, 18), "POLITIK", "Freiburg", "Regionalzeitung", "de",
     "Der Stadtrat hat am Montag einen Wärmeplan beschlossen.\nBis 2035 sollen alle Schulen ohne Öl heizen.", "Ina Beck", 14, 0.25],
    ["Minenräumung im Norden beginnt", datetime.datetime(2024, 11, 19, 8, 30), "AUSLAND", "Baku", "Regionalzeitung", "de",
     "Im Norden hat die Räumung begonnen.", None, 6, None],
]


def xlsx():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Meldungen"
    for row in TITLES + [COLUMNS] + ROWS[:1] + [[]] + ROWS[1:]:
        sheet.append(row)
    hints = book.create_sheet("Hinweise")
    hints.append(["Diese Tabelle wurde von Hand gepflegt."])
    reports = book.create_sheet("Reports")
    reports.append(["id", "headline", "date", "text", "words"])
    reports.append(["r-1", "Flood barrier opens", datetime.date(2024, 11, 20), "The barrier opened on Wednesday.", "=2+3"])
    old = book.create_sheet("Alt")
    old.sheet_state = "hidden"
    old.append(["Titel", "Text"])
    old.append(["Verworfen", "Dieser Artikel zählt nicht."])
    book.save("articles.xlsx")


def xls():
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Meldungen")
    day, moment = xlwt.easyxf(num_format_str="DD.MM.YYYY"), xlwt.easyxf(num_format_str="DD.MM.YYYY HH:MM")
    for number, row in enumerate(TITLES + [COLUMNS] + ROWS):
        for column, value in enumerate(row):
            if isinstance(value, datetime.datetime):
                sheet.write(number, column, value, moment)
            elif isinstance(value, datetime.date):
                sheet.write(number, column, value, day)
            elif value is not None:
                sheet.write(number, column, value)
    book.save("articles.xls")


xlsx()
xls()
