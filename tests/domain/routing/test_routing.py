"""How an advisor can help with a need now, and if not, why not."""

from datetime import timedelta
from typing import Any

from server.domain.hours.hours import OpenSpan
from server.domain.hours.rota import Duty
from server.domain.routing.interpreters import Coming, Interpreters
from server.domain.routing.routing import Help, Situation, Way, WhyNot, help_for, help_now, is_too_early
from server.domain.site.site import Advisor
from server.domain.site.site_settings import InterpreterLine
from server.domain.site.topic import Owner
from server.domain.visits.need import Need
from tests.building import MONDAY, a_leg, a_site, a_topic, an_advisor

RAT = an_advisor("rat", "empfang")
SPEAKER = an_advisor("amt", "empfang", languages=("de", "so"))
VIDEO = InterpreterLine(id="video", title="Video", languages=("so",))
ONE_HOUR, TWO_HOURS = timedelta(hours=1), timedelta(hours=2)
NOON = MONDAY + TWO_HOURS

FREE = Interpreters(working=(VIDEO,))
BUSY = Interpreters(working=(VIDEO,), in_use={"video": 1})
LATER = Interpreters(later=(Coming(line=VIDEO, hours=OpenSpan(opens=NOON - ONE_HOUR, closes=NOON + ONE_HOUR)),))
NO_LINE = Interpreters()


def test_whoever_speaks_the_language_helps_directly() -> None:
    assert _helped("de") == Help(way=Way.DIRECT)


def test_a_topic_of_others_is_passed() -> None:
    assert _helped("de", topic="geld") == Help(why=WhyNot.OTHER_TOPIC)


def test_a_topic_that_another_organisation_owns_is_passed() -> None:
    topics = (a_topic("empfang", organisations=(Owner(organisation="stadt"),)),)

    assert _helped("de", topics=topics) == Help(why=WhyNot.OTHER_ORGANISATION)


def test_whoever_must_see_another_organisation_is_passed() -> None:
    assert _helped("de", organisation="stadt") == Help(why=WhyNot.OTHER_ORGANISATION)


def test_whoever_wants_another_advisor_is_passed() -> None:
    assert _helped("de", wanted="amt") == Help(why=WhyNot.OTHER_ADVISOR)


def test_once_the_wanted_advisor_has_gone_home_anybody_helps() -> None:
    assert _helped("de", wanted="amt", present=("rat",)) == Help(way=Way.DIRECT)


def test_a_wanted_advisor_who_comes_later_today_is_waited_for() -> None:
    situation = _situation(later=("amt",), present=("rat",))

    assert help_now(situation, RAT, _need("de", wanted="amt"), patient=True).why is WhyNot.OTHER_ADVISOR


def test_a_free_line_interprets_for_a_language_that_nobody_here_speaks() -> None:
    assert _helped("so", present=("rat",)) == Help(way=Way.INTERPRETER, line="video")


def test_while_somebody_here_speaks_the_language_the_line_is_kept_until_the_wait_was_long() -> None:
    assert _helped("so") == Help(why=WhyNot.INTERPRETER_NOT_YET)
    assert _helped("so", patient=True) == Help(way=Way.INTERPRETER, line="video")


def test_a_speaker_who_may_not_help_is_not_waited_for() -> None:
    others = (RAT, an_advisor("amt", "geld", languages=("so",)))

    assert _helped("so", advisors=others) == Help(way=Way.INTERPRETER, line="video")


def test_a_speaker_who_comes_later_is_not_waited_for() -> None:
    situation = _situation(later=("amt",), present=("rat",))

    assert help_now(situation, RAT, _need("so"), patient=False) == Help(way=Way.INTERPRETER, line="video")


def test_a_line_in_use_is_waited_for() -> None:
    assert _helped("so", present=("rat",), lines=BUSY) == Help(why=WhyNot.INTERPRETER_BUSY)


def test_a_line_that_opens_later_today_is_waited_for() -> None:
    assert _helped("so", present=("rat",), lines=LATER) == Help(why=WhyNot.INTERPRETER_NOT_YET)


def test_a_line_that_opens_when_everybody_who_may_help_has_gone_home_is_not_waited_for() -> None:
    hours = OpenSpan(opens=NOON, closes=NOON + ONE_HOUR)

    situation = _situation(
        present=("rat",), later=("kasse",), lines=Interpreters(later=(Coming(line=VIDEO, hours=hours),))
    )

    assert help_now(situation, RAT, _need("so"), patient=False) == Help(way=Way.ANYHOW)


def test_without_any_line_for_the_language_the_two_try_anyhow() -> None:
    assert _helped("so", present=("rat",), lines=NO_LINE) == Help(way=Way.ANYHOW)


def test_without_a_line_a_speaker_is_waited_for_only_so_long() -> None:
    assert _helped("so", lines=NO_LINE) == Help(why=WhyNot.OTHER_LANGUAGE)
    assert _helped("so", lines=NO_LINE, patient=True) == Help(way=Way.ANYHOW)


def test_patience_is_counted_from_joining_the_line_and_not_from_a_head_start() -> None:
    situation = _situation()
    newcomer = a_leg(language="so", joined_at=MONDAY - timedelta(minutes=14, seconds=59), sort_key=MONDAY - TWO_HOURS)
    patient = a_leg(language="so", joined_at=MONDAY - timedelta(minutes=15))

    assert help_for(situation, RAT, newcomer).why is WhyNot.INTERPRETER_NOT_YET
    assert help_for(situation, RAT, patient).way is Way.INTERPRETER


def test_only_whoever_could_be_helped_after_more_waiting_is_too_early() -> None:
    newcomer = a_leg(language="so")

    assert is_too_early(_situation(), RAT, newcomer)
    assert not is_too_early(_situation(lines=BUSY), RAT, newcomer)
    assert not is_too_early(_situation(), SPEAKER, newcomer)


def _need(language: str, **changes: str) -> Need:
    return Need(**{"topic": "empfang", "language": language, **changes})


def _helped(language: str, *, patient: bool = False, **about: Any) -> Help:
    need = {key: about.pop(key) for key in ("topic", "organisation", "wanted") if key in about}
    return help_now(_situation(**about), RAT, _need(language, **need), patient=patient)


def _situation(
    *,
    present: tuple[str, ...] = ("rat", "amt"),
    later: tuple[str, ...] = (),
    lines: Interpreters = FREE,
    advisors: tuple[Advisor, ...] = (RAT, SPEAKER),
    **profile: Any,
) -> Situation:
    here = [Duty(advisor=advisor, desk=None, begins=MONDAY, ends=NOON) for advisor in present]
    coming = [Duty(advisor=advisor, desk=None, begins=NOON, ends=NOON + TWO_HOURS) for advisor in later]
    site = a_site(advisors=advisors, **profile)
    return Situation(site=site, now=MONDAY, duties=[*here, *coming], interpreters=lines)
