"""What was put into the counting besides the cost card, each with how it is known: nothing of it was measured."""

from collections.abc import Iterator

from server.live.looking_ahead import AGAIN, EVERY, MOST_PEOPLE
from server.live.phone_news import BETWEEN
from tests.load.city.demand import CHORES, HEARD, KIOSKS, WALLS
from tests.load.city.growing import BUSIER, PHONES
from tests.load.city.invented_city import LOAD, SLICE
from tests.load.city.limits import (
    CONNECTIONS,
    CONNECTIONS_EACH,
    DATABASE_CORES,
    MOST_P99,
    NETWORK,
    OLDEST,
    PHONES_EACH,
    SHARE,
)
from tests.load.city.second import CALM

CHOSEN, PROGRAM, COUNTED, GUESSED = "chosen", "read from the program", "counted in the program by hand", "guessed"


def put_in(halls: int) -> Iterator[tuple[str, str, str]]:
    """Lines of a table: what, how much, how it is known."""
    minutes = SLICE // 60
    yield from (
        ("full is: a core, the write lock, PostgreSQL, Redis", f"{100 * SHARE:.0f} % taken over {minutes} minutes", CHOSEN),
        ("full is: a write waits (p99)", f"{MOST_P99:.0f} ms", CHOSEN),
        ("full is: a range that is told is so old", f"{OLDEST:.0f} s", CHOSEN),
        ("full is: network", f"{NETWORK / 1000:.1f} MB/s, half of a gigabit", CHOSEN),
        ("cores of PostgreSQL", f"{DATABASE_CORES}", CHOSEN),
        ("connections that PostgreSQL carries well", f"{CONNECTIONS}", GUESSED),
        ("connections that a server opens at most", f"{CONNECTIONS_EACH}", COUNTED),
        ("visitors’ pages that a server lets in", f"{PHONES_EACH:,}", PROGRAM),
        ("writes of chores in a hall", f"{60 * CHORES:.0f} a minute", COUNTED),
        ("phones of a hall are looked through again", f"after {BETWEEN:.1f} s", PROGRAM),
        (f"a hall with at most {MOST_PEOPLE} people is run forward", f"when something happened, at most every {EVERY:.0f} s, and every {AGAIN.total_seconds():.0f} s", PROGRAM),
        ("a screen looks although nothing has happened", f"after {CALM:.0f} s", COUNTED),
        ("the day", f"invented by a seed; {100 * (LOAD - 1):.0f} % more people than there is time for", GUESSED),
        (f"× 1: {halls} halls, each larger than its profile", f"× {BUSIER:.0f}, with {PHONES:,} phones in all", GUESSED),
        ("walls and kiosks in a hall", f"{WALLS} and {KIOSKS}", GUESSED),
        ("a word of Redis to one server more", f"{HEARD} ms", GUESSED),
        ("between two crowds that were measured, and beyond them", "a straight line", GUESSED),
    )  # fmt: skip
