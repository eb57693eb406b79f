"""The record of the bundled pages is the kept one, byte for byte; `make golden` keeps a new one."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_the_record_of_the_bundled_pages_is_the_kept_one() -> None:
    run = [sys.executable, "tools/golden.py"]
    made = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
