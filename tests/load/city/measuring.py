"""Measures the cost card on a town that runs: everything is counted in processor time, so that neighbours disturb little."""

import time
from collections.abc import Callable, Sequence

from tests.load.city.ahead import measure_ahead
from tests.load.city.card import Card, Cost, cost_of
from tests.load.city.pages import Followed, measure_open
from tests.load.city.presses import Desks, desks_of
from tests.load.city.scale import CityScale
from tests.load.city.stack import Served, Stack
from tests.load.city.worked import Worked
from tests.load.city.writes import measure_writes
from tests.load.clients.exchange import Answer

DESKS = 4
WARM = 3
PEOPLE = 40


def measure_card(stack: Stack, scale: CityScale, say: Callable[[str], None]) -> Card:
    """The whole card, in a few minutes."""
    say(f"{scale.few} and {scale.many} halls in which nothing happens …")
    quiet, hall = _quiet(stack, scale)
    say("tickets, calls, looks …")
    town = stack.town(halls=scale.few, desks=DESKS, waiting=[PEOPLE, scale.pages, PEOPLE])
    with stack.served(town) as served:
        desks = desks_of(served, 0)
        megabytes = served.servers[0].memory()
        idle = _rest(served, scale.rest)
        work, sent = _work(served, desks, idle, scale), _sent(desks)
        say(f"{scale.sockets} sockets …")
        poke, kilobytes = measure_open(served, desks, idle, work["call"], scale)
        say(f"{scale.pages} visitors' pages …")
        whole = Followed(served=served, desks=desks_of(served, 1), idle=idle, call=work["call"], seconds=scale.rest)
        following = tuple(whole.by(pages) for pages in (scale.pages // 4, scale.pages))
        say("one and two processes write …")
        writing = measure_writes(served, scale)
    say("halls run forward …")
    return Card(
        work=work, quiet=quiet, hall=hall, poke=poke, kilobytes=sent, page_kilobytes=kilobytes, server_megabytes=megabytes,
        ahead=measure_ahead(stack, scale), following=following, writing=writing,
    )  # fmt: skip


def _quiet(stack: Stack, scale: CityScale) -> tuple[Cost, Cost]:
    """A minute of a server without halls, and of one hall more in all servers together."""
    found = []
    for halls in (scale.few, scale.many):
        with stack.served(stack.town(halls=halls, desks=1, waiting=[0])) as served:
            time.sleep(scale.warm)  # the first minute's chores, and habits that are learned once a day
            found.append(_a_minute(_rest(served, scale.rest)))
    few, many = found
    more = scale.many - scale.few
    hall = Cost(
        server=max(0.0, many.server - few.server) / more, database=max(0.0, many.database - few.database) / more,
        redis=max(0.0, many.redis - few.redis) / more,
    )  # fmt: skip
    quiet = Cost(
        server=max(0.0, few.server - scale.few * hall.server) / 2,
        database=max(0.0, few.database - scale.few * hall.database) / 2, redis=few.redis / 2,
    )  # fmt: skip
    return quiet, hall


def _a_minute(worked: Worked) -> Cost:
    """Of all servers together; halls that are run forward belong to them."""
    ms = 60_000 / worked.at
    return Cost(server=sum(worked.servers) * ms, database=worked.database * ms, redis=worked.redis * ms)


def _rest(served: Served, seconds: float) -> Worked:
    before = served.watched.now()
    time.sleep(seconds)
    return served.watched.now().since(before)


def _work(served: Served, desks: Desks, idle: Worked, scale: CityScale) -> dict[str, Cost]:
    def each(times: int, do: Callable[[], object]) -> Cost:
        """What one time costs; nobody else does anything meanwhile."""
        before = served.watched.now()
        for _ in range(times):
            do()
        return cost_of(served.watched.now().since(before).without(idle), times)

    for _ in range(WARM):
        desks.ticket()
    ticket = each(scale.times, desks.ticket)
    found = {"ticket": ticket} | _visits(served, desks, idle, scale)
    looks = _looks(desks)
    for name, look in looks.items():
        look()
        both = each(scale.times // 2, lambda: (desks.ticket(), look()))  # noqa: B023  called at once
        found[name] = _part(both - ticket, DESKS if name == "desk" else 1)
    return found


def _looks(desks: Desks) -> dict[str, Callable[[], Sequence[Answer]]]:
    secret = desks.hall.secrets[-1]
    return {
        "desk": lambda: [desks.look_at_desk(at) for at in range(DESKS)],
        "wall": lambda: [desks.look("/api/wall/board", Authorization=f"Bearer {desks.hall.wall}")],
        "kiosk": lambda: [desks.look("/api/kiosk/board", Authorization=f"Bearer {desks.hall.kiosk}")],
        "phone": lambda: [desks.look(f"/t/{secret}", **{"Accept": "text/html", "Accept-Encoding": "gzip"})],
    }


def _sent(desks: Desks) -> dict[str, float]:
    """Kilobytes of each look."""
    return {name: len(look()[0].body) / 1024 for name, look in _looks(desks).items()}


def _visits(served: Served, desks: Desks, idle: Worked, scale: CityScale) -> dict[str, Cost]:
    """Calls, beginnings and ends, desk by desk."""
    spent: dict[str, list[Worked]] = {"call": [], "start": [], "finish": []}
    for _ in range(scale.times // DESKS // 2):
        for step, parts in spent.items():
            at_desks, before = desks.at_desks(), served.watched.now()
            for desk in range(DESKS):
                _press(desks, desk, step, at_desks.get(desk, ""))
            parts.append(served.watched.now().since(before).without(idle))
    return {step: cost_of(_sum(parts), DESKS * len(parts)) for step, parts in spent.items()}


def _press(desks: Desks, desk: int, step: str, leg: str) -> None:
    if step == "call":
        desks.press(desk, "call-next")
    elif step == "start":
        desks.press(desk, "start", leg=leg)
    else:
        desks.press(desk, "finish", leg=leg, outcome="answered")


def _sum(parts: list[Worked]) -> Worked:
    return Worked(
        servers=tuple(map(sum, zip(*(each.servers for each in parts), strict=True))),
        aside=sum(each.aside for each in parts), database=sum(each.database for each in parts),
        redis=sum(each.redis for each in parts), at=sum(each.at for each in parts),
    )  # fmt: skip


def _part(cost: Cost, of: int) -> Cost:
    return Cost(
        server=cost.server / of, other=cost.other / of, database=cost.database / of, redis=cost.redis / of
    )  # fmt: skip
