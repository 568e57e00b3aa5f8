"""Thousands of visitors' pages follow one hall: are all right after a call, what does it cost the call and the server."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path

from tests.load.bench_hall import BOARD, BenchHall, Hands, hands_of, made_hall
from tests.load.callers import Callers, callers_of
from tests.load.clients.face import is_right
from tests.load.clients.open_pages import OpenPages, Shown, open_pages, page
from tests.load.figures import Line, Reach, both, percentile
from tests.load.floor.crowd import BareCrowd, bare_crowd
from tests.load.processes import Program
from tests.load.scale import Scale
from tests.load.truth import true_faces

RIGHT_WITHIN = 5.0
PAGES_A_SECOND = 200
"""As many pages at least have looked again after so long: then the hall is quiet."""

MOST_QUIET = 30.0


@dataclass(frozen=True, kw_only=True)
class _Look:
    """One call that is looked at page by page: copies of the records before and after, what each page showed then."""

    before: Path
    after: Path
    called_at: datetime
    shown: Sequence[Shown]


@dataclass(frozen=True, kw_only=True)
class _Served:
    """The hall while it is served, with all who press something."""

    hall: BenchHall
    program: Program
    hands: Hands
    callers: Callers


@dataclass
class _Crowd:
    """What was measured; times in milliseconds, memory in kB for each page."""

    unloaded: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)
    kilobytes: float = 0.0
    looks: list[_Look] = field(default_factory=list)
    connected: int = 0


def measure_following(folder: Path, scale: Scale, worker: str, say: Callable[[str], None]) -> list[Line]:
    """Three lines: right within five seconds, the call beside one without pages, memory for each page."""
    hall = made_hall(folder / "following", desks=scale.desks, waiting=scale.pages + 3 * scale.followed)
    secrets = [f"s{at}" for at in range(scale.pages)]
    crowd = _Crowd()
    with _served(hall, worker, scale) as served:
        say(f"calls without pages, then with {scale.pages:,} …")
        crowd.unloaded += _calls(served.callers, scale.followed // 2, scale.pace / 5)
        _follow(served, crowd, secrets, scale)
        _settle(scale)
        crowd.unloaded += _calls(served.callers, scale.followed // 2, scale.pace / 5)
    say("the same on the bare server …")
    bare = bare_crowd(folder, scale, worker)
    say("what each page had to show …")
    return [_right(hall, crowd, secrets), _call(crowd, bare, scale), _memory(crowd, bare, scale)]


def _follow(served: _Served, crowd: _Crowd, secrets: Sequence[str], scale: Scale) -> None:
    before = served.program.memory()
    followers = [page(f"/t/{secret}", auth={"ticket": secret}) for secret in secrets]
    with open_pages(served.program.port, followers, served.hall.demo.folder) as pages:
        _settle(scale)
        crowd.connected = sum(each.is_connected for each in pages.shown())
        held = served.program.memory()
        crowd.loaded += _calls(served.callers, scale.followed, scale.pace)
        for at in range(scale.compared):
            if served.callers.must_make_room:
                served.callers.make_room()
            _settle(scale)
            crowd.looks.append(_looked(served, pages, at))
        crowd.kilobytes = 1024 * (max(held, served.program.memory()) - before) / scale.pages


@contextmanager
def _served(hall: BenchHall, worker: str, scale: Scale) -> Iterator[_Served]:
    with hall.served(worker, LOTSE_THREADS=str(256 + 4 * scale.pages)) as program:
        hands = hands_of(hall, program, kiosks=1, desks=scale.desks)
        with callers_of(hall, hands, program) as callers:
            yield _Served(hall=hall, program=program, hands=hands, callers=callers)


def _calls(callers: Callers, number: int, pace: float) -> list[float]:
    times = []
    for _ in range(number):
        if callers.must_make_room:
            callers.make_room()
            time.sleep(2 * pace)
        times.append(callers.call().ms)
        time.sleep(pace)
    return times


def _settle(scale: Scale) -> None:
    """A hall in which nothing happens any more, so that the next call alone is looked at."""
    time.sleep(min(MOST_QUIET, 1 + scale.pages / PAGES_A_SECOND))


def _looked(served: _Served, pages: OpenPages, at: int) -> _Look:
    folder = served.hall.demo.folder
    before = served.hall.copied(folder / f"before-{at}.sqlite")
    called_at, pressed = _hall_time(served.program, served.hands.kiosks[0]), time.monotonic()
    served.callers.call()
    time.sleep(max(0.0, pressed + RIGHT_WITHIN - time.monotonic()))
    shown = pages.shown()
    return _Look(
        before=before, after=served.hall.copied(folder / f"after-{at}.sqlite"), called_at=called_at, shown=shown
    )


def _hall_time(program: Program, kiosk: str) -> datetime:
    server = HTTPConnection("127.0.0.1", program.port, timeout=30)
    server.request("GET", BOARD, headers={"Authorization": f"Bearer {kiosk}"})
    answer = server.getresponse()
    json.loads(answer.read())
    server.close()
    return datetime.fromisoformat(answer.headers["Lotse-Now"])


def _right(hall: BenchHall, crowd: _Crowd, secrets: Sequence[str]) -> Line:
    changed = slight = wrong = 0
    for look in crowd.looks:
        late = look.called_at + timedelta(seconds=RIGHT_WITHIN)
        shown = {secret: each.face for secret, each in zip(secrets, look.shown, strict=True)}
        before, after = (true_faces(hall, copy, secrets, late) for copy in (look.before, look.after))
        touched = [secret for secret in secrets if before[secret] != after[secret]]
        unlike = [secret for secret in touched if shown[secret] != after[secret]]
        # What a page says may change with the clock alone; it was made at some moment of those five seconds.
        early = true_faces(hall, look.after, unlike, look.called_at)
        untrue = [secret for secret in unlike if shown[secret] != early[secret]]
        changed += len(touched)
        false = [
            secret for secret in untrue if not any(is_right(shown[secret], true[secret]) for true in (early, after))
        ]
        slight, wrong = slight + len(untrue) - len(false), wrong + len(false)
    return Line(
        work="visitors' pages follow: right within 5 s of a call",
        at=f"{len(secrets):,} pages, {crowd.connected:,} with a socket; {len(crowd.looks)} calls looked at page by page",
        lotse=f"{changed:,} pages had something else to show: {wrong:,} did not,"
        f" and {slight:,} showed a range that was off by a tenth at most",
        reaches=(Reach(says="all right within 5 s", kept=wrong == 0 and changed >= len(crowd.looks)),),
    )  # fmt: skip


def _call(crowd: _Crowd, bare: BareCrowd, scale: Scale) -> Line:
    loaded, unloaded = percentile(crowd.loaded, 0.99), percentile(crowd.unloaded, 0.99)
    return Line(
        work="call next while they follow", at=f"{scale.pages:,} pages, {len(crowd.loaded)} calls",
        lotse=f"{both(percentile(crowd.loaded, 0.5), loaded)}; without pages"
        f" {both(percentile(crowd.unloaded, 0.5), unloaded)}",
        floor=f"p99 {bare.loaded:.1f} ms; without pages {bare.unloaded:.1f} ms",
        beside=f"p99 × {loaded / unloaded:.2f}; floor × {bare.loaded / bare.unloaded:.2f}",
        reaches=(Reach(says="p99 ≤ 2 × without pages", kept=loaded <= 2 * unloaded),),
    )  # fmt: skip


def _memory(crowd: _Crowd, bare: BareCrowd, scale: Scale) -> Line:
    return Line(
        work="memory of the server for each page", at=f"{scale.pages:,} pages",
        lotse=f"{crowd.kilobytes:.0f} kB", floor=f"{bare.kilobytes:.0f} kB",
        beside=f"× {crowd.kilobytes / bare.kilobytes:.2f}" if bare.kilobytes > 0 else "",
        reaches=(Reach(says="≤ 40 kB", kept=crowd.kilobytes <= 40),),
    )  # fmt: skip
