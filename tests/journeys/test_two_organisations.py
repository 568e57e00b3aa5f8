"""Two organisations in one hall: neither sees the other's visitors, and debts are known to who serves."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from inspect import signature

import pytest

from server.actions.mark_no_show import mark_no_show
from server.domain.site.role import GIVEN_BY_PROFILE, Staff
from server.domain.site.topic import Owner
from server.storage import tickets
from server.web.desk.steps import STEPS
from server.web.shared.limits import limiter
from tests.building import a_topic, an_advisor
from tests.open_hall import Seated
from tests.web.everybody import COLUMNS, Everybody, everybody
from tests.web.routes import filled, routes_of
from tests.web.served import Browser, Served, serving

OF_THE_CLUB = (Owner(organisation="verein"),)
OF_THE_CITY = (Owner(organisation="stadt"),)
TOPICS = (
    a_topic("schulden", sensitive=True, organisations=OF_THE_CLUB),
    a_topic("arbeit", organisations=OF_THE_CLUB),
    a_topic("anmelden", organisations=OF_THE_CITY),
    a_topic("empfang", unsure=True),
)
ADVISORS = (
    an_advisor("rat", "schulden", "arbeit", "empfang"),
    an_advisor("kasse", "schulden", "arbeit", "empfang"),
    an_advisor("amt", "anmelden", "schulden", "arbeit", "empfang", organisation="stadt"),
)
DRAWN_ELSEWHERE = ("/static/", "/kiosk/", "/display/", "/words/")
"""Files, which say the same to everybody."""


@pytest.fixture
def served(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A hall of a city and a club, in which one of each who may ask has logged in."""
    monkeypatch.setattr(limiter, "enabled", False)
    with serving(database) as served:
        yield served


@dataclass(kw_only=True)
class Looking:
    """All who look, and every page that each of them can open; the advisors' desks among them."""

    served: Served
    asking: Everybody
    desks: Mapping[str, Browser]

    def sees(self, places: Collection[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
        """Who, where, and the whole answer: of these places and of every desk."""
        for who, rule in places:
            with closing(self.asking.asks(who, "GET", filled(rule))) as answer:
                if answer.status_code == 200:
                    yield who, rule, answer.get_data().decode(errors="replace")
        for who, desk in self.desks.items():
            for page in ("", "/tickets", "/places"):
                yield who, f"desk{page}", desk.client.get(desk.path + page, follow_redirects=True).text

    def counts(self, word: str, places: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """How often each answer says a word, in capitals or not."""
        return {(who, where): said.lower().count(word) for who, where, said in self.sees(places)}

    def everywhere(self, *people: str) -> list[tuple[str, str]]:
        """Each of these people with every address that can be asked for."""
        rules = [rule for rule, method in routes_of(self.served.lotse.flask) if method == "GET"]
        return [(who, rule) for who in people for rule in rules if not rule.startswith(DRAWN_ELSEWHERE)]


def test_nobody_but_who_serves_learns_that_somebody_came_for_debts(served: Served) -> None:
    looking = _looking(served)
    before = looking.counts("schulden", looking.everywhere(*COLUMNS))
    rat = _seat(looking, "rat")
    for _ in range(3):
        served.hall.waits("schulden")
    served.hall.do(mark_no_show, leg=served.hall.calls(rat).id, **rat)
    served.hall.serves(rat)

    after = looking.counts("schulden", [place for place in before if place[0] in COLUMNS])

    told = {where for where, count in after.items() if count != before[where]}
    assert {who for who, _ in told} == {"rat"}
    assert len(after) > 150


def test_no_page_shows_a_number_of_the_other_organisation(served: Served) -> None:
    looking = _looking(served)
    numbers = {topic: _number(served, topic) for topic in ("schulden", "arbeit", "anmelden")}

    pages = {(who, where): said for who, where, said in looking.sees(looking.everywhere("lead"))}

    # A number stands alone; the same three digits inside a seat's or a form's random token are nobody's.
    alone = {topic: re.compile(rf"(?<![\w-]){re.escape(number)}(?![\w-])") for topic, number in numbers.items()}
    seen = {(who, topic) for (who, _), said in pages.items() for topic, number in alone.items() if number.search(said)}
    assert {each for each in seen if each[0] in looking.desks} == {
        ("rat", "schulden"), ("rat", "arbeit"), ("kasse", "schulden"), ("kasse", "arbeit"), ("amt", "anmelden"),
    }  # fmt: skip
    assert ("lead", "anmelden") not in seen


def test_no_button_reaches_a_visitor_of_the_other_organisation(served: Served) -> None:
    looking = _looking(served)
    waiting, rat = served.hall.waits("schulden"), _seat(looking, "rat")
    missed = served.hall.calls(rat)
    served.hall.do(mark_no_show, leg=missed.id, **rat)
    talk = served.hall.waits("arbeit")
    served.hall.serves(rat)
    everything = {
        "topic": "empfang",
        "place": "amt",
        "reason": "left",
        "outcome": "answered",
        "text": "x",
        "places": "amt",
    }
    before = served.hall.everything()["legs"]

    codes = {
        (step, leg): looking.desks["amt"].asks(f"{looking.desks['amt'].path}/{step}", **everything, leg=str(leg), request=f"{step}{leg}")
        for step in STEPS
        if "leg" in signature(STEPS[step].action).parameters
        for leg in (waiting.id, missed.id, talk.id)
    }  # fmt: skip

    assert len(codes) > 20
    assert [step for step, answer in codes.items() if "refusal" not in answer] == []
    assert served.hall.everything()["legs"] == before


def _looking(served: Served) -> Looking:
    asking = everybody(served)
    staff = tuple(Staff(id=f"s-{role}", title=role.title(), organisation="verein", roles=(role,)) for role in GIVEN_BY_PROFILE)  # fmt: skip
    served.hall.loads(replace(served.hall.site, topics=TOPICS, advisors=ADVISORS, gates=(), redirects=(), staff=staff))
    at = (("rat", "eins"), ("kasse", "zwei"), ("amt", "drei"))
    desks = {advisor: _at_a_desk(asking, advisor, desk) for advisor, desk in at}
    return Looking(served=served, asking=asking, desks=desks)


def _at_a_desk(asking: Everybody, advisor: str, desk: str) -> Browser:
    served = asking.served
    # The account of the role is `rat` in this hall; the others have accounts of their own names.
    browser = Browser(client=asking.browser("advisor"), language="de") if advisor == "rat" else served.advisor(advisor)
    browser.opens(desk)
    return browser


def _seat(looking: Looking, advisor: str) -> Seated:
    return {"seat": looking.desks[advisor].path.rpartition("/")[2], "advisor": advisor}


def _number(served: Served, topic: str) -> str:
    event = served.hall.takes_ticket(topic)
    with served.hall.reading() as records:
        ticket = tickets.find(records, event.ticket or 0)
    assert ticket is not None
    return ticket.number
