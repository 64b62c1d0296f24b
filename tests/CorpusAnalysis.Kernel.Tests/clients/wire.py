"""Messages that are not the client's, or none at all: none is executed, and the kernel lives on."""

from jupyter_client.session import Session

from kernel_client import Kernel, tell

kernel = Kernel()
found = {}
try:
    session = kernel.client.session
    socket = kernel.client.shell_channel.socket

    def content(code):
        return {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}

    kernel.run("var count = 0;")
    stranger = Session(key=b"another key")
    for _ in range(3):
        stranger.send(socket, stranger.msg("execute_request", content("count += 100;")))

    frames = session.serialize(session.msg("execute_request", content("count += 1;")))
    socket.send_multipart(frames)
    socket.send_multipart(frames)

    unsigned = list(frames)
    unsigned[1] = b""
    socket.send_multipart(unsigned)
    changed = list(session.serialize(session.msg("execute_request", content("count += 10;"))))
    changed[-1] = changed[-1].replace(b"10", b"99")
    socket.send_multipart(changed)
    socket.send_multipart([b"nonsense"])
    socket.send_multipart([b"<IDS|MSG>", b"", b""])
    parts = [b"{]", b"{}", b"{}", b"{}"]
    socket.send_multipart([b"<IDS|MSG>", session.sign(parts)] + parts)
    parts = [b'{"msg_type": 5}', b"{}", b"{}", b"{}"]
    socket.send_multipart([b"<IDS|MSG>", session.sign(parts)] + parts)

    def twice(kind, header, content):
        message = session.msg(kind, {})
        parts = [session.pack(message["header"])[:-1] + header + b"}", b"{}", b"{}", content]
        socket.send_multipart([b"<IDS|MSG>", session.sign(parts)] + parts)
        return message["header"]["msg_id"]

    twice("kernel_info_request", b', "msg_type": "kernel_info_request"', b"{}")
    found["twice"] = {"reply": kernel.reply(twice("execute_request", b"", b'{"code": "count += 1000;", "code": "count += 1000;"}'))}
    found["count"] = kernel.run("count")
finally:
    kernel.stop()
tell(found)
