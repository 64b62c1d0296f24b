"""A kernel started as Jupyter starts it, and what it answers, as plain data."""

import json
import sys
import time

from jupyter_client.manager import KernelManager

WAIT = 120


class Kernel:
    def __init__(self, name="corpus-analysis", cwd=None, env=None):
        self.waiting = {}
        arguments = {}
        if cwd:
            arguments["cwd"] = cwd
        if env:
            arguments["env"] = env
        started = time.perf_counter()
        # The ports are free when they are chosen, and may be another's when the kernel takes them.
        for attempt in range(3):
            self.manager = KernelManager(kernel_name=name, shutdown_wait_time=60)
            self.manager.start_kernel(**arguments)
            self.client = self.manager.blocking_client()
            self.client.start_channels()
            try:
                self.client.wait_for_ready(timeout=WAIT)
                break
            except RuntimeError:
                self.stop()
                if attempt == 2:
                    raise
        self.ready = time.perf_counter() - started

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def send(self, kind, content, channel="shell"):
        message = self.client.session.msg(kind, content)
        getattr(self.client, f"{channel}_channel").send(message)
        return message["header"]["msg_id"]

    def next(self, channel, sent, end):
        """The next message for a request; those for others wait for their turn."""
        waiting = self.waiting.setdefault((channel, sent), [])
        while not waiting:
            message = getattr(self.client, f"get_{channel}_msg")(timeout=max(0.01, end - time.time()))
            parent = message["parent_header"].get("msg_id")
            self.waiting.setdefault((channel, parent), []).append(plain(message))
        return waiting.pop(0)

    def reply(self, sent, channel="shell", wait=WAIT):
        return self.next(channel, sent, time.time() + wait)

    def published(self, sent, wait=WAIT):
        """Everything published for a request, up to its idle."""
        found = []
        while not found or found[-1]["type"] != "status" or found[-1]["content"]["execution_state"] != "idle":
            found.append(self.next("iopub", sent, time.time() + wait))
        return found

    def ask(self, kind, content=None, channel="shell"):
        sent = self.send(kind, content or {}, channel)
        reply = self.reply(sent, channel)
        return {"reply": reply, "published": self.published(sent)}

    def run(self, code, **options):
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        content.update(options)
        return self.ask("execute_request", content)

    def interrupted(self, code, after=1.5):
        """Runs a cell, interrupts it when it has printed something, and tells how long it took to end."""
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True, "stop_on_error": True}
        sent = self.send("execute_request", content)
        before = self.until_it_prints(sent)
        time.sleep(after)
        start = time.perf_counter()
        self.manager.interrupt_kernel()
        reply = self.reply(sent)
        return {"reply": reply, "seconds": time.perf_counter() - start, "published": before + self.published(sent)}

    def until_it_prints(self, sent):
        found = []
        while not found or found[-1]["type"] != "stream":
            found.append(self.next("iopub", sent, time.time() + WAIT))
        return found

    def stop(self):
        """Asks the kernel to end, so that its compiler ends too; only one that does not is killed."""
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel()


def plain(message):
    return {"type": message["msg_type"], "content": message["content"], "parent": message["parent_header"].get("msg_id"), "version": message["header"].get("version")}


def tell(result):
    json.dump(result, sys.stdout, default=str)
