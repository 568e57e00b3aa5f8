"""A day with changes: who is here when."""

import pytest

from server.domain.site.site import Site
from server.domain.site.site_settings import InterpreterLine
from server.domain.whatif.asked import asked
from server.domain.whatif.changed import with_changes
from server.domain.whatif.day import Day, day_of
from server.domain.whatif.wrong import ChangeWrong, Wrong
from tests.building import an_advisor, hours
from tests.domain.whatif.trying import SUNDAY, hall


def _day(*said: str, site: Site | None = None) -> Day:
    day = day_of(site or hall(), 0, after=SUNDAY)
    return with_changes(day, asked(day.site, said))


def _here(day: Day) -> list[str]:
    """Every duty in the hall's time; the clock there is one hour ahead of UTC in November."""
    return [
        f"{duty.advisor} {duty.begins.hour + 1}:{duty.begins:%M}-{duty.ends.hour + 1}:{duty.ends:%M}"
        for duty in day.duties
    ]


def test_one_advisor_more_comes_when_the_other_one_does() -> None:
    assert _here(_day("more-advisor:like=rat")) == ["+1 8:00-12:00", "rat 8:00-12:00"]


def test_one_advisor_more_comes_at_the_hours_that_are_said() -> None:
    assert _here(_day("more-advisor:like=rat,11:00-15:00")) == ["rat 8:00-12:00", "+1 11:00-12:00"]


def test_one_advisor_more_for_a_topic_belongs_to_whom_the_topic_belongs_to() -> None:
    day = _day("more-advisor:topics=geld,languages=ar")

    new = day.site.advisor("+1")
    assert new is not None
    assert (new.topics, new.languages) == (("geld",), ("ar",))


def test_whoever_is_here_at_closing_stays_when_it_closes_later() -> None:
    assert _here(_day("close-later:60")) == ["rat 8:00-13:00"]


def test_an_advisor_who_leaves_before_closing_does_not_stay() -> None:
    day = _day("away:advisor=rat,11:00-12:00", "open-earlier:30", "close-later:60")

    assert _here(day) == ["rat 7:30-11:00", "rat 12:00-13:00"]


def test_a_shorter_day_ends_for_everybody() -> None:
    two = hall(opening=(hours("mon"), hours("mon", opens="14:00", closes="17:00")))

    assert _here(_day("close-later:-200", site=two)) == ["rat 8:00-12:00"]


def test_an_organisation_that_is_away_leaves_the_others() -> None:
    two = hall(advisors=(an_advisor("rat"), an_advisor("amt", organisation="stadt")))

    assert _here(_day("away:organisation=verein", site=two)) == ["amt 8:00-12:00"]


def test_a_line_with_no_talks_left_is_gone_and_a_new_one_is_there() -> None:
    video = InterpreterLine(id="video", title="Video", languages=("ar",), at_once=2)

    day = _day("lines:video=-2", "lines:ar=+3", site=hall(interpreter_lines=(video,)))

    assert [(line.languages, line.at_once) for line in day.site.interpreter_lines] == [(("ar",), 3)]


@pytest.mark.parametrize("said", ["more-advisor:like=rat,13:00-14:00", "close-later:-240", "open-earlier:-240"])
def test_hours_that_do_not_exist_on_that_day_are_refused(said: str) -> None:
    with pytest.raises(ChangeWrong) as refused:
        _day(said)

    assert refused.value.wrong is Wrong.HOURS
