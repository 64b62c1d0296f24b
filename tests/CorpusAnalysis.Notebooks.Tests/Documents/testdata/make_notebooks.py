"""Writes the notebook fixtures as their tools do: Jupyter by nbformat's own json settings, VS Code by JSON.stringify's."""
import json
from pathlib import Path

HERE = Path(__file__).parent
CSHARP = {"dotnet_interactive": {"language": "csharp"}, "polyglot_notebook": {"kernelName": "csharp"}}
KERNEL = {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}
LANGUAGE = {"file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp"}
INFO = {"kernelInfo": {"defaultKernelName": "csharp", "items": [{"aliases": [], "name": "csharp"}, {"aliases": ["q"], "name": "quack"}]}}


def code(source, **more):
    return {"cell_type": "code", "execution_count": None, "metadata": CSHARP, "outputs": [], "source": source, **more}


def markdown(source, **more):
    return {"cell_type": "markdown", "metadata": {}, "source": source, **more}


def jupyter(name, notebook, newline="\n", end="\n"):
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": ")) + end
    (HERE / name).write_bytes(text.replace("\n", newline).encode("utf-8"))


OUTPUTS = [
    {"name": "stdout", "output_type": "stream", "text": ["Räumteams: 18\n", "fertig\n"]},
    {"name": "stderr", "output_type": "stream", "text": "\x1b[31mrot\x1b[0m\x7f"},
    {"data": {"text/html": ["<b>a</b>\n", "<i>b</i>"], "text/plain": "a\u2028b 😀"}, "metadata": {"isolated": True}, "output_type": "display_data"},
    {"data": {"application/json": {"b": [1.0, 1e-7, -0.50], "a": None}, "image/png": "iVBORw0KGgo=\n"}, "execution_count": 3, "metadata": {}, "output_type": "execute_result"},
    {"ename": "FormatException", "evalue": "no number", "output_type": "error", "traceback": ["cell 3, line 2", ""]},
]
NOTEBOOK = {
    "cells": [
        markdown(["# Klimafinanzierung – „ein Überblick“\n", "\n", "Text </script> & \"quotes\" \\ back\ttab"], id="intro", attachments={"a.png": {"image/png": "iVBORw0KGgo="}}),
        code(["var x = 1;\n", "x"], id="first_1", metadata={**CSHARP, "tags": ["parameters", "hide-input"], "custom": {"z": 1, "a": [[], {}]}}),
        code(["x / 0"], id="c-3", execution_count=3, outputs=OUTPUTS),
        code(["#!sql\n", "SELECT 1"], id="c-4"),
        {"cell_type": "raw", "metadata": {}, "source": [], "id": "raw"},
    ],
    "metadata": {"kernelspec": KERNEL, "language_info": LANGUAGE, "polyglot_notebook": INFO, "authors": [{"name": "Øyvind"}]},
    "nbformat": 4,
    "nbformat_minor": 5,
}
jupyter("jupyter.ipynb", NOTEBOOK)
jupyter("windows.ipynb", NOTEBOOK, newline="\r\n")
jupyter("no-last-newline.ipynb", NOTEBOOK, end="")

# VS Code: no sorting at the top of a cell, no last newline, no ids before 4.5, only the older metadata in places.
vscode = {
    "cells": [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Old"]},
        {"cell_type": "code", "execution_count": None, "metadata": {"dotnet_interactive": {"language": "fsharp"}, "vscode": {"languageId": "polyglot-notebook"}}, "outputs": [], "source": ["let x = 1"]},
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": "1 + 1"},
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": ["#!quack\n", "duck"]},
        {"cell_type": "code", "execution_count": None, "metadata": CSHARP, "outputs": [], "source": ["#!share --from sql x\n", "x"]},
    ],
    "metadata": {"kernelspec": KERNEL, "language_info": LANGUAGE, "polyglot_notebook": INFO},
    "nbformat": 4,
    "nbformat_minor": 2,
}
(HERE / "vscode-4.2.ipynb").write_bytes(json.dumps(vscode, ensure_ascii=False, indent=2).encode("utf-8"))
(HERE / "tabs-and-bom.ipynb").write_bytes(b"\xef\xbb\xbf" + json.dumps(vscode, ensure_ascii=False, indent="\t").encode("utf-8"))
(HERE / "one-line.ipynb").write_bytes(json.dumps(vscode).encode("utf-8"))

polyglot = {**vscode, "metadata": {"kernelspec": KERNEL, "language_info": {"name": "polyglot-notebook"}}, "nbformat_minor": 5}
jupyter("polyglot-name.ipynb", polyglot)

DIB = """#!meta

{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":["q"],"name":"quack"}]}}

#!markdown

# Größe

Text with #!csharp inside.

#!csharp

#!share --from sql x
var x = 1;

x

#!sql

SELECT 1

#!q

duck
"""
(HERE / "polyglot.dib").write_bytes(DIB.encode("utf-8"))
(HERE / "windows.dib").write_bytes(DIB.replace("\n", "\r\n").encode("utf-8"))
(HERE / "loose.dib").write_bytes("\n\nvar a = 1;\n#!markdown   \n\n\n\nText\n\n\n\n#!csharp".encode("utf-8"))
