"""Tawatur: from many Arabic accounts of one happening to a dated, sourced record."""

__version__ = "0.1.0"
