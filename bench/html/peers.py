"""The libraries that Tawatur's reading of HTML is measured against, each called as its documentation says."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from tawatur.read.html import html_to_text


def tawatur(page: str) -> str:
    """Text and subheadings of the article; the headline is not part of the body."""
    found = html_to_text(page)
    return "\n".join(block.span.of(found.text) for block in found.blocks if block.kind in ("text", "subheading"))


def trafilatura(page: str) -> str:
    """``trafilatura.extract`` with its defaults but comments, which are furniture here."""
    import trafilatura as library  # noqa: PLC0415

    return library.extract(page, include_comments=False) or ""


def resiliparse(page: str) -> str:
    """``extract_plain_text`` of the main content."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return extract_plain_text(page, main_content=True, links=False, alt_texts=False)


def readability(page: str) -> str:
    """The summary of readability-lxml as text."""
    import lxml.html  # noqa: PLC0415
    from readability import Document  # noqa: PLC0415

    summary = Document(page).summary(html_partial=True)
    return "\n".join(lxml.html.fromstring(summary).itertext()) if summary.strip() else ""


def justext(page: str) -> str:
    """The paragraphs that jusText keeps, by its own Arabic stop list."""
    import justext as library  # noqa: PLC0415

    found = library.justext(page, library.get_stoplist("Arabic"))
    return "\n".join(one.text for one in found if not one.is_boilerplate and not one.is_heading)


_NEEDS = {trafilatura: "trafilatura", resiliparse: "resiliparse", readability: "readability", justext: "justext"}
TOOLS: dict[str, Callable[[str], str]] = {"tawatur": tawatur} | {
    tool.__name__: tool for tool, module in _NEEDS.items() if find_spec(module)
}
