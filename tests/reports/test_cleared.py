"""The report of a past day is the same, sign by sign, before its days are cleared and after: in all five centres."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import get_args

import pytest

from server.domain.site.report_wanted import Dimension, ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.kept import OF_THE_HOUSE, kept
from server.domain.statistics.minute import on_the_minute
from server.domain.statistics.report import days_needed, period_of, report_on
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Kind, Recorded
from server.reports.as_rows import as_csv, as_json
from server.reports.names import Names
from tests.scenarios.centre import profile_of
from tests.story import Story

CENTRES = ("of-bb", "wu-mbe", "mtk-ib", "of-kti", "do-migrado")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("centre", CENTRES)
def test_clearing_changes_no_sign_of_any_report(centre: str) -> None:
    site = profile_of(centre)

    for wanted in site.reports:
        log = _log(site, wanted)

        assert _written(site, wanted, log) == _written(site, wanted, list(_cleared(log)))
        assert len(log) > 100


def test_no_report_knows_one_advisor_from_another() -> None:
    site = profile_of("do-migrado")
    (known,) = {recorded.event.advisor for recorded in _log(site, site.reports[0]) if recorded.event.advisor}

    written = [_written(site, wanted, _log(site, wanted)) for wanted in site.reports]

    assert "advisor" not in get_args(Dimension)
    assert not any(f'"{known}"' in each for each in written)


def _written(site: Site, wanted: ReportWanted, log: list[Recorded]) -> str:
    report = report_on(site, replace(wanted, k=1), log, period=period_of(wanted, TODAY), today=TODAY)
    names = Names(site=site, language=wanted.languages[0], places={place.id: place.title for place in site.directory})
    return as_json(report, names) + as_csv(report, names)


def _log(site: Site, wanted: ReportWanted) -> list[Recorded]:
    """Some days of visits that went in every way, at moments with seconds."""
    chance = Random(7)  # noqa: S311  the same visits on every run
    story, days = Story(), days_needed(wanted, period_of(wanted, TODAY))
    for day in (days.first, days.first + timedelta(days=1), days.last - timedelta(days=1)):
        story.on(day, "08:00").tells(Kind.DESK_OPENED, desk="eins", advisor="rat", facts={"organisation": "verein"})
        for _ in range(25):
            _visit(site, story, chance)
    return story.events


def _visit(site: Site, story: Story, chance: Random) -> None:
    topic = chance.choice([each.id for each in site.all_topics() if not each.children])
    taken_at = (story.now - timedelta(seconds=chance.randrange(900))).isoformat()
    early = {"taken_at": taken_at} if chance.random() < 0.3 else {}
    ticket = story.takes(topic, language=chance.choice(site.languages), party=3, **early)
    story.passes(seconds=chance.randrange(1000))
    passed: list[dict[str, str | int | None]] = [
        {"oldest": ticket - 1, "why": "interpreter-busy", "people": 2},
        {"oldest": ticket - 2, "why": "head-start"},
    ]
    story.step(Kind.TICKET_CALLED, ticket, way=chance.choice(["direct", "interpreter", "anyhow"]), passed=passed)
    if chance.random() < 0.2:
        story.step(Kind.TICKET_NOT_SHOWN, ticket)
        return
    story.passes(seconds=chance.randrange(200)).step(Kind.SERVICE_STARTED, ticket)
    story.passes(seconds=chance.randrange(2000)).step(Kind.TICKET_PARKED, ticket)
    story.step(Kind.SERVICE_STARTED, ticket).passes(seconds=chance.randrange(300))
    place = chance.choice([each.id for each in site.directory] or ["amt"])
    story.tells(Kind.SLIP_GIVEN, ticket=ticket, leg=ticket * 10, topic=topic, facts={"place": place, "paper": 9})
    if chance.random() < 0.3:
        story.step(Kind.TICKET_REFERRED, ticket, to=topic, next_leg=ticket * 10 + 1)
        story.passes(seconds=30).step(Kind.TICKET_CALLED, ticket, ticket * 10 + 1, way="direct")
        ended = ticket * 10 + 1
    else:
        ended = ticket * 10
    answers = {each.id: chance.choice(each.answers).id for each in site.closing_questions}
    outcome = chance.choice(["answered", "form-help", "appointment"])
    story.step(Kind.TICKET_FINISHED, ticket, ended, outcome=outcome, relatives=chance.randrange(4), answers=answers)
    redirected = {"language": "de-simple", "redirect": chance.choice([each.id for each in site.redirects] or ["x"])}
    story.tells(Kind.VISITOR_REDIRECTED, topic=topic, facts={**redirected, "paper": 4})
    story.tells(Kind.VISITOR_TOLD_LATER, topic=topic, facts={"language": "ar", "reason": "nobody-here"})


def _cleared(log: list[Recorded]) -> Iterator[Recorded]:
    last = {(recorded.day, recorded.event.desk): recorded.seq for recorded in log}
    for recorded in log:
        event = kept(
            recorded.event, Aliases(key=recorded.day.isoformat().encode()),
            is_last_at_desk=last[recorded.day, recorded.event.desk] == recorded.seq, per_person=False,
        )  # fmt: skip
        yield replace(recorded, event=event, at=_at(recorded))


def _at(recorded: Recorded) -> datetime:
    return recorded.at if recorded.event.kind in OF_THE_HOUSE else on_the_minute(recorded.at)
