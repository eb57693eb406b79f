"""Chains of voices: how a claim came to its outlet, where such a chain is weakest, and many of them as one tree.

In: the voices of a claim, the outlet first. Out: links with their weakness named; nested branches.

>>> [link.weak for link in linked((Voice(kind="unnamed", name="مصدر"),), outlet="الضفة")]
['', 'unnamed']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tawatur.model import Article, Voice


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One voice. ``weak`` says why the chain is weakest here: unnamed, inherited, no_source; empty elsewhere.

    A chain that names nobody behind its outlet ends in a link of kind ``none``.
    """

    kind: str
    name: str
    verb: str | None = None
    weak: str = ""


class Branch(msgspec.Struct, frozen=True, kw_only=True):
    """A link, the articles whose chain ends here, and the links behind it."""

    link: Link
    ends: tuple[str, ...]
    behind: tuple[Branch, ...]


def chain_of(article: Article, voices: Sequence[Voice], shown: Mapping[str, str] | None = None) -> tuple[Link, ...]:
    """The chain of a claim of ``article``; ``shown``: names of its actors that are shown otherwise than voices have
    them."""
    named = [msgspec.structs.replace(v, name=(shown or {}).get(v.actor or "", v.name)) for v in voices]
    return linked(named, outlet=article.outlet.name if article.outlet else None)


def linked(voices: Sequence[Voice], *, outlet: str | None) -> tuple[Link, ...]:
    """Links from the outlet to the root. The outlet is put first where the chain does not begin with it."""
    links = [Link(kind=v.kind, name=v.name, verb=v.verb, weak=_weakness(v)) for v in voices]
    if not voices or voices[0].kind != "outlet":
        links.insert(0, Link(kind="outlet", name=outlet or ""))
    if len(links) == 1:
        return (links[0], Link(kind="none", name="", weak="no_source"))
    weakest = max(range(len(links)), key=lambda at: (_RANK[links[at].weak], at))
    return tuple(link if at == weakest else msgspec.structs.replace(link, weak="") for at, link in enumerate(links))


#: How weak: a voice without a name can be nobody; one that the text only seems to continue can be another.
_RANK = {"": 0, "inherited": 1, "unnamed": 2}


def _weakness(voice: Voice) -> str:
    if voice.kind == "unnamed":
        return "unnamed"
    return "inherited" if voice.inherited else ""


def tree(chains: Iterable[tuple[str, tuple[Link, ...]]]) -> tuple[Branch, ...]:
    """Chains (article, links) as branches: what two chains have in common from the outlet on is one branch."""
    first: dict[tuple[str, str], list[tuple[str, tuple[Link, ...]]]] = {}
    for article, links in chains:
        if links:
            first.setdefault((links[0].kind, links[0].name), []).append((article, links))
    return tuple(_branch(group) for group in first.values())


def _branch(group: Sequence[tuple[str, tuple[Link, ...]]]) -> Branch:
    heads = [links[0] for _, links in group]
    weak = next((head.weak for head in heads if head.weak), "")
    return Branch(
        link=msgspec.structs.replace(heads[0], weak=weak),
        ends=tuple(dict.fromkeys(article for article, links in group if len(links) == 1)),
        behind=tree((article, links[1:]) for article, links in group),
    )
