"""`lotse simulate`: what a weekday would be like with other staff, other hours or other interpreters."""

import sys
from datetime import date
from enum import StrEnum
from random import Random
from typing import Annotated

import typer

from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.domain.hours.hours import WEEKDAYS
from server.domain.hours.opening import local_day
from server.domain.simulation.habits import Habits
from server.domain.site.site import Site
from server.domain.whatif.asked import asked
from server.domain.whatif.compare import Comparison, Question, compare
from server.domain.whatif.wrong import ChangeWrong
from server.reports.whatif.as_json import as_json
from server.reports.whatif.as_text import as_text
from server.reports.whatif.saying import Saying
from server.storage import habits

LANGUAGE = "en"
MOST_DAYS = 100_000

Weekday = StrEnum("Weekday", {day.upper(): day for day in WEEKDAYS})  # type: ignore[misc]  # the names that profiles use
OnDay = Annotated[Weekday, typer.Option(help="the day of the week")]
Days = Annotated[int, typer.Option(help="so many days are played through", min=1, max=MOST_DAYS)]
Seed = Annotated[int, typer.Option(help="the same seed gives the same answer, byte for byte")]
_LIKE = (
    "“like=ADVISOR”, or “topics=A+B” and “languages=de+ti” with only a comma between; with hours behind it: "
    "“,10:00-12:00”"
)
MoreAdvisor = Annotated[list[str] | None, typer.Option(metavar="WHO", help=_LIKE)]
_AWAY = "“advisor=ID” or “organisation=ID”; with hours behind it: “,10:00-12:00”"
Away = Annotated[list[str] | None, typer.Option(metavar="WHO", help=_AWAY)]
Speaker = Annotated[list[str] | None, typer.Option(metavar="WHO", help="interprets in the house: “ti,10:00-12:00”")]
_LINES = "talks at once: “video=+1”; on a new line for a language: “ti=+1”"
Lines = Annotated[list[str] | None, typer.Option(metavar="LINE", help=_LINES)]
CloseLater = Annotated[int | None, typer.Option(metavar="MINUTES", help="-30 closes earlier")]
OpenEarlier = Annotated[int | None, typer.Option(metavar="MINUTES", help="-30 opens later")]
Visitors = Annotated[str | None, typer.Option(metavar="PERCENT", help="“+10%” or “-10%”")]
AsJson = Annotated[bool, typer.Option("--json/--text", help="for a program, or for reading")]


def simulate(
    of: Annotated[str, typer.Argument(metavar="SITE", help="which hall")],
    *,
    weekday: OnDay,
    days: Days = 1000,
    seed: Seed = 1,
    more_advisor: MoreAdvisor = None,
    away: Away = None,
    speaker: Speaker = None,
    lines: Lines = None,
    close_later: CloseLater = None,
    open_earlier: OpenEarlier = None,
    visitors: Visitors = None,
    json: AsJson = False,
) -> None:
    """Plays a weekday through many times, as it is and with changes, with the people of the hall's own past days."""
    said = {
        "more-advisor": more_advisor, "away": away, "speaker": speaker, "lines": lines,
        "close-later": _alone(close_later), "open-earlier": _alone(open_earlier), "visitors": _alone(visitors),
    }  # fmt: skip
    changes = [f"{kind}:{each}" for kind, every in said.items() for each in every or ()]
    site, known, today = _hall(of)
    try:
        question = Question(weekday=WEEKDAYS.index(weekday), changes=asked(site, changes), days=days)
        trial = _tried(site, known, question, today=today, seed=seed)
    except ChangeWrong as wrong:
        end_with(Saying(site=site, language=LANGUAGE).wrong(wrong))
    typer.echo(as_json(trial) if json else as_text(Saying(site=site, language=LANGUAGE), trial), nl=False)


def _alone(said: int | str | None) -> list[str]:
    return [] if said is None else [str(said)]


def _hall(of: str) -> tuple[Site, Habits, date]:
    """The hall, what was learned of it, and its local day."""
    with opened() as (storage, _):
        now = real_clock()
        with storage.reading(the_site(storage, of), now) as (records, site):
            return site, habits.of_today(records) or habits.learned(records, site), local_day(site, now)


def _tried(site: Site, known: Habits, question: Question, *, today: date, seed: int) -> Comparison:
    """Tries it, with a bar on the error output that says how far it is."""
    chance = Random(seed)  # noqa: S311  the same seed gives the same answer
    with typer.progressbar(length=question.days, file=sys.stderr, label=f"{question.days} days") as bar:
        return compare(site, known, question, after=today, chance=chance, tell=lambda _: bar.update(1))
