"""Builders: a small hall with dull defaults; a test says only what matters to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from server.domain.site.place import Place
from server.domain.site.site import Advisor, Desk, Organisation, OrganisationRole, Site
from server.domain.site.span import Span
from server.domain.site.text import Text, Texts
from server.domain.site.topic import Destination, Gate, GateAnswer, GateUse, Redirect, Topic
from server.domain.visits.event import Event, Kind, Recorded
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket

MONDAY = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
"""A Monday on which the hall is open: 10:05 in Berlin."""

TODAY = date(2026, 11, 23)


def said(sentence: str) -> Text:
    """A sentence in each language of the hall."""
    return {"de": sentence, "ar": f"{sentence} (ar)"}


def lines(*sentences: str) -> Texts:
    """Short lines in each language of the hall."""
    return {"de": sentences, "ar": tuple(f"{sentence} (ar)" for sentence in sentences)}


def hours(*days: str, opens: str = "08:00", closes: str = "12:00") -> Span:
    """A stretch of opening on some days."""
    return Span(days=days, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))  # type: ignore[arg-type]  # names of days


def a_topic(topic: str = "empfang", **changes: Any) -> Topic:
    """A topic that is always open and asks nothing."""
    return replace(Topic(id=topic, title=said(topic.title()), icon="house", minutes=10), **changes)


def an_advisor(advisor: str = "rat", *topics: str, **changes: Any) -> Advisor:
    """An advisor who speaks German."""
    dull = Advisor(
        id=advisor, title=advisor.title(), organisation="verein", topics=topics or ("empfang",), languages=("de",)
    )
    return replace(dull, **changes)


def a_gate_use(**answers: Destination) -> GateUse:
    """The gate of the hall before a topic."""
    return GateUse(question="herkunft", answers=answers)


def a_redirect(**changes: Any) -> Redirect:
    """What leads to the place next door."""
    return replace(Redirect(id="nebenan", reason=said("Bitte gehen Sie dorthin."), place="amt"), **changes)


def a_place(**changes: Any) -> Place:
    """A place next door."""
    dull = Place(
        id="amt", title=said("Amt nebenan"), where=said("Nach rechts"), address="Am Platz 2, 12345 Stadt",
        hours=(hours("mon", "tue", "wed", "thu", "fri"),), hours_note=said("Nachmittags mit Termin"),
        phone="0231 50-0", languages=("de", "ar"), accessibility=said("Aufzug"), checked=date(2026, 11, 2),
        bring=lines("Pass"), arrow="right",
    )  # fmt: skip
    return replace(dull, **changes)


def a_site(**changes: Any) -> Site:
    """Two organisations, three desks, three advisors; topics with a gate, a group, a sensitive one, own hours."""
    return replace(_DULL_SITE, **changes)


def a_ticket(**changes: Any) -> Ticket:
    """The day's first ticket."""
    dull = Ticket(id=1, site="halle", day=TODAY, count=1, language="de", secret="s" * 24, taken_at=MONDAY)
    return replace(dull, **changes)


def a_leg(**changes: Any) -> Leg:
    """Somebody who waits for the reception."""
    dull = Leg(
        id=1, ticket=1, site="halle", day=TODAY, topic="empfang", language="de", sort_key=MONDAY, joined_at=MONDAY
    )
    return replace(dull, **changes)


def an_event(kind: Kind, *, seq: int = 1, at: datetime = MONDAY, day: date | None = None, **of: Any) -> Recorded:
    """Something that happened in the hall, as it was recorded; `facts` and who it is about are given by name."""
    return Recorded(seq=seq, site="halle", day=day or at.date(), at=at, event=Event(kind=kind, **of))


def a_document(**changes: Any) -> dict[str, Any]:
    """A small profile as its YAML file holds it; None leaves a key out."""
    whole: Mapping[str, Any] = {
        "site": "halle", "title": "Halle", "subtitle": "Am Platz", "timezone": "Europe/Berlin", "languages": ["de"],
        "organisations": [{"id": "verein", "title": "Verein"}],
        "desks": [{"id": "eins", "label": "Zimmer 1"}],
        "advisors": [
            {"id": "rat", "title": "Rat", "organisation": "verein", "topics": ["empfang"], "languages": ["de"]},
        ],
        "opening": [{"days": ["mon"], "opens": "08:00", "closes": "12:00"}],
        "topics": [{"id": "empfang", "title": {"de": "Empfang"}, "icon": "house", "unsure": True}],
        "waiting_place": {"de": "Dort"},
    } | changes  # fmt: skip
    return {key: value for key, value in whole.items() if value is not None}


def _gate() -> Gate:
    answers = tuple(GateAnswer(id=name, title=said(name.title()), icon="map") for name in ("eu", "andere", "unklar"))
    return Gate(id="herkunft", question=said("Was trifft zu?"), answers=answers)


_DULL_SITE = Site(
    site="halle",
    title="Halle",
    subtitle="Am Platz 1",
    timezone="Europe/Berlin",
    languages=("de", "ar"),
    organisations=(
        Organisation(id="stadt", title="Stadt", role=OrganisationRole.HOST),
        Organisation(id="verein", title="Verein"),
    ),
    desks=(
        Desk(id="eins", label="Zimmer 1", arrow="left"),
        Desk(id="zwei", label="Zimmer 2", arrow="right"),
        Desk(id="drei", label="Zimmer 3"),
    ),
    advisors=(
        an_advisor("amt", "anmelden", "empfang", organisation="stadt"),
        an_advisor("rat", "familie", "arbeit", "empfang"),
        an_advisor("kasse", "geld"),
    ),
    opening=(hours("mon", "tue", "wed", "thu", "fri"), hours("thu", opens="14:00", closes="17:00")),
    topics=(
        a_topic(
            "anmelden",
            bring=lines("Pass", "Vertrag"),
            gate=a_gate_use(
                eu=Destination(), andere=Destination(redirect="nebenan"), unklar=Destination(topic="empfang")
            ),
        ),
        a_topic("leben", children=(a_topic("familie", sensitive=True), a_topic("arbeit", minutes=20))),
        a_topic("geld", opening=(hours("mon", opens="09:00", closes="11:00"),)),
        a_topic("empfang", minutes=5, unsure=True),
    ),
    gates=(_gate(),),
    redirects=(a_redirect(),),
    directory=(a_place(),),
    waiting_place=said("Bitte setzen Sie sich."),
)
