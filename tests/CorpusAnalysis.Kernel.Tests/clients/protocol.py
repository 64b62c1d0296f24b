"""Each request of the protocol once, against one kernel."""

import json
import os
import tempfile
import time

from kernel_client import WAIT, Kernel, tell

folder = tempfile.TemporaryDirectory()


def path(name):
    return os.path.join(folder.name, name)


def touch(name):
    with open(path(name), "w"):
        pass


def waits_for(name):
    """C# that goes on when this script has made the file."""
    return f"while (!System.IO.File.Exists({json.dumps(path(name))})) {{ await Task.Delay(20); }}"


def in_turn(kernel, count):
    """A cell that tells a line and goes on only when the client has got it: it ends only if text is told while it runs."""
    lines = "".join(f"Console.WriteLine({i}); {waits_for(str(i))} " for i in range(count))
    sent = kernel.send("execute_request", {"code": lines, "silent": False, "store_history": True, "allow_stdin": False})
    published, text = [], ""
    for i in range(count):
        while not text.endswith(f"{i}\n"):
            published.append(kernel.next("iopub", sent, time.time() + WAIT))
            text += published[-1]["content"].get("text", "")
        touch(str(i))
    return {"reply": kernel.reply(sent), "published": published + kernel.published(sent)}


def beats(kernel):
    end = time.time() + WAIT
    while not kernel.client.hb_channel.is_beating() and time.time() < end:
        time.sleep(0.1)
    return kernel.client.hb_channel.is_beating()


kernel = Kernel()
found = {}
try:
    found["kernel_info"] = kernel.ask("kernel_info_request")
    found["kernel_info_control"] = kernel.ask("kernel_info_request", channel="control")
    found["result"] = kernel.run("var x = 20;\nx + 1")
    found["later"] = kernel.run("x * 2")
    found["html"] = kernel.run('HTML("<b>bold</b>")')
    found["display"] = kernel.run('display("shown"); display("<i>a</i>", "text/html"); display("eA==", "image/png");')
    found["update"] = kernel.run('var shown = display(1); shown.Update(2);')
    found["update_later"] = kernel.run("shown.Update(3);")
    found["clear"] = kernel.run('Console.WriteLine("before"); ClearOutput(wait: true); ClearOutput(); Console.WriteLine("after");')
    progress = 'for (int i = 0; i < 3; i++) { ClearOutput(wait: true); Console.Write(new string((char)(48 + i), 600_000)); }'
    redrawn = kernel.run(progress, store_history=False)
    found["redrawn"] = [[m["content"]["name"], m["content"]["text"][:1], len(m["content"]["text"])] for m in redrawn["published"] if m["type"] == "stream"]
    found["streams"] = kernel.run(
        'Console.Write("a"); Console.Error.Write("b"); Console.Write("c"); display("d"); Console.Write("e"); Console.Write("f");')
    found["live"] = in_turn(kernel, 3)
    found["flood"] = kernel.run('for (int i = 0; i < 200_000; i++) { Console.WriteLine("0123456789"); }')
    found["late"] = kernel.run(f'_ = Task.Run(async () => {{ {waits_for("late")} Console.Write("late"); }});')
    touch("late")
    found["late_output"] = kernel.next("iopub", found["late"]["reply"]["parent"], time.time() + WAIT)
    found["runtime_error"] = kernel.run('int Half(int n) =>\n    n == 0 ? throw new InvalidOperationException("boom") : n / 2;\n\nHalf(0)')
    found["compile_error"] = kernel.run('var y = 1;\nint z = "no";')
    found["after_error"] = kernel.run("x")
    found["silent"] = kernel.run('Console.WriteLine("quiet"); 5', silent=True)
    found["silent_error"] = kernel.run('throw new Exception("quiet")', silent=True)
    found["unstored"] = kernel.run("x + 5", store_history=False)
    found["blank"] = kernel.run("  \n ")
    found["expressions"] = kernel.run("var w = 3;", user_expressions={"good": "w + 1", "bad": "nowhere"})
    found["complete"] = kernel.ask("complete_request", {"code": "x.", "cursor_pos": 2})
    found["complete_astral"] = kernel.ask("complete_request", {"code": '"\U0001F600" + ', "cursor_pos": 6})
    found["inspect"] = kernel.ask("inspect_request", {"code": "x", "cursor_pos": 1, "detail_level": 0})
    for name, code in {
        "whole": "x + 1", "open": "for (int i = 0; i < 3; i++)\n{", "head": "if (x > 1)", "wrong": "x)", "text": 'var s = "a', "raw": 'var s = """\na', "markdown": "#!markdown\nIt's fine",
    }.items():
        found[f"is_complete_{name}"] = kernel.ask("is_complete_request", {"code": code})
    found["history_tail"] = kernel.ask("history_request", {"hist_access_type": "tail", "n": 2, "output": False, "raw": True})
    found["history_range"] = kernel.ask("history_request", {"hist_access_type": "range", "session": 0, "start": 1, "stop": 3, "output": True, "raw": True})
    found["history_search"] = kernel.ask("history_request", {"hist_access_type": "search", "pattern": "x*", "n": 5, "unique": True, "output": False, "raw": True})
    found["history_wrong"] = kernel.ask("history_request", {"hist_access_type": "nonsense"})
    found["comm_info"] = kernel.ask("comm_info_request")
    sent = kernel.send("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    found["comm_open"] = kernel.published(sent)
    sent = kernel.send("comm_close", {"comm_id": "c1", "data": {}})
    found["comm_close"] = kernel.published(sent)
    found["debug"] = kernel.ask("debug_request", {"type": "request", "seq": 4, "command": "initialize"}, channel="control")
    found["idle_interrupt"] = kernel.ask("interrupt_request", channel="control")
    found["unknown"] = kernel.ask("nonsense_request")
    found["no_code"] = kernel.ask("execute_request", {"silent": False})
    found["wrong_kind"] = kernel.ask("execute_request", {"code": 5})
    found["no_object"] = kernel.ask("execute_request", b'["x"]')
    sent = kernel.send("nonsense", {})
    found["no_request"] = kernel.published(sent)
    found["alive"] = kernel.run("x")
    found["heartbeat"] = beats(kernel)
    sent = kernel.send("shutdown_request", {"restart": False}, channel="control")
    found["shutdown"] = kernel.reply(sent, channel="control")
    found["exit"] = kernel.manager.provisioner.process.wait(WAIT)
finally:
    kernel.stop()
    folder.cleanup()
tell(found)
