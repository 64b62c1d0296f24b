"""Jupyter's own test of kernels (jupyter_kernel_test), which checks every message against the protocol; prints its totals as JSON."""

import io
import json
import sys
import unittest

import jupyter_kernel_test
from jupyter_kernel_test.msgspec_v5 import validate_message

from kernel_client import WAIT, Kernel

jupyter_kernel_test.TIMEOUT = WAIT  # 15 s by themselves


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

    @classmethod
    def setUpClass(cls):
        kernel = Kernel(cls.kernel_name)
        cls.km, cls.kc = kernel.manager, kernel.client

    def execute_helper(self, code, timeout=WAIT, silent=False, store_history=True, stop_on_error=True):
        """As theirs, which gives each message a tenth of a second: reads up to the idle of its own request, however long that takes."""
        sent = self.kc.execute(code=code, silent=silent, store_history=store_history, stop_on_error=stop_on_error)
        reply = self.get_non_kernel_info_reply()
        validate_message(reply, "execute_reply", sent)
        states, outputs = [], []
        while "idle" not in states:
            message = self.kc.get_iopub_msg(timeout=timeout)
            validate_message(message, message["msg_type"], sent)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "status":
                states.append(message["content"]["execution_state"])
            elif not states:
                self.fail(f"{message['msg_type']} before busy")
            elif message["msg_type"] == "execute_input":
                self.assertEqual(message["content"]["code"], code)
            else:
                outputs.append(message)
        self.assertEqual(states, ["busy", "idle"])
        return reply, outputs

    def get_non_kernel_info_reply(self, timeout=None):
        return super().get_non_kernel_info_reply(timeout=WAIT)


run = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(CorpusKernel))
json.dump({"run": run.testsRun, "faults": [f"{test}: {text}" for test, text in run.failures + run.errors], "skipped": [f"{test}: {text}" for test, text in run.skipped]}, sys.stdout)
