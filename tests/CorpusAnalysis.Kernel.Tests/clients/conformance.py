"""Jupyter's own test of kernels (jupyter_kernel_test), which checks every message against the protocol; prints its totals as JSON."""

import io
import json
import sys
import unittest

import jupyter_kernel_test


class CorpusKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "corpus-analysis"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world")'
    code_stderr = 'Console.Error.WriteLine("oops")'
    completion_samples = [{"text": "Console.WriteLi", "matches": {"WriteLine"}}, {"text": '"text".Trim', "matches": {"Trim", "TrimEnd", "TrimStart"}}]
    complete_code_samples = ["1", "var x = 1;", "int Twice(int n) => 2 * n;", 'Console.WriteLine("{")']
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "void F() {", "var text = @\"open"]
    code_generate_error = "throw new InvalidOperationException();"
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": '"te" + "xt"', "result": "text"}]
    code_display_data = [{"code": 'display(new[] { 1, 2 })', "mime": "text/html"}, {"code": "display(1)", "mime": "text/plain"}]
    code_history_pattern = "6 ?*7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


run = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(CorpusKernel))
json.dump({"run": run.testsRun, "faults": [f"{test}: {text}" for test, text in run.failures + run.errors], "skipped": [f"{test}: {text}" for test, text in run.skipped]}, sys.stdout)
