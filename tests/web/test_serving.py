"""``tawatur web``: one address on this machine, an exit code for what goes wrong, a clean end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tawatur.cli.app import start


def test_it_serves_on_this_machine_alone_and_ends_at_ctrl_c(case: Path) -> None:
    command = [sys.executable, "-m", "tawatur.cli", "web", str(case), "--port", "0", "--lang", "ar"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().strip()
        try:
            assert address.startswith("http://127.0.0.1:")
            with httpx.Client(timeout=20, follow_redirects=True) as browser:
                assert 'dir="rtl"' in browser.get(address).text
                assert browser.get(address.partition("?")[0]).status_code == 200
            assert httpx.get(address.partition("?")[0], timeout=20).status_code == 403
            port = int(address.partition("?")[0].rstrip("/").rpartition(":")[2])
            listening = Path("/proc/net/tcp").read_text(encoding="ascii").split()
            assert f"0100007F:{port:04X}" in listening
            assert f"00000000:{port:04X}" not in listening
        finally:
            os.kill(server.pid, signal.SIGINT)
        assert server.wait(20) in (0, 130)


def test_a_port_in_use_and_a_case_that_is_not_there_are_said(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert start(["web", str(case), "--port", str(taken.getsockname()[1])]) == 74
    assert start(["web", str(case.parent / "absent.tawatur")]) == 74
    assert "absent.tawatur" in capsys.readouterr().err
