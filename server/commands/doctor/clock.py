"""Whether this machine's clock is right, as far as anybody else can tell, and knows the halls' time zones."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.domain.site.site import Site
from server.storage.soundness import Soundness

APART = timedelta(seconds=30)
SET_IT = "let it be set by the network: timedatectl set-ntp true"


def is_kept_right() -> Iterator[Finding]:
    """Whether the system sets its clock by the network."""
    program = shutil.which("timedatectl")
    if program is None:
        yield judged_keeping(is_right=None)
        return
    asked = [program, "show", "--property=NTPSynchronized", "--value"]
    said = subprocess.run(asked, capture_output=True, text=True, timeout=5, check=False).stdout.strip()
    yield judged_keeping(is_right={"yes": True, "no": False}.get(said))


def judged_keeping(*, is_right: bool | None) -> Finding:
    """`None` where nobody can say, as in a container."""
    if is_right is None:
        return look("nobody here says whether the clock is set by the network", "ask whoever runs the machine")
    if is_right:
        return ok("is set by the network")
    return look("is not set by the network: waits and opening hours go wrong with it", SET_IT)


def judged_events(sound: Soundness, now: datetime) -> Iterator[Finding]:
    """An event of the future, or a database server that sees another time, means that a clock jumped."""
    if sound.newest is not None and sound.newest - now > APART:
        ahead = str(sound.newest - now).split(".", maxsplit=1)[0]
        yield wrong(f"the newest event is {ahead} (h:mm:ss) later than now: the clock was set back", SET_IT)
    if sound.told is not None and abs(sound.told - now) > APART:
        yield wrong(f"the database server's clock is {abs(sound.told - now).seconds} seconds away from ours", SET_IT)


def judged_date(theirs: datetime, now: datetime, who: str) -> Iterator[Finding]:
    """What another machine says that the time is."""
    if abs(theirs - now) > APART:
        apart = abs(theirs - now).total_seconds()
        yield wrong(f"our clock is {apart:.0f} seconds away from that of {who}: logins will fail", SET_IT)


def zones(sites: Iterable[Site], now: datetime) -> Iterator[Finding]:
    """The machine's own zone only matters for timers and logs; the halls keep theirs."""
    for site in sites:
        try:
            there = now.astimezone(ZoneInfo(site.timezone))
        except ZoneInfoNotFoundError:
            yield wrong(f"{site.site}: nobody here knows {site.timezone}", "sudo apt install tzdata")
            continue
        if there.utcoffset() == now.astimezone().utcoffset():
            yield ok(f"{site.site}: {site.timezone}, like this machine: {there:%H:%M}")
        else:
            yield look(
                f"{site.site}: {there:%H:%M} in {site.timezone}, but {now.astimezone():%H:%M} for this machine",
                f"the hall is right; only timers and logs differ: timedatectl set-timezone {site.timezone}",
            )
