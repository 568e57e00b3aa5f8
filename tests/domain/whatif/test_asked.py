"""What is typed becomes a change, or a clear word why it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.site.site_settings import InterpreterLine
from server.domain.whatif.asked import MOST_CHANGES, asked
from server.domain.whatif.wrong import ChangeWrong, Wrong
from tests.building import a_site

SITE = a_site(interpreter_lines=(InterpreterLine(id="video", title="Video", languages=("ti",)),))
RIGHT = [
    "more-advisor:like=rat",
    "more-advisor:like=rat,09:00-11:30",
    "more-advisor:topics=geld+empfang,languages=de+ti,10:00-12:00",
    "away:advisor=kasse",
    "away:organisation=stadt,08:00-00:00",
    "speaker:ti,10:00-12:00",
    "lines:video=+1",
    "lines:video=-1",
    "lines:ar=+2",
    "close-later:60",
    "close-later:-30",
    "open-earlier:45",
    "visitors:+10%",
    "visitors:-25%",
]


@pytest.mark.parametrize("said", RIGHT)
def test_a_change_is_spelled_as_it_was_typed(said: str) -> None:
    (change,) = asked(SITE, [said])

    assert change.spelled() == said


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("", Wrong.FORM),
        ("kaffee:1", Wrong.FORM),
        ("more-advisor:wie=rat", Wrong.FORM),
        ("away:topic=geld", Wrong.FORM),
        ("away:rat", Wrong.FORM),
        ("more-advisor:like=niemand", Wrong.ADVISOR),
        ("away:advisor=niemand", Wrong.ADVISOR),
        ("away:organisation=niemand", Wrong.ORGANISATION),
        ("more-advisor:topics=leben,languages=de", Wrong.TOPIC),
        ("more-advisor:topics=geld,languages=xx", Wrong.LANGUAGE),
        ("speaker:xx,10:00-12:00", Wrong.LANGUAGE),
        ("speaker:ti", Wrong.HOURS),
        ("speaker:ti,12:00-10:00", Wrong.HOURS),
        ("speaker:ti,10:00-10:00", Wrong.HOURS),
        ("speaker:ti,25:00-26:00", Wrong.HOURS),
        ("speaker:ti,10:00Z-1200", Wrong.HOURS),
        ("speaker:ti,T10:00-1200", Wrong.HOURS),
        ("away:advisor=rat,8-10", Wrong.HOURS),
        ("away:advisor=rat,08:00-09:00,10:00-11:00", Wrong.HOURS),
        ("lines:telefon=+1", Wrong.LINE),
        ("lines:ar=-1", Wrong.NUMBER),
        ("lines:video=0", Wrong.NUMBER),
        ("lines:video", Wrong.NUMBER),
        ("close-later:1e3", Wrong.NUMBER),
        ("close-later:99999999999999999999", Wrong.NUMBER),
        ("open-earlier:+-5", Wrong.NUMBER),
        ("visitors:-100%", Wrong.NUMBER),
        ("visitors:٣%", Wrong.NUMBER),
    ],
)
def test_nonsense_is_refused_with_what_is_wrong(said: str, wrong: Wrong) -> None:
    with pytest.raises(ChangeWrong) as refused:
        asked(SITE, [said])

    assert refused.value.wrong is wrong


def test_more_changes_than_anybody_can_follow_are_refused() -> None:
    with pytest.raises(ChangeWrong) as refused:
        asked(SITE, ["close-later:5"] * (MOST_CHANGES + 1))

    assert refused.value.wrong is Wrong.MANY


@given(said=st.text() | st.sampled_from(RIGHT).flatmap(lambda right: st.text().map(lambda more: right + more)))
def test_no_text_ends_in_anything_but_a_change_or_a_clear_word(said: str) -> None:
    try:
        (change,) = asked(SITE, [said])
    except ChangeWrong as wrong:
        assert wrong.wrong in set(Wrong)
    else:
        assert asked(SITE, [change.spelled()]) == (change,)
