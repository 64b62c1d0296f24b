"""How fast the installed kernel is for Jupyter's own client: one round, as JSON. Times in seconds, memory in megabytes."""

import json
import os
import statistics
import sys
import time

from jupyter_client.manager import KernelManager


def resident(pid):
    with open(f"/proc/{pid}/status") as file:
        return int(next(line for line in file if line.startswith("VmRSS")).split()[1]) / 1024


def children(pid):
    found = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as file:
            found += [int(child) for child in file.read().split()]
    return found


def cell(i):
    return [
        f"var a{i} = Enumerable.Range(1, {i + 10}).Select(n => n * n).ToList();\na{i}.Sum()",
        f"int Twice{i}(int x) => 2 * x;\nTwice{i}({i})",
        f"record Point{i}(int X, int Y);\nvar p{i} = new Point{i}({i}, 2);\np{i}.X + p{i}.Y",
        f"foreach (int n in Enumerable.Range(0, 5)) {{ Console.WriteLine(n * {i}); }}",
        f'string.Join(", ", new[] {{ "b", "a" }}.Order()) + {i}',
    ][i % 5]


def run(client, code):
    start = time.perf_counter()
    sent = client.execute(code)
    status = None
    while True:
        message = client.get_shell_msg(timeout=60)
        if message["parent_header"].get("msg_id") == sent:
            status = message["content"]["status"]
            break
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == sent and message["content"].get("execution_state") == "idle":
            break
    assert status == "ok", code
    return time.perf_counter() - start


def main():
    manager = KernelManager(kernel_name="corpus-analysis")
    start = time.perf_counter()
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels(stdin=False, hb=False)
    try:
        client.kernel_info()
        client.get_shell_msg(timeout=60)
        found = {"ready": time.perf_counter() - start}
        pid = manager.provisioner.process.pid
        pause = float(sys.argv[1]) if len(sys.argv) > 1 else 0
        time.sleep(pause)
        found["first"] = run(client, "var x = 20;\nx + 1")
        times = []
        for i in range(200):
            times.append(run(client, cell(i)))
            if i + 2 in (50, 200):
                found[f"memory{i + 2}"] = resident(pid)
                found[f"median{i + 2}"] = statistics.median(times)
        found["compiler"] = sum(resident(child) for child in children(pid))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    json.dump(found, sys.stdout)


main()
