"""The second verb: bytes of a page to an Article, every block of it typed, with its outlet, date and credits.

In: a Page. Out: ``read_page(page)``, the Article and the Issues that reading it met.
"""

from tawatur.read.page import read_page

__all__ = ["read_page"]
