"""How the XML files of the networks are written.

In: a root element. Out: a file.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET


def write_xml(root: ET.Element, path: Path) -> None:
    """Write ``root``, indented, in UTF-8."""
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
