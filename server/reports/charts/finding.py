"""What a chart says in a few words: which one is the most, if that is known for certain."""

from collections.abc import Sequence

from server.reports.charts.chart import Series
from server.reports.names import Names


def finding(labels: Sequence[str], series: Series, names: Names, *, time: str = "") -> str | None:
    """One sentence: "Gespräche – die meisten: Anmeldung (120)". None when that is not certain, or two are it.

    `time` is the unit of figures that are times. A withheld figure could be more than all others: then nobody is told.
    """
    known = [value for value in series.values if value is not None]
    most = max(known, default=0)
    if most <= 0 or known.count(most) > 1 or "…" in series.written:
        return None
    place = list(series.values).index(most)
    said = {"what": series.title, "name": labels[place], "number": f"{series.written[place]} {time}".rstrip()}
    return names.say("chart-longest" if time else "chart-most", **said)
