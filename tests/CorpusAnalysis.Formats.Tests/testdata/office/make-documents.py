"""Makes article.docx (python-docx): python3 make-documents.py, in this folder."""
import datetime
import docx

document = docx.Document()
document.core_properties.title = "Bericht vom Fluss"
document.core_properties.author = "Ina Beck"
document.core_properties.created = datetime.datetime(2024, 11, 18, 9, 30)
document.core_properties.keywords = "Hochwasser, Deich"
document.sections[0].header.paragraphs[0].text = "Regionalzeitung, Seite 3"
document.sections[0].footer.paragraphs[0].text = "Nicht zur Weitergabe"
document.add_paragraph("AUS DER REGION")
document.add_heading("Das Wasser sinkt wieder", 0)
paragraph = document.add_paragraph("Der Pegel ist am Montag um ")
paragraph.add_run("vierzig Zentimeter").bold = True
paragraph.add_run(" gefallen.")
document.add_heading("Die Schäden", 1)
document.add_paragraph("Zwei Brücken bleiben gesperrt.\nDas sagte die Stadt.")
table = document.add_table(rows=2, cols=2)
for cell, text in zip((cell for row in table.rows for cell in row.cells), ["Brücke", "Zustand", "Nord", "gesperrt"]):
    cell.text = text
document.add_paragraph("Am Dienstag wird weiter geprüft.")
document.save("article.docx")
