"""What stands before every page: who may ask, and what a browser may do with the answer.

In: a request. Out: 400 for a host that is not this machine (DNS rebinding), 403 for whoever does not hold the token of
this start (other users and programs of the machine can reach 127.0.0.1 too), 403 for a form from another site, and on
every answer headers that forbid scripts of others, framing, referrers and caching.

>>> local("127.0.0.1:8765"), local("localhost"), local("evil.example"), local("127.0.0.1.evil.example:80")
(True, True, False, False)
"""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.messages import say

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


def cookie_of(token: str) -> str:
    """The name of the cookie that holds ``token``: ports share their cookies, so each start has a name of its own."""
    return f"tawatur-{hashlib.sha256(token.encode()).hexdigest()[:8]}"


class Guard:
    """The middleware. ``token``: what a browser must show, first in the address, from then on in a cookie; None where
    nobody is asked for one."""

    def __init__(self, app: ASGIApp, token: str | None = None) -> None:
        self.app = app
        self.token = token

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
        if self.token is not None and not self._held(HTTPConnection(scope)):
            return self._admitted(scope, self.token)
        if scope["method"] not in ("GET", "HEAD") and not from_here(headers):
            return PlainTextResponse("403: this form was not sent from a page of this server\n", 403)
        return self.app

    def _held(self, asked: HTTPConnection) -> bool:
        """Whether the browser holds the cookie of this start."""
        return same(asked.cookies.get(cookie_of(self.token or ""), ""), self.token or "")

    def _admitted(self, scope: Scope, token: str) -> ASGIApp:
        """For the token in the address, the cookie and the same address without it; else a refusal."""
        params = HTTPConnection(scope).query_params.multi_items()
        if scope["method"] != "GET" or not any(key == "token" and same(value, token) for key, value in params):
            return PlainTextResponse(say("web.no_token", "en") + "\n" + say("web.no_token", "ar") + "\n", 403)
        rest = urlencode([(key, value) for key, value in params if key != "token"])
        answer = RedirectResponse("/" + scope["path"].lstrip("/\\") + (f"?{rest}" if rest else ""), 303)
        answer.set_cookie(cookie_of(token), token, httponly=True, samesite="strict", path="/")
        return answer


def same(left: str, right: str) -> bool:
    """Whether two secrets are one, in a time that does not tell how much of them is."""
    return hmac.compare_digest(left.encode(), right.encode())
