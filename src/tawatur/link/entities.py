"""Who is who across articles: the actors of all articles, joined where they are one.

In: actors in brief, each with the group of its article. Out: entities and the judgements that joined different names.
Joining goes from the surest ground to the least sure; two actors whose known identity, country or office speak against
each other are never joined, and a short name goes to a full one only where a single one is meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.link.grounds import GROUNDS, OF_GROUPS, Joiner, Key, Node, part_of, short_name
from tawatur.link.unions import Unions
from tawatur.model import Entity, Judgement, Reason


# ---------------------------------------------------------------- joining
def entities(
    nodes: Sequence[Node], together: Iterable[tuple[int, int]] = (), apart: Iterable[tuple[int, int]] = ()
) -> tuple[list[Entity], dict[tuple[str, str], str], list[Judgement]]:
    """Entities, the entity id of every (article, actor key), and the judgements made. ``nodes`` must be in a fixed
    order; ``together`` and ``apart`` are what people judged of pairs of them."""
    joined = Unions(nodes, apart)
    for left, right in together:
        joined.join(left, right, "person", sure=True)
    accompanied = [at for at, node in enumerate(nodes) if not node.alone]
    for ground in GROUNDS:
        for members in _alike(nodes, accompanied if ground in OF_GROUPS else range(len(nodes)), ground):
            for other in members[1:]:
                joined.join(members[0], other, ground.__name__)
    for short, full in _short_names(nodes, joined):
        joined.join(full, short, short_name.__name__)
    made = [_entity([nodes[at] for at in cluster]) for cluster in joined.clusters()]
    ids = _unique(made)
    renamed = (entity if entity.id == name else _renamed(entity, name) for entity, name in zip(made, ids, strict=True))
    found = sorted(renamed, key=lambda entity: entity.id)
    where = {member: entity.id for entity in found for member in entity.members}
    return found, where, list(_judgements(nodes, joined))


def _alike(nodes: Sequence[Node], asked: Iterable[int], ground: Joiner) -> Iterator[list[int]]:
    """Those ``asked`` of the nodes that share a key of a ground, as lists of two and more, in a fixed order."""
    found: dict[Key, list[int]] = defaultdict(list)
    for at in asked:
        node = nodes[at]
        for key in ground(node):
            sharing = found[node.persona.kind, key]
            if not sharing or sharing[-1] != at:
                sharing.append(at)
    yield from sorted(members for members in found.values() if len(members) > 1)


def _short_names(nodes: Sequence[Node], joined: Unions) -> Iterator[tuple[int, int]]:
    """(node, node of the one fuller name that its name is a part of): in its group, a last name also in the case."""
    fuller = _fuller(nodes)
    for at, node in enumerate(nodes):
        for words in short_name(node):
            for scope in (node.group, None) if len(words) == 1 else (node.group,):
                near = fuller.get((scope, words[0]), ())
                meant = {joined.root(other) for other, full in near if part_of(words, full)}
                meant = {root for root in meant if joined.may(root, at)}
                if len(meant) == 1:
                    yield at, meant.pop()
                if meant:
                    break


def _fuller(nodes: Sequence[Node]) -> dict[tuple[int | None, str], list[tuple[int, tuple[str, ...]]]]:
    """The people with names of several words by group (None: any) and first or last word, with their fullest name."""
    found: dict[tuple[int | None, str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for words in short_name(node):
            if len(words) >= 2:
                for scope, key in ((node.group, words[0]), (node.group, words[-1]), (None, words[-1])):
                    found[scope, key].append((at, words))
    return found


# ---------------------------------------------------------------- what comes out
def _entity(members: Sequence[Node]) -> Entity:
    """One entity of its members; its name is the form that most articles use among the fullest."""
    if len(members) == 1:
        return _single(members[0])
    names = Counter(node.persona.name for node in members if node.persona.named) or Counter(
        node.persona.name for node in members
    )
    most = max(len(name.split()) for name in names) if members[0].persona.kind == "person" else 1
    full = {name: count for name, count in names.items() if len(name.split()) >= min(most, 2)}
    name = min(full or names, key=lambda n: (-names[n], -len(n), n))
    others = {node.persona.name for node in members} | {alias for node in members for alias in node.persona.aliases}
    known = sorted({node.persona.known for node in members if node.persona.known})
    countries = Counter(node.persona.country for node in members if node.persona.country)
    return Entity(
        id=f"{members[0].persona.kind}:{name}",
        kind=members[0].persona.kind,
        name=name,
        aliases=tuple(sorted(others - {name})),
        country=min(countries, key=lambda c: (-countries[c], c)) if countries else None,
        known=known[0] if known else None,
        members=tuple(sorted((node.article, node.persona.key) for node in members)),
        derived=all(node.persona.derived for node in members),
    )


def _single(node: Node) -> Entity:
    """The entity of an actor that one article names."""
    one = node.persona
    return Entity(
        id=f"{one.kind}:{one.name}",
        kind=one.kind,
        name=one.name,
        aliases=tuple(sorted({*one.aliases} - {one.name})),
        country=one.country or None,
        known=one.known or None,
        members=((node.article, one.key),),
        derived=one.derived,
    )


def _unique(made: Sequence[Entity]) -> list[str]:
    """Readable ids, made unique by what is known of each or else by its first member."""
    count = Counter(entity.id for entity in made)
    ids = [
        entity.id
        if count[entity.id] == 1
        else f"{entity.id} ({entity.known or entity.country or entity.members[0][0]})"
        for entity in made
    ]
    again = Counter(ids)
    return [
        name if again[name] == 1 else f"{entity.id} ({'/'.join(entity.members[0])})"
        for name, entity in zip(ids, made, strict=True)
    ]


def _renamed(entity: Entity, name: str) -> Entity:
    """The entity under its final id."""
    return Entity(
        id=name,
        kind=entity.kind,
        name=entity.name,
        aliases=entity.aliases,
        country=entity.country,
        known=entity.known,
        members=entity.members,
        derived=entity.derived,
    )


_SAYS: Mapping[str, str] = {ground.__name__: (ground.__doc__ or "").strip() for ground in (*GROUNDS, short_name)} | {
    "person": "A person judged them to be one."
}


def _judgements(nodes: Sequence[Node], joined: Unions) -> Iterator[Judgement]:
    """One judgement for each join of different names; that equal names are one needs no record of its own."""
    for left, right, ground in joined.made:
        one, other = nodes[left], nodes[right]
        if ground not in ("person", "same_name") and one.persona.name != other.persona.name:
            yield Judgement(
                about="entity",
                left=f"{one.article}/{one.persona.key}",
                right=f"{other.article}/{other.persona.key}",
                verdict="same",
                reasons=(Reason(name=ground, weight=1.0, says=_SAYS[ground]),),
            )
