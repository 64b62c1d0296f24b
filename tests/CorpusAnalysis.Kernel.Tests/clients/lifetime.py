"""Restart, shutdown, and the end of the kernel with its parent's, and of the compiler with the kernel's."""

import json
import os
import signal
import subprocess
import sys
import time

from kernel_client import Kernel, tell


def stat(pid):
    """The fields of a process behind its name, from its state on; nothing when it is gone."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def alive(pid):
    fields = stat(pid)
    return fields is not None and fields[0] != "Z"


def children(pid):
    found = {int(each): stat(each) for each in os.listdir("/proc") if each.isdigit()}
    return [each for each, fields in found.items() if fields is not None and int(fields[1]) == pid]


def gone(pids, seconds):
    start = time.perf_counter()
    while any(alive(pid) for pid in pids):
        if time.perf_counter() - start > seconds:
            return None
        time.sleep(0.1)
    return time.perf_counter() - start


def parent():
    """Starts a kernel, tells its process and the compiler's, and waits to be killed."""
    kernel = Kernel()
    kernel.run("1 + 1")
    print(json.dumps([kernel.pid, *children(kernel.pid)]), flush=True)
    time.sleep(600)


def main():
    found = {}
    kernel = Kernel()
    try:
        kernel.run("var x = 1;")
        before = [kernel.pid, *children(kernel.pid)]
        start = time.perf_counter()
        kernel.manager.restart_kernel()
        kernel.client.wait_for_ready(timeout=120)
        found["restart_seconds"] = time.perf_counter() - start
        found["restart_gone"] = gone(before, 90)
        found["restart_forgets"] = kernel.run("x")
        found["restart_runs"] = kernel.run("1 + 1")
        processes = [kernel.pid, *children(kernel.pid)]
        found["processes"] = len(processes)
        os.kill(kernel.pid, signal.SIGTERM)
        found["terminated_gone"] = gone(processes, 90)
    finally:
        kernel.stop()

    busy = Kernel()
    try:
        busy.run("1")
        busy.send("execute_request", {"code": "while (true) { System.Threading.Thread.SpinWait(1000); }", "silent": False})
        time.sleep(1)
        found["busy_restart"] = None
        busy.manager.restart_kernel()
        busy.client.wait_for_ready(timeout=120)
        found["busy_restart"] = busy.run("1 + 1")
    finally:
        busy.stop()

    child = subprocess.Popen([sys.executable, __file__, "parent"], stdout=subprocess.PIPE, text=True)
    processes = json.loads(child.stdout.readline())
    child.kill()
    child.wait()
    found["orphan_processes"] = len(processes)
    found["orphan_gone"] = gone(processes, 90)

    if "killed" in sys.argv:
        kernel = Kernel()
        kernel.run("1")
        compiler = children(kernel.pid)
        os.kill(kernel.pid, signal.SIGKILL)
        kernel.manager.provisioner.process.wait()
        found["compiler_gone"] = gone(compiler, 90)
        kernel.stop()
    tell(found)


if __name__ != "__main__":
    pass
elif "parent" in sys.argv:
    parent()
else:
    main()
