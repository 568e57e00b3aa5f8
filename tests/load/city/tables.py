"""Tables of deploy/SCALING.md: the cost card, the city as it grows, and the rush beside what was counted out."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from tests.load.city.card import Card, Cost
from tests.load.city.foretold import FACTOR, Both
from tests.load.city.limits import PHONES_EACH, Carried
from tests.load.city.rush import Rush

MOST = 10
"""How many times too much is said."""

LEAST, TOO_LITTLE = 0.005, "–"
"""What is less than the table has digits for; so is what had to be taken away from more that went on anyway."""

SAID = {
    "ticket": "take a ticket", "call": "call next", "start": "begin", "finish": "end",
    "desk": "look of an advisor’s page", "wall": "look of a wall", "kiosk": "look of a kiosk",
    "phone": "look of a visitor’s page",
}  # fmt: skip


def card_table(card: Card) -> str:
    """What each thing costs, in milliseconds of processor time."""
    lines = [(SAID[name], *_cells(cost)) for name, cost in card.work.items()]
    lines += [
        ("a server by itself, a minute", *_cells(card.quiet)),
        ("an open hall in which nothing happens, a minute (all servers)", *_cells(card.hall)),
        ("a poke to one page", f"{card.poke:.3f}", "", "", ""),
    ]
    for each in card.following:
        lines.append(
            (f"a call in a hall that {each.pages} phones follow, besides ({each.looks:.0f} of them look)",
             *_cells(each.cost))
        )  # fmt: skip
        lines.append((f"one of {each.pages} open visitors’ pages, a minute without calls", *_cells(each.minute)))
    for ahead in card.ahead:
        lines.append(
            (f"a hall run forward, {ahead.people} people in line ({ahead.beside:.0f} ms in the process beside)",
             f"{ahead.server:.1f}", "", f"{ahead.database:.1f}", "")
        )  # fmt: skip
    head = ("milliseconds of processor time", "server", "each other server", "PostgreSQL", "Redis")
    return f"{table_of(head, lines)}\n\n“{TOO_LITTLE}” is too little to measure beside what goes on anyway; it is counted as nothing."


def writing(card: Card) -> str:
    """What the write lock lets through, and the memory."""
    found = card.writing
    return (
        f"The write lock let through {found.alone:.0f} tickets a second from one kiosk alone, {found.one_process:.0f} "
        f"from 16 at once at one process, {found.two_processes:.0f} from 16 at each of two processes (× "
        f"{found.two_processes / found.one_process:.2f}); a commit of one row takes {found.committing:.1f} ms. "
        f"A server without pages holds {card.server_megabytes:.0f} MB, each open page {card.page_kilobytes:.1f} kB more. "
        f"A look of a visitor’s page is {card.kilobytes['phone']:.1f} kB on the wire, of an advisor’s "
        f"{card.kilobytes['desk']:.0f} kB."
    )


def growth_table(sizes: Sequence[tuple[str, Carried]]) -> str:
    """A column for each size: how much of what each part can carry is taken; over 100 % it breaks."""
    parts = [use.part for use in sizes[0][1].uses]
    lines: list[tuple[str, ...]] = [
        ("halls; phones", *(f"{each.demand.halls:,}; {each.demand.phones:,}" for _, each in sizes)),
        ("calls a second", *(f"{each.demand.works['call']:.1f}" for _, each in sizes)),
        ("writes a second of people + forecasts + chores", *(_writes(each) for _, each in sizes)),
        ("server processes, a core each", *(_processes(each) for _, each in sizes)),
        ("memory of the servers", *(f"{each.megabytes / 1024:.1f} GB" for _, each in sizes)),
        ("a write waits, p50 / p99", *(_waits(each) for _, each in sizes)),
    ]
    for at, part in enumerate(parts):
        lines.append((part, *(_use(each, at) for _, each in sizes)))
    lines.append(("**first to end**", *(f"**{each.first.part}**" for _, each in sizes)))
    return table_of(("busiest quarter of an hour", *(name for name, _ in sizes)), lines)


def why_so_many(name: str, size: Carried) -> str:
    """What the servers of a city of that size are for: not for holding its sockets."""
    wanted = size.demand
    return (
        f"Servers are many because of their work, not of their sockets: in “{name}” {100 * wanted.looking / wanted.servers:.0f} % "
        f"of what they share is looks of pages and screens ({wanted.looks:,.0f} a second); "
        f"to let {wanted.phones:,} visitors’ pages in, {max(1, ceil(wanted.phones / PHONES_EACH))} would do."
    )


def rush_table(rush: Rush, both: Iterable[Both]) -> str:
    """Counted out beside measured, and how soon pages were right."""
    lines = [
        (each.part, f"{each.foretold:.0f} %", f"{each.measured:.0f} %", _factor(each), _kept(each)) for each in both
    ]
    calls = rush.works["call"]
    return (
        f"{rush.halls} halls, {rush.phones:,} pages open, {rush.works['ticket']} tickets, {calls} calls, "
        f"{rush.works['finish']} visits begun and ended in {rush.seconds:.0f} s, {len(rush.worked.servers)} servers, "
        f"PostgreSQL, Redis and all the pages on this one machine: "
        f"from the press until the page of the one who was called said so p50 {rush.at(0.5):.0f} ms, p99 "
        f"{rush.at(0.99):.0f} ms; {rush.unseen} of {calls} pages did not. The pages looked "
        f"{rush.looks / max(1, calls):.0f} times for each call. Both servers together held {rush.megabytes:.0f} MB.\n\n"
        + table_of(("share of a core", "counted out", "measured", "errs by", f"within {FACTOR:.0f}"), lines)
    )


def _cells(cost: Cost) -> Iterator[str]:
    for each in (cost.server, cost.other, cost.database, cost.redis):
        yield TOO_LITTLE if each < LEAST else f"{each:.2f}"


def _use(each: Carried, at: int) -> str:
    use = each.uses[at]
    percent = f"{100 * use.share:.0f} %" if use.share < MOST else f"over {MOST:,.0f} ×"
    said = f"{percent} ({use.said})"
    return f"**{said}**" if use.share > 1 else said


def _writes(each: Carried) -> str:
    wanted = each.demand
    return f"{wanted.pressed:.1f} + {wanted.forecasts:.1f} + {wanted.chores:.1f}"


def _waits(each: Carried) -> str:
    return "longer and longer" if each.waited.is_full else f"{each.waited.p50:.0f} / {each.waited.p99:.0f} ms"


def _processes(each: Carried) -> str:
    return "no number is enough" if each.processes is None else str(each.processes)


def _factor(both: Both) -> str:
    """By how much it errs, and to which side."""
    return f"× {both.factor:.2f}, {'too high' if both.foretold > both.measured else 'too low'}"


def _kept(both: Both) -> str:
    return "yes" if both.factor <= FACTOR else "**no**"


def table_of(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    rows = [f"| {' | '.join(each)} |" for each in (head, ["---"] * len(head), *lines)]
    return "\n".join(rows)
