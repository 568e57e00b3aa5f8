"""What makes sense about the settings of a profile."""

from typing import Any

import pytest

from server.domain.checking.mistake import Path
from server.domain.checking.settings_rules import mistakes_in_the_settings
from server.domain.site.device_settings import KioskSettings, SpeechSettings
from server.domain.site.role import Role, Staff
from server.domain.site.site import Site
from server.domain.site.site_settings import (
    AlarmSettings,
    Association,
    Closing,
    ClosingAnswer,
    ClosingQuestion,
    EarlyArrival,
    Gathering,
    InterpreterLine,
    NoShowRule,
    RoutingSettings,
    StepOut,
    Waves,
)
from tests.building import a_site, hours, said


def a_line(**changes: Any) -> InterpreterLine:
    """Two interpreters at once."""
    dull: dict[str, Any] = {"id": "video", "title": "Video", "languages": ("so", "ti"), "at_once": 2}
    return InterpreterLine(**(dull | changes))


def a_question(**changes: Any) -> ClosingQuestion:
    """A question with one answer."""
    dull: dict[str, Any] = {"id": "seit", "title": "Seit wann?", "answers": (ClosingAnswer(id="neu", title="neu"),)}
    return ClosingQuestion(**(dull | changes))


def a_gathering(**changes: Any) -> Gathering:
    """A meeting of one association."""
    dull: dict[str, Any] = {
        "title": said("Treffen"), "hours": (hours("tue"),), "associations": (Association(id="chor", title="Chor"),)
    }  # fmt: skip
    return Gathering(**(dull | changes))


def a_host(**changes: Any) -> Staff:
    """Somebody of the host."""
    return Staff(**({"id": "pforte", "title": "Pforte", "organisation": "stadt", "roles": (Role.HOST,)} | changes))


TWICE = (ClosingAnswer(id="neu", title="neu"),) * 2

FINE = {
    "nothing asked for": a_site(),
    "everything asked for": a_site(
        early_arrival=EarlyArrival(minutes=30), interpreter_lines=(a_line(),), step_out=StepOut(), waves=Waves(place=said("Saal")),
        closing_questions=(a_question(),), gathering=a_gathering(), alarm=AlarmSettings(), staff=(a_host(),),
    ),
    "no head start": a_site(routing=RoutingSettings(vulnerable=0, no_direct_speaker=0)),
    "a kiosk that is quick": a_site(kiosk=KioskSettings(ask_more_time_after=5, more_time_for=5, show_number_for=600)),
}  # fmt: skip

WRONG: dict[str, tuple[Site, Path]] = {
    "a kiosk that never asks": (a_site(kiosk=KioskSettings(ask_more_time_after=601)), ("kiosk", "ask_more_time_after")),
    "early by no time": (a_site(early_arrival=EarlyArrival(minutes=0)), ("early_arrival", "minutes")),
    "early by half a day": (a_site(early_arrival=EarlyArrival(minutes=241)), ("early_arrival", "minutes")),
    "told after the end": (a_site(closing=Closing(told_before=-1)), ("closing", "told_before")),
    "a head start that is not bounded": (a_site(routing=RoutingSettings(vulnerable=31)), ("routing", "vulnerable")),
    "a head start that is none": (a_site(routing=RoutingSettings(no_direct_speaker=-1)), ("routing", "no_direct_speaker")),
    "a no-show without a call": (a_site(no_show=NoShowRule(calls=0)), ("no_show", "calls")),
    "right back, but never": (a_site(step_out=StepOut(times=0)), ("step_out", "times")),
    "a wave of one": (a_site(waves=Waves(place=said("Saal"), size=1)), ("waves", "size")),
    "a wave that no desk could call": (a_site(waves=Waves(place=said("Saal"), size=101)), ("waves", "size")),
    "a wave to a place not said in Arabic": (a_site(waves=Waves(place={"de": "Saal"})), ("waves", "place")),
    "an alarm that rises at once": (a_site(alarm=AlarmSettings(escalate_after=0)), ("alarm", "escalate_after")),
    "a line without a language": (a_site(interpreter_lines=(a_line(languages=()),)), ("interpreter_lines", 0, "languages")),
    "a line with a language twice": (a_site(interpreter_lines=(a_line(languages=("so", "so")),)), ("interpreter_lines", 0, "languages")),
    "a line for nobody": (a_site(interpreter_lines=(a_line(at_once=0),)), ("interpreter_lines", 0, "at_once")),
    "a line that never connects": (a_site(interpreter_lines=(a_line(connect_within=0),)), ("interpreter_lines", 0, "connect_within")),
    "a line with hours backwards": (
        a_site(interpreter_lines=(a_line(hours=(hours("mon", closes="07:00"),)),)),
        ("interpreter_lines", 0, "hours", 0, "closes"),
    ),
    "a question twice": (a_site(closing_questions=(a_question(), a_question())), ("closing_questions",)),
    "a question that nobody can type": (a_site(closing_questions=(a_question(id="Seit wann"),)), ("closing_questions", 0, "id")),
    "a question without answers": (a_site(closing_questions=(a_question(answers=()),)), ("closing_questions", 0, "answers")),
    "an answer twice": (a_site(closing_questions=(a_question(answers=TWICE),)), ("closing_questions", 0, "answers")),
    "a gathering at no time": (a_site(gathering=a_gathering(hours=())), ("gathering", "hours")),
    "a gathering of nobody": (a_site(gathering=a_gathering(associations=())), ("gathering", "associations")),
    "an association that nobody can type": (
        a_site(gathering=a_gathering(associations=(Association(id="Chor 1", title="Chor"),))),
        ("gathering", "associations", 0, "id"),
    ),
    "staff of nobody": (a_site(staff=(a_host(organisation="fort"),)), ("staff", 0, "organisation")),
    "staff without a role": (a_site(staff=(a_host(roles=()),)), ("staff", 0, "roles")),
    "an operator by profile": (a_site(staff=(a_host(roles=(Role.OPERATOR,)),)), ("staff", 0, "roles")),
    "a voice for a language that nobody reads here": (a_site(speech=SpeechSettings(stand_in={"ti": "am"})), ("speech", "stand_in", "ti")),
    "a language that stands in for itself": (a_site(speech=SpeechSettings(stand_in={"ar": "ar"})), ("speech", "stand_in", "ar")),
    "an advisor of two organisations": (a_site(staff=(a_host(id="rat", organisation="stadt"),)), ("staff", 0, "organisation")),
}  # fmt: skip


@pytest.mark.parametrize("site", FINE.values(), ids=FINE)
def test_settings_that_make_sense_are_no_mistake(site: Site) -> None:
    assert list(mistakes_in_the_settings(site)) == []


@pytest.mark.parametrize(("site", "path"), WRONG.values(), ids=WRONG)
def test_a_setting_that_makes_no_sense_is_said_once_and_where(site: Site, path: Path) -> None:
    assert [mistake.path for mistake in mistakes_in_the_settings(site)] == [path]
