"""Lines that cells ask the client for."""

import time

import zmq

from kernel_client import Kernel, plain, tell

kernel = Kernel()
found = {}


def answered(code, *answers):
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True, "stop_on_error": True}
    sent = kernel.send("execute_request", content)
    asked = []
    for answer in answers:
        asked.append(plain(kernel.client.get_stdin_msg(timeout=120)))
        kernel.client.input(answer)
    reply = kernel.reply(sent)
    return {"asked": asked, "sent": sent, "reply": reply, "published": kernel.published(sent)}


def late(code):
    """Answers to other questions and of other clients come before the one that is meant."""
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True, "stop_on_error": True}
    sent = kernel.send("execute_request", content)
    session, channel = kernel.client.session, kernel.client.stdin_channel
    question = kernel.client.get_stdin_msg(timeout=120)
    channel.send(session.msg("input_reply", {"value": "late"}, parent=session.msg("input_request")["header"]))
    stranger = zmq.Context.instance().socket(zmq.DEALER)
    stranger.connect(kernel.client._make_url("stdin"))
    session.send(stranger, session.msg("input_reply", {"value": "stranger"}))
    time.sleep(1)
    channel.send(session.msg("input_reply", {"value": "meant"}, parent=question["header"]))
    reply = kernel.reply(sent)
    stranger.close()
    return {"reply": reply, "published": kernel.published(sent)}


try:
    found["line"] = answered('Console.Write("Name? ");\nvar name = Console.ReadLine();\n$"Hello {name}"', "Ada")
    found["two"] = answered("int.Parse(Console.ReadLine()!) + int.Parse(Console.ReadLine()!)", "20", "22")
    found["character"] = answered("(char)Console.Read()", "yes")
    found["late"] = late('Console.ReadLine()')
    found["refused"] = kernel.run("Console.ReadLine()")
    found["after"] = kernel.run("name")
finally:
    kernel.stop()
tell(found)
