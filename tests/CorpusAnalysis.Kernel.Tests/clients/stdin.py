"""Lines that cells ask the client for."""

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


try:
    found["line"] = answered('Console.Write("Name? ");\nvar name = Console.ReadLine();\n$"Hello {name}"', "Ada")
    found["two"] = answered("int.Parse(Console.ReadLine()!) + int.Parse(Console.ReadLine()!)", "20", "22")
    found["character"] = answered("(char)Console.Read()", "yes")
    found["refused"] = kernel.run("Console.ReadLine()")
    found["after"] = kernel.run("name")
finally:
    kernel.stop()
tell(found)
