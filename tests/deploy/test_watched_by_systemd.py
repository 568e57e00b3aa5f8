"""What systemd starts again: a server that answers nobody."""

import socket
import subprocess
from pathlib import Path

from server.commands.machine import free_port
from tests.house.tree import ROOT

WATCH = ROOT / "deploy" / "systemd" / "watch"
SYSTEMCTL = """#!/bin/sh
# Says which servers run here, and writes down what it is asked to start again.
case $1 in
  list-units) echo "lotse.service loaded active running Lotse"; echo "lotse@$OTHER.service loaded active running Lotse" ;;
  restart) echo "$2" >>"$RUNTIME_DIRECTORY/../started" ;;
esac
"""


def test_only_the_one_that_is_deaf_three_times_is_started_again(tmp_path: Path) -> None:
    (tmp_path / "systemctl").write_text(SYSTEMCTL)
    (tmp_path / "systemctl").chmod(0o755)
    (tmp_path / "missed").mkdir()
    deaf = free_port(0)
    with socket.create_server(("127.0.0.1", 0)) as answering:
        settings = {
            "PATH": f"{tmp_path}:/usr/bin:/bin", "RUNTIME_DIRECTORY": str(tmp_path / "missed"), "OTHER": str(deaf),
            "LOTSE_PORT": str(answering.getsockname()[1]),
        }  # fmt: skip
        for _ in range(2):
            looked(answering, settings)
        before = (tmp_path / "started").exists()
        looked(answering, settings)

    assert before is False
    assert (tmp_path / "started").read_text() == f"lotse@{deaf}.service\n"
    assert list((tmp_path / "missed").iterdir()) == []


def looked(answering: socket.socket, settings: dict[str, str]) -> None:
    """One look, in which the first server says that it is ill."""
    watch = subprocess.Popen([str(WATCH)], env=settings, stderr=subprocess.DEVNULL)
    line, _ = answering.accept()
    with line:
        line.recv(1000)
        line.sendall(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    assert watch.wait(timeout=60) == 0
