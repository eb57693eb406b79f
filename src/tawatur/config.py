"""One frozen Config from one TOML file, and the only reader of the environment.

In: a path to ``tawatur.toml`` (or none) and the environment. Out: a Config; an unknown key is refused.

>>> load(None, environment={"LANG": "ar_SY.UTF-8"}).lang
'ar'
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from tawatur.errors import ConfigError
from tawatur.messages import error, refusal

#: The file that is read where none is named.
FILE = "tawatur.toml"


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting, each with its one home here.

    ``jobs``: worker processes, 0 for one per core, 1 for none (and then neither deadline nor limit of memory).
    ``deadline``: seconds that one page may take. ``memory``: MiB that one worker may hold. ``fast``: leave learned
    models out. ``lang``: language of messages. ``color``: colour on a tty.
    """

    jobs: Annotated[int, msgspec.Meta(ge=0, le=256)] = 0
    deadline: Annotated[float, msgspec.Meta(gt=0, le=3600)] = 60.0
    memory: Annotated[int, msgspec.Meta(ge=64, le=65536)] = 1024
    fast: bool = False
    lang: Literal["en", "ar"] = "en"
    color: bool = True

    def workers(self) -> int:
        """The number of worker processes to use where there are any."""
        return self.jobs or os.cpu_count() or 1


def load(path: Path | None, *, environment: Mapping[str, str] | None = None) -> Config:
    """The settings of ``path``, or of ``tawatur.toml`` in this folder, or the defaults. Raises ConfigError."""
    around = os.environ if environment is None else environment
    named = path or (Path(around["TAWATUR_CONFIG"]) if around.get("TAWATUR_CONFIG") else None)
    file = named or Path(FILE)
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8")) if named or file.is_file() else {}
        return msgspec.convert(_surroundings(around) | told, Config)
    except OSError as why:
        raise error(ConfigError, "error.config_unreadable", path=file, why=refusal(why)) from why
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as why:
        raise error(ConfigError, "error.config", path=file, why=why) from why


def _surroundings(around: Mapping[str, str]) -> dict[str, object]:
    """The settings that the environment asks for: language and colour (https://no-color.org)."""
    speaks = around.get("TAWATUR_LANG") or around.get("LC_ALL") or around.get("LC_MESSAGES") or around.get("LANG") or ""
    plain = bool(around.get("NO_COLOR")) or around.get("TERM") == "dumb"
    return {"lang": "ar" if speaks.startswith("ar") else "en", "color": not plain}
