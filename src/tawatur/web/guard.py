"""What stands before every page: who may ask, and what a browser may do with the answer.

In: a request. Out: 400 for a host that is not this machine (DNS rebinding), 403 for a form from another site, and on
every answer headers that forbid scripts of others, framing, referrers and caching.

>>> local("127.0.0.1:8765"), local("localhost"), local("evil.example"), local("127.0.0.1.evil.example:80")
(True, True, False, False)
"""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOCAL = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
#: Nothing but what this server serves; no inline script, no inline style.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def local(host: str) -> bool:
    """Whether ``host`` names this machine."""
    return bool(_LOCAL.fullmatch(host))


def from_here(headers: Headers) -> bool:
    """Whether a form was sent from a page of this server. A browser that tells neither way is not believed."""
    site = headers.get("sec-fetch-site")
    if site:
        return site in ("same-origin", "none")
    return headers.get("origin", "").partition("://")[2] == headers.get("host") != ""


class Guard:
    """The middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer at once what may not pass; add the headers to what does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                made = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    made.setdefault(name, value)
            await send(message)

        await self._chosen(scope)(scope, receive, sending)

    def _chosen(self, scope: Scope) -> ASGIApp:
        headers = Headers(scope=scope)
        if not local(headers.get("host", "")):
            return PlainTextResponse("400: this server answers to 127.0.0.1 and localhost only\n", 400)
        if scope["method"] not in ("GET", "HEAD") and not from_here(headers):
            return PlainTextResponse("403: this form was not sent from a page of this server\n", 403)
        return self.app
