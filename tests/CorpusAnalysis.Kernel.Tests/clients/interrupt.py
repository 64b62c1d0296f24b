"""Interrupts of all that a cell can be busy with, by message and by signal; what was computed stays."""

import os
import signal
import time

from kernel_client import Kernel, tell

kernel = Kernel()
found = {}
try:
    kernel.run("var kept = 7; using System.Threading; Console.Write(1)")
    cells = {
        "loop": 'var turns = 0; Console.WriteLine("on"); while (true) { turns++; }',
        "sleep": 'Console.WriteLine("on"); Thread.Sleep(600_000);',
        "await": 'Console.WriteLine("on"); await Task.Delay(600_000);',
        "library": 'Console.WriteLine("on"); Enumerable.Range(0, int.MaxValue).Select(i => (long)i).Where(i => i % 7 == 0).Sum()',
        "wait": 'Console.WriteLine("on"); Task.Delay(600_000).Wait();',
        "stuck": 'Console.WriteLine("on"); System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2("p", new byte[16], 40_000_000, System.Security.Cryptography.HashAlgorithmName.SHA256, 32)',
        "input": 'Console.WriteLine("on"); Console.ReadLine()',
    }
    for name, code in cells.items():
        found[name] = kernel.interrupted(code)
        found[f"{name}_after"] = kernel.run("kept")
    found["turns"] = kernel.run("turns > 0")

    sent = kernel.send("execute_request", {"code": 'Console.WriteLine("on"); while (true) { }', "silent": False, "allow_stdin": False})
    kernel.until_it_prints(sent)
    start = time.perf_counter()
    os.kill(kernel.pid, signal.SIGINT)
    reply = kernel.reply(sent)
    found["signal"] = {"reply": reply, "seconds": time.perf_counter() - start, "published": kernel.published(sent)}
    found["signal_after"] = kernel.run("kept")
    os.kill(kernel.pid, signal.SIGINT)
    time.sleep(3)
    found["signal_idle"] = kernel.run("kept + 1")
finally:
    kernel.stop()
tell(found)
