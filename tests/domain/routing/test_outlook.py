"""What somebody who waits can be told."""

from datetime import timedelta
from typing import Any

from server.domain.hours.rota import Duty
from server.domain.routing.estimate import expected_wait
from server.domain.routing.outlook import Outlook, Present, outlook
from server.domain.routing.routing import Situation
from server.domain.visits.need import Need
from tests.building import MONDAY, a_site

BUSY = Present(advisor="rat", busy=True)
NOON = MONDAY + timedelta(hours=2)


def _need(topic: str, language: str = "de", **changes: str) -> Need:
    return Need(topic=topic, language=language, **changes)


FAMILY, WORK, RECEPTION, REGISTRATION = _need("familie"), _need("arbeit"), _need("empfang"), _need("anmelden")


def test_people_of_all_needs_that_share_an_advisor_are_before_you() -> None:
    told = _told(FAMILY, {FAMILY: 2, WORK: 1, REGISTRATION: 4})

    assert (told.people, told.or_more) == (3, False)


def test_people_who_need_another_language_are_before_you_too() -> None:
    assert _told(FAMILY, {_need("familie", "so"): 2}).people == 2


def test_only_people_with_the_same_need_are_before_somebody_whom_nobody_can_help() -> None:
    told = _told(FAMILY, {FAMILY: 2, WORK: 1}, here=("amt",))

    assert (told.people, told.range) == (2, None)


def test_an_advisor_who_is_not_here_joins_no_lines() -> None:
    told = _told(REGISTRATION, {RECEPTION: 3, FAMILY: 2}, here=("amt", "kasse"))

    assert told.people == 3
    assert _told(RECEPTION, {FAMILY: 2}, here=("amt", "kasse")).people == 0


def test_a_line_too_long_to_count_says_or_more() -> None:
    told = _told(FAMILY, {FAMILY: 5, WORK: 200})

    assert (told.people, told.or_more) == (200, True)


def test_of_a_long_line_tens_are_said_and_the_wait_goes_by_everybody() -> None:
    told = _told(FAMILY, {FAMILY: 34})

    assert (told.people, told.or_more) == (30, True)
    assert told.range == expected_wait(34, talk=10, advisors=1, idle=0)


def test_a_long_line_of_others_is_not_yours() -> None:
    assert not _told(FAMILY, {REGISTRATION: 200}).or_more


def test_the_wait_goes_by_what_those_before_you_came_for() -> None:
    # familie takes 10 minutes, arbeit 20: three people, 13⅓ minutes each
    told = _told(FAMILY, {FAMILY: 2, WORK: 1})

    assert told.range == expected_wait(3, talk=40 / 3, advisors=1, idle=0)


def test_only_those_who_can_help_are_counted_on() -> None:
    present = [BUSY, Present(advisor="amt", busy=False), Present(advisor="kasse", busy=False)]

    assert _told(FAMILY, {FAMILY: 1}, present=present).range == expected_wait(1, talk=10, advisors=1, idle=0)


def test_a_free_advisor_shortens_the_wait() -> None:
    told = _told(FAMILY, {FAMILY: 1}, present=[Present(advisor="rat", busy=False)])

    assert told.range == expected_wait(1, talk=10, advisors=1, idle=1)


def test_whoever_wants_one_advisor_waits_for_that_one_alone() -> None:
    present = [BUSY, Present(advisor="amt", busy=False)]

    told = _told(_need("empfang", wanted="rat"), {RECEPTION: 1}, present=present)

    assert told.range == expected_wait(1, talk=5, advisors=1, idle=0)


def test_before_any_desk_is_open_those_on_duty_are_taken_to_come() -> None:
    told = _told(RECEPTION, {RECEPTION: 4}, present=[])

    assert told.range == expected_wait(4, talk=5, advisors=2, idle=0)


def test_somebody_who_comes_later_counts_only_while_nobody_is_here() -> None:
    told = _told(RECEPTION, {RECEPTION: 4}, here=("amt",), later=("rat",), present=[])

    assert told.range == expected_wait(4, talk=5, advisors=1, idle=0)
    assert _told(RECEPTION, {RECEPTION: 4}, here=(), later=("rat",), present=[]).range == told.range


def test_somebody_who_waits_for_a_topic_that_is_gone_is_told_no_wait() -> None:
    told = _told(_need("former"), {_need("former"): 1})

    assert (told.people, told.range) == (1, None)


def _told(
    need: Need,
    ahead: dict[Need, int],
    *,
    here: tuple[str, ...] = ("rat", "amt", "kasse"),
    later: tuple[str, ...] = (),
    present: Any = (BUSY,),
) -> Outlook:
    duties = [Duty(advisor=advisor, desk=None, begins=MONDAY, ends=NOON) for advisor in here]
    duties += [Duty(advisor=advisor, desk=None, begins=NOON, ends=NOON + timedelta(hours=1)) for advisor in later]
    situation = Situation(site=a_site(), now=MONDAY, duties=duties)
    return outlook(situation, need, ahead=ahead, present=present)
