"""Cells that wait while another fails: aborted, unless the client wants them to go on."""

from kernel_client import Kernel, tell

kernel = Kernel()
found = {}


def together(stop_on_error):
    content = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": stop_on_error}
    sent = [kernel.send("execute_request", dict(content, code=code)) for code in ("1", 'await Task.Delay(3000); throw new Exception("boom")', "ran = true;", "2")]
    info = kernel.send("kernel_info_request", {})
    replies = [kernel.reply(each) for each in sent]
    published = [kernel.published(each) for each in sent]
    return {"replies": replies, "info": kernel.reply(info), "published": published}


try:
    kernel.run("bool ran = false;")
    found["stopped"] = together(True)
    found["ran_stopped"] = kernel.run("ran")
    found["went_on"] = together(False)
    found["ran_went_on"] = kernel.run("ran")
finally:
    kernel.stop()
tell(found)
