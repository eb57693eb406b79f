"""One settings file, unknown keys refused; the environment is read here and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.config import Config, load
from tawatur.errors import ConfigError

SOURCES = Path(__file__).parents[2] / "src" / "tawatur"


def test_defaults_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(None, environment={}) == Config()


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "tawatur.toml"
    file.write_text('jobs = 3\nlang = "ar"\ndeadline = 12\n')
    assert load(file, environment={}) == Config(jobs=3, lang="ar", deadline=12.0)


def test_the_file_of_this_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tawatur.toml").write_text("fast = true\n")
    assert load(None, environment={}).fast


@pytest.mark.parametrize(
    "text",
    ["job = 3", "jobs = -1", 'jobs = "two"', "deadline = 0", "memory = 1", 'lang = "fr"', "jobs = [", "[a]\nb=1"],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "t.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(file, environment={})
    assert caught.value.exit_code == 2
    assert str(file) in caught.value.english
    assert str(file) in caught.value.arabic


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        load(tmp_path / "none.toml", environment={})
    with pytest.raises(ConfigError):
        load(None, environment={"TAWATUR_CONFIG": str(tmp_path / "none.toml")})


@pytest.mark.parametrize(
    ("around", "lang", "color"),
    [
        ({"LANG": "ar_SY.UTF-8"}, "ar", True),
        ({"LANG": "ar_SY.UTF-8", "LC_ALL": "C"}, "en", True),
        ({"LANG": "C", "TAWATUR_LANG": "ar"}, "ar", True),
        ({"NO_COLOR": "1"}, "en", False),
        ({"TERM": "dumb"}, "en", False),
    ],
)
def test_the_environment(around: dict[str, str], lang: str, color: bool, tmp_path: Path) -> None:
    file = tmp_path / "empty.toml"
    file.touch()
    config = load(file, environment=around)
    assert (config.lang, config.color) == (lang, color)


def test_only_config_reads_the_environment() -> None:
    readers = [
        path.name
        for path in SOURCES.rglob("*.py")
        if re.search(r"os\.environ|os\.getenv|from os import.*environ", path.read_text(encoding="utf-8"))
    ]
    assert readers == ["config.py"]
