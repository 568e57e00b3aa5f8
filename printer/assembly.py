"""From the words of the command line to an agent that is ready to run, and back to nothing."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from printer.agent import Agent
from printer.devices.choice import chosen_device
from printer.hall_clock import HallClock
from printer.local.answers import Answers
from printer.local.endpoint import LocalEndpoint
from printer.local.jobs import LocalJobs
from printer.local.press import LocalPress
from printer.memory import Memory
from printer.outlet import Outlet
from printer.roll_file import RollFile
from printer.sheet import Sheet


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What an agent is started with. `roll` in metres, 0 where nobody counts; `local` is a port, None for none."""

    server: str
    code: str | None
    device: str
    state_dir: Path
    sheet: Sheet
    roll: float
    local: int | None


@contextmanager
def agent_for(wanted: Wanted) -> Iterator[Agent]:
    """The agent; raises UnknownDevice, AlreadyRunning, and OSError when a port or the folder cannot be had."""
    with ExitStack() as stack:
        memory = stack.enter_context(closing(Memory(wanted.state_dir)))
        device = stack.enter_context(closing(chosen_device(wanted.device)))
        outlet = Outlet(device, RollFile(wanted.state_dir, metres=wanted.roll))
        wake, clock, local = threading.Event(), HallClock(), None
        if wanted.local is not None:
            jobs = LocalJobs(wanted.state_dir)
            local = LocalPress(jobs=jobs, outlet=outlet, clock=clock, sheet=wanted.sheet)
            answers = Answers(jobs=jobs, outlet=outlet, clock=clock)
            endpoint = LocalEndpoint(wanted.local, server=wanted.server, answers=answers, wake=wake.set)
            stack.enter_context(closing(endpoint))
        yield Agent(
            server=wanted.server, code=wanted.code, memory=memory, outlet=outlet, sheet=wanted.sheet, wake=wake,
            clock=clock, local=local,
        )  # fmt: skip
