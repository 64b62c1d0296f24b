"""Cells of other kinds than C#, and what they share with it; the first argument is a corpus, the second a notebook to import."""

import json
import sys

from kernel_client import Kernel, tell

corpus, notebook = sys.argv[1:]
kernel = Kernel()
found = {}
try:
    found["load"] = kernel.run(f'using CorpusAnalysis;\nvar corpus = Corpus.Load({json.dumps(corpus)});\nvar wanted = "de";')
    found["sql"] = kernel.run("#!sql --into counts\nSELECT language, count(*) AS articles FROM articles WHERE language = @wanted GROUP BY 1")
    found["into"] = kernel.run('$"{counts.Rows.Count} row, {counts["articles"][0]} articles in {counts["language"][0]}"')
    found["frame"] = kernel.run("#!sql\nSELECT articles + 1 AS more FROM counts")
    found["limit"] = kernel.run("#!sql --rows 5\nSELECT * FROM range(1000) AS numbers(n)")
    found["write"] = kernel.run("#!sql\nDELETE FROM articles")
    found["file"] = kernel.run("#!sql\nSELECT * FROM read_csv('/etc/passwd')")
    found["markdown"] = kernel.run("#!markdown\n**bold**")
    found["html"] = kernel.run("#!html\n<b>bold</b>")
    found["mermaid"] = kernel.run("#!mermaid\ngraph LR\n  A --> B")
    found["mermaid_other"] = kernel.run("#!mermaid\ngraph LR\n  B --> C")
    found["mermaid_again"] = kernel.run("#!mermaid\ngraph LR\n  A --> B")
    found["time"] = kernel.run("#!time\n6 * 7")
    found["who"] = kernel.run("#!who")
    found["import"] = kernel.run(f"#!import {notebook}")
    found["imported"] = kernel.run("imported")
    found["update"] = kernel.run('var shown = display("first");\nshown.Update("second");')
    found["rows"] = kernel.run('record Row(string Name, double Share);\nEnumerable.Range(0, 150).Select(i => new Row($"<{i}>", i / 8.0))')
finally:
    kernel.stop()
tell(found)
