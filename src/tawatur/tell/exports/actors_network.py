"""GEXF: the network of actors who take part in one happening, for Gephi."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible
from tawatur.tell.exports.elements import write_xml

GEXF = "http://gexf.net/1.3"


def write(dossier: Dossier, path: Path) -> None:
    """Write the network of the happenings that pass."""
    write_xml(gexf(dossier), path)


def together(dossier: Dossier) -> Counter[tuple[str, str]]:
    """How many happenings each pair of actors takes part in."""
    edges: Counter[tuple[str, str]] = Counter()
    for event in dossier.events:
        edges.update(combinations(sorted({who for who, _ in event.participants}), 2))
    return edges


def gexf(dossier: Dossier) -> ET.Element:
    """The actors' network; an edge's weight counts the happenings shared."""
    root = ET.Element("gexf", {"xmlns": GEXF, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "description").text = visible(dossier.origin)
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
