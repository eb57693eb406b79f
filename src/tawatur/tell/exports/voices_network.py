"""GraphML: the chains of voices as a directed network, who relays whom."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from tawatur.model import Quote
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible
from tawatur.tell.exports.elements import write_xml

GRAPHML = "http://graphml.graphdrawing.org/xmlns"


def write(dossier: Dossier, path: Path) -> None:
    """Write the network of the sayings in the readings that pass."""
    write_xml(graphml(dossier), path)


def relays(dossier: Dossier) -> Counter[tuple[str, str]]:
    """How many sayings each voice (left, nearer the reader) has from the next (right)."""
    edges: Counter[tuple[str, str]] = Counter()
    for article, mention in dossier.mentions("quote"):
        if isinstance(mention.value, Quote):
            names = [dossier.who(article.id, v.actor) or v.name for v in mention.value.chain]
            edges.update(pair for pair in pairwise(names) if pair[0] != pair[1])
    return edges


def graphml(dossier: Dossier) -> ET.Element:
    """The network of relays; an edge runs from who relays to whom is relayed."""
    root = ET.Element("graphml", {"xmlns": GRAPHML})
    ET.SubElement(root, "desc").text = visible(dossier.origin)
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
