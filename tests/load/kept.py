"""The page that keeps what was measured: a section for each part and worker, each from the run that measured it last."""

import re
from collections.abc import Mapping, Sequence

HEAD = """# Measured

`make bench` measures everything and keeps it here with `ARGS=--keep`; `ARGS="--keep --only walls"` measures one part again,
`ARGS="--keep --only lines --worker gevent"` one part on one worker; all the others stay as they were last measured.
Every figure stands beside its floor, measured in turns with it in the same run, on the same server program (gunicorn with
one worker, threads or gevent). The floor of a request is a bare Flask route that does the bare SQL of that work and commits
(SQLite, WAL, synchronous=FULL): `tests/load/floor/bare_sql.py`. The floor of news, start and memory is a bare
Flask-SocketIO program: `tests/load/floor/news_app.py`. Two times are p50 / p99, as the median of the runs. Other
machines are slower or faster, and noisy ones both: read what stands beside, not the times.

Of “beside”, for requests: “× 3.60” is the median of Lotse beside the median of its floor, compared in each run by itself,
and of these the middle one; so it is not what the two times of the line give when they are divided. “a second 1 : 4.65” says that in the
time in which Lotse answers one request the floor answers 4.65. “CPU 6.3 : 1.5 ms” are milliseconds of a processor for one
request, of Lotse and of its floor: what else runs on the machine hardly changes them. A line may have several aims, or none;
above each table it is aims that are counted.
"""
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


def page_with(page: str, measured: Mapping[str, str], *, order: Sequence[str] = (), wanted: Sequence[str] = ()) -> str:
    """The page with these sections, by their titles, new or in place of the old ones; what has no place comes last.

    Those that are wanted and that nobody has measured yet are named at the top.
    """
    _, *parts = SECTION.split(page)
    known = {**dict(zip(parts[::2], parts[1::2], strict=True)), **measured}
    titles = [*(each for each in order if each in known), *(each for each in known if each not in order)]
    missing = "; ".join(each for each in wanted if each not in known)
    head = f"{HEAD}\nNot measured yet: {missing}.\n" if missing else HEAD
    return head + "".join(f"\n## {each}\n\n{known[each].strip()}\n" for each in titles)
