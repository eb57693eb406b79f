"""Networks: GEXF of actors who take part in one happening, GraphML of the chains of voices (who relays whom)."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from tawatur.model import Quote
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible

GEXF = "http://gexf.net/1.3"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"

Edges = Counter[tuple[str, str]]


def write(dossier: Dossier, path: Path) -> None:
    """Write the network that the ending of ``path`` asks for."""
    root = graphml(dossier) if path.suffix == ".graphml" else gexf(dossier)
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def together(dossier: Dossier) -> Edges:
    """How many happenings each pair of actors takes part in."""
    edges: Edges = Counter()
    for event in dossier.events:
        edges.update(combinations(sorted({who for who, _ in event.participants}), 2))
    return edges


def relays(dossier: Dossier) -> Edges:
    """How many sayings each voice (left, nearer the reader) has from the next (right)."""
    edges: Edges = Counter()
    for article, mention in dossier.mentions("quote"):
        if isinstance(mention.value, Quote):
            names = [dossier.who(article.id, v.actor) or v.name for v in mention.value.chain]
            edges.update(pair for pair in pairwise(names) if pair[0] != pair[1])
    return edges


def gexf(dossier: Dossier) -> ET.Element:
    """The actors' network; an edge's weight counts the happenings shared."""
    root = ET.Element("gexf", {"xmlns": GEXF, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "description").text = visible(f"digest {dossier.digest} {dossier.asked.says()}".strip())
    graph = ET.SubElement(root, "graph", {"defaultedgetype": "undirected"})
    edges = together(dossier)
    nodes = ET.SubElement(graph, "nodes")
    for who in sorted({end for pair in edges for end in pair}):
        ET.SubElement(nodes, "node", {"id": visible(who), "label": visible(dossier.called(who))})
    lines = ET.SubElement(graph, "edges")
    for number, ((left, right), weight) in enumerate(sorted(edges.items())):
        ends = {"source": visible(left), "target": visible(right)}
        ET.SubElement(lines, "edge", {"id": str(number), **ends, "weight": str(weight)})
    return root


def graphml(dossier: Dossier) -> ET.Element:
    """The network of relays; an edge runs from who relays to whom is relayed."""
    root = ET.Element("graphml", {"xmlns": GRAPHML})
    ET.SubElement(root, "desc").text = visible(f"digest {dossier.digest} {dossier.asked.says()}".strip())
    for key, kind, domain in (("label", "string", "node"), ("weight", "int", "edge")):
        ET.SubElement(root, "key", {"id": key, "for": domain, "attr.name": key, "attr.type": kind})
    graph = ET.SubElement(root, "graph", {"edgedefault": "directed"})
    edges = relays(dossier)
    ids = {name: f"v{i}" for i, name in enumerate(sorted({end for pair in edges for end in pair}))}
    for name, key in ids.items():
        ET.SubElement(ET.SubElement(graph, "node", {"id": key}), "data", {"key": "label"}).text = visible(name)
    for (left, right), weight in sorted(edges.items()):
        edge = ET.SubElement(graph, "edge", {"source": ids[left], "target": ids[right]})
        ET.SubElement(edge, "data", {"key": "weight"}).text = str(weight)
    return root
