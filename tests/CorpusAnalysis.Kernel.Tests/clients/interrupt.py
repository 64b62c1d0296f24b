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
        "lazy": 'IEnumerable<int> Never() { int i = 0; while (true) { i++; if (i < 0 && i > 0) yield return i; } } Console.WriteLine("on"); Never()',
        "text": 'class Slow { public override string ToString() { while (true) { } } } Console.WriteLine("on"); new Slow()',
        "catching": 'Console.WriteLine("on"); while (true) { try { int.Parse("x"); break; } catch (Exception) { kept += 0; } }',
        "catching_async": 'Console.WriteLine("on"); while (true) { try { await Task.Yield(); int.Parse("x"); } catch (Exception) { await Task.Yield(); } }',
        "input": 'Console.WriteLine("on"); Console.ReadLine()',
    }
    for name, code in cells.items():
        found[name] = kernel.interrupted(code)
        found[f"{name}_after"] = kernel.run("kept")
    found["turns"] = kernel.run("turns > 0")

    # Interrupted as soon as it is taken up, long before so much is compiled.
    sums = "".join(f"Console.Write(Enumerable.Range(0, n).Select(a => a + {i}).GroupBy(a => a % 7).Select(g => g.Sum()).Max());\n" for i in range(1500))
    sent = kernel.send("execute_request", {"code": f"void Sums(int n) {{ {sums} }}\nwhile (true) {{ }}", "silent": False, "allow_stdin": False})
    taken = [kernel.next("iopub", sent, time.time() + 120) for _ in range(2)]
    kernel.manager.interrupt_kernel()
    found["compiling"] = {"reply": kernel.reply(sent), "published": taken + kernel.published(sent)}
    found["compiling_after"] = kernel.run("kept")

    found["async_void"] = kernel.run('async void Fail() { await Task.Yield(); throw new InvalidOperationException("boom"); } Fail(); await Task.Delay(-1);')
    found["async_void_after"] = kernel.run("kept")
    found["thread"] = kernel.run('var thread = new Thread(() => throw new InvalidOperationException("boom")); thread.Start(); thread.Join();')
    found["thread_after"] = kernel.run("kept")
    found["recursion"] = kernel.run("int Down(int n) => Down(n + 1) + 1; Down(0)")
    found["recursion_after"] = kernel.run("kept")

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
