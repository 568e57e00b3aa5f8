"""Server programs that are measured: each a process of its own, as it is installed, with the memory that it holds."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.journeys.running import end

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Program:
    """One program with its children; `pids` are those it had when it answered.

    `started` is how many seconds it took until it answered, `worked` for how many of them a processor worked for it.
    """

    pid: int
    pids: tuple[int, ...]
    port: int
    started: float
    worked: float

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def work(self) -> float:
        """Seconds for which a processor has worked for it until now; what others do on the machine does not count."""
        return sum(map(_worked, self.pids))

    def memory(self) -> float:
        """Megabytes that it and its children hold; what they share counts once."""
        return sum(_proportional(pid) for pid in _of_session(self.pid)) / 1024


@contextmanager
def running(
    module: str, *arguments: str, port: int, log: Path, ready: str, token: str = "", **more: str
) -> Iterator[Program]:
    """Runs `python -m module` until the block ends. It is there once `ready` answers 200 to that `token`."""
    began = time.perf_counter()
    with log.open("ab") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments], cwd=ROOT, stdout=said, stderr=said,
            env=os.environ | more, start_new_session=True,
        )  # fmt: skip
    try:
        _wait(process, port, ready, {"Authorization": f"Bearer {token}"} if token else {}, log)
        started = time.perf_counter() - began
        pids = tuple(_of_session(process.pid))
        yield Program(pid=process.pid, pids=pids, port=port, started=started, worked=sum(map(_worked, pids)))
    finally:
        end(process)


def _wait(process: subprocess.Popen[bytes], port: int, path: str, headers: Mapping[str, str], log: Path) -> None:
    until = time.monotonic() + MOST_SECONDS
    while not _answers(port, path, headers):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{process.args!r} does not answer: {log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.005)


def _answers(port: int, path: str, headers: Mapping[str, str]) -> bool:
    server = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        server.request("GET", path, headers=dict(headers))
        return server.getresponse().status == 200
    except OSError:
        return False
    finally:
        server.close()


def _of_session(leader: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rpartition(")")[2].split()[3]) == leader:
                found.append(int(status.parent.name))
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended while we looked
    return found


def _worked(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _proportional(pid: int) -> int:
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(found[1]) if found else 0
