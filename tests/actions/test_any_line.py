"""In whatever hall, whoever comes: the line is fair, nobody starves, no interpreter line is overbooked."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as any_

from server.domain.site.device_settings import KioskSettings
from server.domain.site.site import Desk, Site
from server.domain.site.site_settings import Closing, InterpreterLine, RoutingSettings
from server.domain.site.topic import Owner
from tests.actions.any_hall import TOPICS, AnyHall, again
from tests.building import a_site, a_topic, an_advisor, hours
from tests.open_hall import OpenHall

ADVISORS = any_.builds(
    lambda topics, languages, organisation: an_advisor("", *topics, languages=languages, organisation=organisation),
    any_.sampled_from([TOPICS, TOPICS[:2], TOPICS[1:], TOPICS[:1]]),
    any_.sampled_from([("de",), ("de",), ("de", "ar"), ("ar",)]),
    any_.sampled_from(["stadt", "verein"]),
)
LINES = any_.builds(
    lambda languages, at_once: InterpreterLine(id="", title="", languages=languages, at_once=at_once),
    any_.sampled_from([("ar",), ("ar",), ("de", "ar")]),
    any_.sampled_from([1, 1, 2]),
)
STEPS = any_.tuples(
    any_.sampled_from(["comes", "comes", "comes", "calls", "calls", "calls", "ends", "misses", "takes_back", "fails"]),
    any_.integers(0, 11),
)
"""What happens next, and who or what it is about."""

NO_SHORTER_DAY = [Phase.generate]
"""A day that breaks a promise is shown as it was: looking for a shorter one takes minutes."""


@any_.composite
def sites(draw: any_.DrawFn) -> Site:
    """Any hall with up to four advisors and two interpreter lines, in which one topic may have an owner."""
    advisors = [
        replace(each, id=f"a{at}") for at, each in enumerate(draw(any_.lists(ADVISORS, min_size=2, max_size=4)))
    ]
    lines = [replace(each, id=f"l{at}") for at, each in enumerate(draw(any_.lists(LINES, max_size=2)))]
    owners = draw(any_.sampled_from([(), (Owner(organisation="verein"),)]))
    return a_site(
        advisors=tuple(advisors),
        desks=tuple(Desk(id=f"d{at}", label=f"Zimmer {at}") for at in range(len(advisors))),
        opening=(hours("mon", opens="08:00", closes="20:00"),),
        topics=(a_topic("anmelden"), a_topic("arbeit", organisations=owners), a_topic("empfang")),
        interpreter_lines=tuple(lines),
        kiosk=KioskSettings(ask_help=True),
        closing=Closing(tickets="until-closing"),
        routing=RoutingSettings(vulnerable=30, no_direct_speaker=30),
    )


def test_whoever_comes_the_line_is_fair(halls: Callable[[str], OpenHall], lasting: str) -> None:
    @settings(max_examples=8 if "sqlite" in lasting else 3, phases=NO_SHORTER_DAY)
    @given(site=sites(), steps=any_.lists(STEPS, min_size=20, max_size=30))
    def it_is_fair(site: Site, steps: list[tuple[str, int]]) -> None:
        any_hall = AnyHall(halls(lasting), site)
        for which in range(6):
            any_hall.comes(which)

        for what, which in steps:
            getattr(any_hall, what)(which)
            any_hall.every_promise_is_kept()
            any_hall.hall.clock.passes(minutes=1 + which // 2)

        happened = [recorded.event for recorded in any_hall.log]
        assert again(halls(lasting), site, any_hall.log) == happened

    it_is_fair()


def test_nobody_starves_while_somebody_who_may_help_keeps_calling(
    halls: Callable[[str], OpenHall], lasting: str
) -> None:
    @settings(max_examples=4 if "sqlite" in lasting else 2, phases=NO_SHORTER_DAY)
    @given(site=sites(), people=any_.lists(any_.integers(0, 11), min_size=5, max_size=15))
    def nobody_starves(site: Site, people: list[int]) -> None:
        any_hall = AnyHall(halls(lasting), site)
        for which in people:
            any_hall.comes(which)
        any_hall.hall.clock.passes(minutes=site.routing.interpreter_after)

        for which in range(len(site.advisors) * len(people)):
            any_hall.calls(which)
            any_hall.ends(which)

        assert any_hall.waiting() == []

    nobody_starves()
