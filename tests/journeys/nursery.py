"""Begins processes that need not import anything: they are forked from one that has imported all that Lotse is made of.

Each is a real process with a session of its own, and ends like one; it only starts two seconds sooner.
"""

import atexit
import gc
import importlib
import json
import os
import runpy
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from select import select
from signal import SIG_DFL, SIGHUP, SIGKILL, pidfd_send_signal, signal

ROOT = Path(__file__).parents[2]
IMPORTED = (
    "server.commands.main",
    "server.storage.prepare",
    "gunicorn.workers.gthread",
    "simple_websocket",
    "printer.main",
)


@dataclass
class Born:
    """A process that was forked: `arguments` are the module it runs and what that is told."""

    arguments: list[str]
    pid: int
    _handle: int = field(init=False)

    def __post_init__(self) -> None:
        self._handle = os.pidfd_open(self.pid)

    def poll(self) -> int | None:
        """None as long as it lives, as subprocess says it; with what it ended is not known here."""
        return 0 if self._is_over(within=0) else None

    def wait(self, timeout: float | None = None) -> int:
        """Waits until it has ended. Raises subprocess.TimeoutExpired."""
        if not self._is_over(within=timeout):
            raise subprocess.TimeoutExpired(self.arguments, timeout or 0)
        return 0

    def send_signal(self, number: int) -> None:
        """Sends a signal; one that has ended does not get it."""
        if self.poll() is None:
            pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        """Ends it at once."""
        self.send_signal(SIGKILL)

    def _is_over(self, *, within: float | None) -> bool:
        return bool(select([self._handle], [], [], within)[0])


def born(arguments: list[str], environment: dict[str, str], log: Path) -> Born:
    """Runs `python -m` with these arguments; what it says goes to `log`."""
    nursery = _nursery()
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(json.dumps({"arguments": arguments, "environment": environment, "log": str(log)}) + "\n")
    nursery.stdin.flush()
    return Born(arguments, int(nursery.stdout.readline()))


@cache
def _nursery() -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", __name__]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(process.communicate)
    return process


def _run() -> None:
    for name in IMPORTED:
        importlib.import_module(name)
    gc.freeze()  # what all of them share is not looked through again by each
    # Those who have ended stay known until the next one is born: whoever was told their pid still finds them.
    for line in sys.stdin:
        _forget_the_dead()
        wanted = json.loads(line)
        if (pid := os.fork()) == 0:
            _live(**wanted)
            return
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _forget_the_dead() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _live(arguments: list[str], environment: dict[str, str], log: str) -> None:
    os.setsid()
    signal(SIGHUP, SIG_DFL)  # whoever runs the tests may have said that a closed terminal is nothing to them
    said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream, to in ((0, os.open(os.devnull, os.O_RDONLY)), (1, said), (2, said)):
        os.dup2(to, stream)
    os.environ.clear()
    os.environ.update(environment)
    if environment.get("LOTSE_WORKER") == "gevent":  # its patch must come before everything that is imported here
        os.execv(sys.executable, [sys.executable, "-m", *arguments])  # noqa: S606  our own program
    sys.argv = arguments
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _run()
