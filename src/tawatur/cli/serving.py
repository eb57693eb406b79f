"""``web``: the pages of a case in the browser, on this machine alone.

In: a case. Out: a server on 127.0.0.1 until Ctrl-C.
"""

from __future__ import annotations

import secrets
import socket
from pathlib import Path

import click

from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Screen
from tawatur.cli.speak import Option
from tawatur.errors import ConfigError
from tawatur.messages import error
from tawatur.run.reviewing import now


@command("web", argument("case"), Option(["--port"], type=click.IntRange(0, 65_535), default=8017),
         Option(["--add"], metavar="PATH", multiple=True))  # fmt: skip
def web_command(screen: Screen, case: str, port: int, add: tuple[str, ...]) -> int:
    """Serve the pages until interrupted; nothing outside this machine can reach them. What ``add`` names is read into
    the case meanwhile."""
    try:
        import uvicorn  # noqa: PLC0415 -- an extra, needed by this command alone

        from tawatur.web.app import application  # noqa: PLC0415 -- as above
    except ModuleNotFoundError as missing:
        raise error(ConfigError, "error.no_web", name=missing.name) from missing
    token = secrets.token_urlsafe(24)
    with _door(port) as door:
        app = application(Path(case), now, token=token, sources=add)
        lang = "" if screen.lang == "ar" else f"&lang={screen.lang}"
        address = f"http://127.0.0.1:{door.getsockname()[1]}/?token={token}{lang}"
        screen.show(Answer("web", {"address": address}, [{"address": address}], [address]))
        screen.note("note.serving")
        settings = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off",
                                  timeout_graceful_shutdown=2)  # fmt: skip
        try:
            uvicorn.Server(settings).run(sockets=[door])
        finally:
            app.state.task.close()
    return 0


def _door(port: int) -> socket.socket:
    """A socket on this machine's own address. TCP is named, because only then does asyncio send answers without the
    40 ms that waiting for an acknowledgement takes."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("127.0.0.1", port))
        door.listen()
    except OSError:
        door.close()
        raise
    return door
