"""The application: addresses and the pages behind them.

In: the path of a case, the usual language. Out: a Starlette application.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qsl, quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from tawatur.errors import ConfigError, NotFound, StoreError, TawaturError
from tawatur.messages import LANGS, Lang, say
from tawatur.model import Judgement
from tawatur.store import open_store
from tawatur.tell.markup import tag
from tawatur.web.actor_page import actor_page, actors_page
from tawatur.web.article_page import article_page
from tawatur.web.ask import Ask, asked
from tawatur.web.case_page import case_page
from tawatur.web.claim_review import back, claim_page, known
from tawatur.web.event_page import event_page
from tawatur.web.exporting import MOST, NAMES, exports_page, made, passing
from tawatur.web.frame import headline, whole
from tawatur.web.guard import Guard
from tawatur.web.issues_page import issues_page
from tawatur.web.outlet_page import outlet_page, outlets_page
from tawatur.web.progress_page import events, part, progress_page
from tawatur.web.review import judgement_of, last_name, of_claim, refused, review_page, stepped, unfit
from tawatur.web.search_page import search_page
from tawatur.web.searches import Searches, searches_page
from tawatur.web.series_page import series_page
from tawatur.web.shelf import Shelf
from tawatur.web.side_by_side import compare_page
from tawatur.web.static_files import served
from tawatur.web.task import Task

#: Tells the time as text, in UTC.
Clock = Callable[[], str]
#: Bytes of a form that are read.
_FORM = 65_536


class Site:
    """One case, one usual language; every page is a method of few lines."""

    def __init__(self, case: Path, usual: Lang, clock: Clock, sources: Sequence[str]) -> None:
        self.shelf = Shelf(case)
        self.task = Task(case, sources)
        self.searches = Searches(case)
        self.clock = clock
        self.title = case.stem
        self.usual = usual

    def ask(self, request: Request, lang: str | None = None) -> Ask:
        """The request as the pages know it; ``lang`` where a form tells it."""
        told = lang or request.query_params.get("lang", self.usual)
        lang = next((lang for lang in LANGS if lang == told), self.usual)
        params = asked(request.query_params.multi_items())
        return Ask(path=request.scope["path"], lang=lang, usual=self.usual, params=params)

    async def case(self, request: Request) -> Response:
        """The page of the case; that of the progress while a first run has given nothing yet."""
        if self.task.sources and self.task.status().running and not self._has_happenings():
            return RedirectResponse(self.ask(request).to("/progress"), 303)
        return HTMLResponse(case_page(self.shelf.index(), self.ask(request), self.title))

    def _has_happenings(self) -> bool:
        return self.shelf.path.exists() and bool(self.shelf.index().stops)

    async def progress(self, request: Request) -> Response:
        """How far the work is."""
        return HTMLResponse(progress_page(self.task.status(), self.ask(request)))

    async def progress_part(self, request: Request) -> Response:
        """The part of that page that changes."""
        return HTMLResponse(part(self.task.status(), self.ask(request)))

    async def progress_events(self, request: Request) -> Response:
        """The same as events of the server."""
        return StreamingResponse(events(self.task.status, self.ask(request)), media_type="text/event-stream")

    async def go_on(self, request: Request) -> Response:
        """Begin the run over the sources, or go on with it."""
        ask = self.ask(request, (await _fields(request)).get("lang"))
        self.task.start(first=True)
        return RedirectResponse(ask.to("/progress"), 303)

    async def stop(self, request: Request) -> Response:
        """End the run with what it has in hand."""
        ask = self.ask(request, (await _fields(request)).get("lang"))
        self.task.stop()
        return RedirectResponse(ask.to("/progress"), 303)

    async def event(self, request: Request) -> Response:
        """The page of one happening."""
        index = self.shelf.index()
        found = index.events.get(request.path_params["id"])
        if found is None:
            now = self.shelf.event_now(request.path_params["id"])
            if now is None:
                raise HTTPException(404)
            return RedirectResponse(self.ask(request).to(f"/e/{quote(now)}"), 302)
        return HTMLResponse(event_page(self.shelf, index, found, self.ask(request)))

    async def compare(self, request: Request) -> Response:
        """Some accounts of one happening side by side."""
        index = self.shelf.index()
        found = index.events.get(request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        return HTMLResponse(compare_page(self.shelf, index, found, self.ask(request)))

    async def article(self, request: Request) -> Response:
        """The page of one article, named by the digest of its page; ``a`` tells twins apart."""
        index, ask = self.shelf.index(), self.ask(request)
        twins = index.by_sha.get(request.path_params["sha"])
        if not twins:
            raise HTTPException(404)
        wanted = ask.one("a")
        [reading] = self.shelf.readings([wanted if wanted in twins else twins[0]])
        return HTMLResponse(article_page(index, reading, ask))

    async def search(self, request: Request) -> Response:
        """The page of the search."""
        ask = self.ask(request)
        self.searches.made(ask)
        return HTMLResponse(search_page(self.shelf, self.shelf.index(), ask))

    async def kept(self, request: Request) -> Response:
        """Searches that were saved, and those made since the start."""
        return HTMLResponse(searches_page(self.searches, self.ask(request)))

    async def keep(self, request: Request) -> Response:
        """Save, remove, switch on or off, wipe."""
        fields = await _fields(request)
        ask = self.ask(request, fields.get("lang"))
        doing: dict[str, Callable[[], object]] = {
            "save": lambda: self.searches.save(fields.get("name", ""), fields.get("address", "")),
            "remove": lambda: self.searches.remove(fields.get("name", "")),
            "on": lambda: self.searches.switch(on=True),
            "off": lambda: self.searches.switch(on=False),
            "wipe": self.searches.wipe,
        }
        do = fields.get("do", "")
        if do not in doing or doing[do]() is False:
            return HTMLResponse(refused(ask, "web.no_search"), 422)
        return RedirectResponse(ask.to("/searches"), 303)

    async def actors(self, request: Request) -> Response:
        """The list of actors."""
        return HTMLResponse(actors_page(self.shelf.index(), self.ask(request)))

    async def actor(self, request: Request) -> Response:
        """The page of one actor."""
        index = self.shelf.index()
        found = index.entities.get(request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        return HTMLResponse(actor_page(self.shelf, index, found, self.ask(request)))

    async def series(self, request: Request) -> Response:
        """Happenings that recur."""
        return HTMLResponse(series_page(self.shelf.index(), self.ask(request)))

    async def outlets(self, request: Request) -> Response:
        """The list of outlets."""
        return HTMLResponse(outlets_page(self.shelf.index(), self.ask(request)))

    async def outlet(self, request: Request) -> Response:
        """The page of one outlet."""
        index, name = self.shelf.index(), request.path_params["name"]
        if name not in index.outlets:
            raise HTTPException(404)
        return HTMLResponse(outlet_page(self.shelf, index, name, self.ask(request)))

    async def issues(self, request: Request) -> Response:
        """What was met and not understood."""
        return HTMLResponse(issues_page(self.shelf, self.shelf.index(), self.ask(request)))

    async def exports(self, request: Request) -> Response:
        """The formats."""
        return HTMLResponse(exports_page(self.shelf.index(), self.ask(request)))

    async def export(self, request: Request) -> Response:
        """One export as a file to be saved."""
        index, ask, name = self.shelf.index(), self.ask(request), request.path_params["format"]
        if name not in NAMES:
            raise HTTPException(404)
        if len(passing(index, ask)) > MOST:
            return HTMLResponse(exports_page(index, ask), 413)
        file, body = made(self.shelf, index, ask, name)
        headers = {"content-disposition": f'attachment; filename="{file}"'}
        return Response(body, media_type="application/octet-stream", headers=headers)

    async def review(self, request: Request) -> Response:
        """Judgements, or the form for a new one."""
        index, ask = self.shelf.index(), self.ask(request)
        if ask.one("claim"):
            about = known(self.shelf, index, ask.one("claim"))
            return HTMLResponse(claim_page(index, about, ask, last_name(index)))
        page = review_page(self.shelf, index, ask, self.task)
        headers = {"refresh": "2"} if self.task.stage() else {}
        return HTMLResponse(page, headers=headers)

    async def judge(self, request: Request) -> Response:
        """Keep the judgement of a form."""
        fields = await _fields(request)
        index, ask = self.shelf.index(), self.ask(request, fields.get("lang"))
        if not fields.get("claim"):
            return self._keep(judgement_of(index, fields, self.clock()), ask, ask.to("/review"))
        about = known(self.shelf, index, fields["claim"])
        if unfit(about, fields):
            return HTMLResponse(refused(ask, "web.unfit"), 422)
        return self._keep(of_claim(about, fields, self.clock()), ask, back(index, about, ask))

    async def undo(self, request: Request) -> Response:
        """Take a judgement back."""
        return await self._step(request, forward=False)

    async def redo(self, request: Request) -> Response:
        """Let a judgement stand again."""
        return await self._step(request, forward=True)

    async def _step(self, request: Request, *, forward: bool) -> Response:
        fields = await _fields(request)
        ask = self.ask(request, fields.get("lang"))
        return self._keep(stepped(self.shelf.index(), fields, self.clock(), forward=forward), ask, ask.to("/review"))

    def _keep(self, judgement: Judgement | None, ask: Ask, then: str) -> Response:
        """Add ``judgement`` to the store and go to ``then``; say what was missing where there is none."""
        if judgement is None:
            return HTMLResponse(refused(ask), 422)
        with closing(open_store(self.shelf.path, write=True, purpose="web")) as store:
            store.add_judgements([judgement])
        return RedirectResponse(then, 303)

    async def again(self, request: Request) -> Response:
        """Link and compare again."""
        ask = self.ask(request, (await _fields(request)).get("lang"))
        self.task.start()
        return RedirectResponse(ask.to("/review"), 303)

    async def original(self, request: Request) -> Response:
        """The bytes of a page as they came; as plain text to be saved, in a sandbox: nothing in them may act."""
        with self.shelf.opened() as store:
            page = store.page(request.path_params["id"])
        headers = {
            "content-security-policy": "default-src 'none'; sandbox",
            "content-disposition": f'attachment; filename="{page.sha256}.txt"',
        }
        return Response(
            page.body, media_type="application/octet-stream", headers=headers | {"content-type": "text/plain"}
        )

    async def wrong(self, request: Request, why: Exception) -> Response:
        """A page for what cannot be shown; the address that was asked for is not repeated in it."""
        ask = self.ask(request)
        code = why.status_code if isinstance(why, HTTPException) else _code(why)
        words = say("web.not_found", ask.lang) if code == 404 else say("web.cannot", ask.lang)
        if isinstance(why, TawaturError):
            words = why.arabic if ask.lang == "ar" else why.english
        page = whole(ask, str(code), headline(str(code), say("web.no_page", ask.lang)), tag("p", words))
        return HTMLResponse(page, code)


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a form, each once. A form that is too large is refused."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _FORM:
            raise HTTPException(413)
    return dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=50))


def _code(why: Exception) -> int:
    """The status that says what an error of ours means: not there, not installed, in use, broken."""
    codes = ((NotFound, 404), (ConfigError, 501), (StoreError, 503))
    return next((code for kind, code in codes if isinstance(why, kind)), 500)


async def _static(request: Request) -> Response:
    """The style sheet or the script; their addresses change with their content."""
    found = served().get(request.url.path)
    if not found:
        raise HTTPException(404)
    return Response(found[1], media_type=found[0], headers={"cache-control": "public, max-age=31536000, immutable"})


def application(
    case: Path, clock: Clock, *, usual: Lang = "ar", token: str | None = None, sources: Sequence[str] = ()
) -> Starlette:
    """The application for ``case``; ``clock`` tells when a judgement is made; ``token`` is asked of every browser;
    ``sources`` are read into the case at once, beside the pages. ``app.state.task`` is that work, for whoever ends it.

    Raises StoreError where there is no case and nothing to make one of."""
    site = Site(case, usual, clock, sources)
    if sources:
        site.task.start(first=True)
    else:
        site.shelf.index()
    routes = [
        Route("/", site.case),
        Route("/e/{id:path}/compare", site.compare),
        Route("/e/{id:path}", site.event),
        Route("/d/{sha}", site.article),
        Route("/original/{id}", site.original),
        Route("/search", site.search),
        Route("/searches", site.kept),
        Route("/searches", site.keep, methods=["POST"]),
        Route("/actors", site.actors),
        Route("/a/{id:path}", site.actor),
        Route("/series", site.series),
        Route("/outlets", site.outlets),
        Route("/o/{name:path}", site.outlet),
        Route("/issues", site.issues),
        Route("/progress", site.progress),
        Route("/progress/part", site.progress_part),
        Route("/progress/events", site.progress_events),
        Route("/progress/start", site.go_on, methods=["POST"]),
        Route("/progress/stop", site.stop, methods=["POST"]),
        Route("/export", site.exports),
        Route("/export/{format}", site.export),
        Route("/review", site.review),
        Route("/review", site.judge, methods=["POST"]),
        Route("/undo", site.undo, methods=["POST"]),
        Route("/redo", site.redo, methods=["POST"]),
        Route("/relink", site.again, methods=["POST"]),
        Route("/static/{name}", _static),
    ]
    wrong = {HTTPException: site.wrong, TawaturError: site.wrong}
    app = Starlette(routes=routes, middleware=[Middleware(Guard, token=token)], exception_handlers=wrong)
    app.state.task = site.task
    return app
