"""By how many minutes a ticket counts as older."""

from datetime import datetime, timedelta
from typing import Any

from server.domain.hours.rota import Duty
from server.domain.routing.head_start import HeadStart, head_start
from server.domain.site.site_settings import InterpreterLine, RoutingSettings
from server.domain.visits.need import Need
from tests.building import MONDAY, a_site, an_advisor

SOMALI = InterpreterLine(id="video", title="Dolmetsch-Video", languages=("so",))
HERE = [Duty(advisor=advisor, desk=None, begins=MONDAY, ends=MONDAY + timedelta(hours=2)) for advisor in ("amt", "rat")]


def test_nobody_has_one_without_a_reason() -> None:
    assert _start("de") == HeadStart(minutes=0, why="")


def test_whoever_cannot_wait_well_has_one() -> None:
    assert _start("de", vulnerable=True) == HeadStart(minutes=20, why="vulnerable")


def test_whoever_nobody_can_speak_with_has_one() -> None:
    assert _start("so") == HeadStart(minutes=20, why="no-direct-speaker")


def test_both_reasons_add_up() -> None:
    assert _start("so", vulnerable=True) == HeadStart(minutes=40, why="both")


def test_a_hall_without_a_line_for_the_language_passes_nobody_for_want_of_one() -> None:
    assert _start("ti") == HeadStart(minutes=0, why="")


def test_somebody_who_speaks_the_language_and_serves_the_topic_is_enough() -> None:
    speaker = an_advisor("amt", "empfang", languages=("de", "so"))

    assert _start("so", advisors=(speaker,)).minutes == 0


def test_a_speaker_for_other_topics_is_none() -> None:
    speaker = an_advisor("amt", "geld", languages=("de", "so"))

    assert _start("so", advisors=(speaker,)).minutes == 20


def test_a_speaker_who_goes_home_in_less_than_half_an_hour_is_none() -> None:
    assert _start_with_speaker(ends=MONDAY + timedelta(minutes=30)).minutes == 0
    assert _start_with_speaker(ends=MONDAY + timedelta(minutes=29)).minutes == 20


def test_a_speaker_who_comes_later_today_is_counted_on() -> None:
    later = MONDAY + timedelta(hours=4)

    assert _start_with_speaker(begins=later, ends=later + timedelta(hours=1)).minutes == 0


def test_the_numbers_are_the_profiles_and_nought_is_no_reason() -> None:
    routing = RoutingSettings(vulnerable=0, no_direct_speaker=30)

    assert _start("so", vulnerable=True, routing=routing) == HeadStart(minutes=30, why="no-direct-speaker")


def _start_with_speaker(*, ends: datetime, begins: datetime = MONDAY) -> HeadStart:
    speaker = an_advisor("amt", "empfang", languages=("so",))
    duties = [Duty(advisor="amt", desk=None, begins=begins, ends=ends)]
    return _start("so", duties=duties, advisors=(speaker,))


def _start(language: str, *, vulnerable: bool = False, duties: list[Duty] = HERE, **profile: Any) -> HeadStart:
    site = a_site(interpreter_lines=(SOMALI,), **profile)
    return head_start(site, Need(topic="empfang", language=language), vulnerable=vulnerable, duties=duties, now=MONDAY)
