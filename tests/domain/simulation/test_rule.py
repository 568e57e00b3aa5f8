"""The rule in numbers chooses as the rule of the desk does."""

from datetime import timedelta
from itertools import count

from hypothesis import assume, given
from hypothesis import strategies as any_

from server.domain.hours.duty import Duty
from server.domain.refusal import Refusal
from server.domain.routing.interpreters import interpreters_at
from server.domain.routing.routing import Situation, Way, help_for
from server.domain.routing.turn import InLine, next_of
from server.domain.simulation.comer import ANYHOW, DIRECT, Comer
from server.domain.simulation.plan import Plan, plan_of
from server.domain.simulation.rule import Rule
from server.domain.site.site import Site
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from tests.building import MONDAY, TODAY, a_leg, a_site, a_topic, an_advisor, hours

LANGUAGES = ("de", "ar", "ti")
TOPICS = ("empfang", "geld", "wohnen")
SITE = a_site(
    topics=tuple(a_topic(topic) for topic in TOPICS),
    advisors=(
        an_advisor("eins", "empfang", "geld"),
        an_advisor("zwei", "empfang", "geld", "wohnen", languages=("de", "ar")),
        an_advisor("drei", "wohnen", languages=("ti",)),
    ),
    interpreter_lines=(
        InterpreterLine(id="video", title="Video", languages=("ar", "ti"), at_once=1),
        InterpreterLine(id="phone", title="Telefon", languages=("ar",), at_once=2, hours=(hours("mon", closes="10:20"),)),
        InterpreterLine(id="late", title="Spät", languages=("ti",), at_once=1, hours=(hours("mon", opens="11:00"),)),
    ),
)  # fmt: skip


@given(any_.data())
def test_the_engine_calls_whom_the_desk_would_call_and_helps_in_the_same_way(data: any_.DataObject) -> None:
    duties = data.draw(_duties())
    now = MONDAY + timedelta(minutes=data.draw(any_.integers(0, 150)))
    in_use = {"video": data.draw(any_.integers(0, 1)), "phone": data.draw(any_.integers(0, 2))}
    down = data.draw(any_.sets(any_.sampled_from(["video", "late"])))
    legs = data.draw(_lines())
    interpreters = interpreters_at(SITE, now, down=down, in_use=in_use)
    coming = [duty for duty in duties if duty.ends > now]
    assume(coming)
    who = data.draw(any_.sampled_from([duty.advisor for duty in coming]))
    situation = Situation(site=SITE, now=now, duties=coming, interpreters=interpreters)
    plan = plan_of(SITE, origin=now, day=TODAY, duties=coming, needs={leg.need for leg in legs}, down=down)

    by_the_desk = _by_the_desk(situation, SITE, who, legs)

    assert _by_the_engine(plan, situation, who, legs, in_use) == by_the_desk


def _by_the_desk(situation: Situation, site: Site, advisor: str, legs: list[Leg]) -> tuple[int, str] | None:
    who = site.advisor(advisor)
    assert who is not None
    line = [InLine(need=leg.id, leg=leg, help=help_for(situation, who, leg)) for leg in legs]
    try:
        chosen = next_of(line).next
    except Refusal:
        return None
    return chosen.leg.id, chosen.help.line or str(chosen.help.way)


def _by_the_engine(
    plan: Plan, situation: Situation, advisor: str, legs: list[Leg], in_use: dict[str, int]
) -> tuple[int, str] | None:
    rule = Rule(plan)
    rule.here |= {plan.advisors.index(here) for here in situation.here}
    rule.in_use = [in_use.get(line.id, 0) for line in plan.lines]
    for leg in legs:
        key, joined = plan.minutes(leg.sort_key), plan.minutes(leg.joined_at)
        rule.join(Comer(key, leg.id, joined, plan.group_of[leg.need], 0, 0.0, 0.0))
    first, way, _ = rule.first(plan.advisors.index(advisor), 0.0)
    if first is None:
        return None
    ways = {DIRECT: str(Way.DIRECT), ANYHOW: str(Way.ANYHOW)}
    return first.order, ways.get(way) or plan.lines[way].id


@any_.composite
def _duties(draw: any_.DrawFn) -> list[Duty]:
    stretches = any_.tuples(any_.sampled_from([0, 60]), any_.sampled_from([90, 200]))
    return [
        Duty(advisor=advisor.id, desk=None, begins=MONDAY + timedelta(minutes=begins), ends=MONDAY + timedelta(minutes=ends))
        for advisor in SITE.advisors
        for begins, ends in draw(any_.sets(stretches, max_size=1))
    ]  # fmt: skip


@any_.composite
def _lines(draw: any_.DrawFn) -> list[Leg]:
    ids = count(1)
    people = any_.tuples(
        any_.sampled_from(TOPICS), any_.sampled_from(LANGUAGES), any_.sampled_from(["", "", "zwei"]),
        any_.integers(-60, 0), any_.sampled_from([0, 20, 40]),
    )  # fmt: skip
    return [
        _leg(next(ids), Need(topic=topic, language=language, wanted=wanted), joined, head_start)
        for topic, language, wanted, joined, head_start in draw(any_.lists(people, max_size=12))
    ]


def _leg(number: int, need: Need, joined: int, head_start: int) -> Leg:
    at = MONDAY + timedelta(minutes=joined)
    return a_leg(
        id=number, topic=need.topic, language=need.language, wanted=need.wanted, joined_at=at,
        sort_key=at - timedelta(minutes=head_start),
    )  # fmt: skip
