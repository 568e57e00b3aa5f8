"""What somebody who waits can be told."""

from server.domain.estimate import expected_wait
from server.domain.outlook import Present, outlook
from server.domain.topic import Topic
from tests.building import a_site

BUSY = Present(advisor="rat", busy=True)


def test_people_of_all_lines_that_share_an_advisor_are_before_you() -> None:
    told = outlook(a_site(), _topic("familie"), ahead={"familie": 2, "arbeit": 1}, present=[BUSY], counted_to=200)

    assert (told.people, told.or_more) == (3, False)


def test_a_line_too_long_to_count_says_or_more() -> None:
    told = outlook(a_site(), _topic("familie"), ahead={"familie": 5, "arbeit": 200}, present=[BUSY], counted_to=200)

    assert (told.people, told.or_more) == (205, True)


def test_the_wait_goes_by_what_those_before_you_came_for() -> None:
    # familie takes 10 minutes, arbeit 20: three people, 13⅓ minutes each
    told = outlook(a_site(), _topic("familie"), ahead={"familie": 2, "arbeit": 1}, present=[BUSY], counted_to=200)

    assert told.range == expected_wait(3, talk=40 / 3, advisors=1, idle=0)


def test_only_those_who_can_help_are_counted_on() -> None:
    present = [BUSY, Present(advisor="amt", busy=False), Present(advisor="kasse", busy=False)]

    told = outlook(a_site(), _topic("familie"), ahead={"familie": 1}, present=present, counted_to=200)

    assert told.range == expected_wait(1, talk=10, advisors=1, idle=0)


def test_a_free_advisor_shortens_the_wait() -> None:
    present = [Present(advisor="rat", busy=False)]

    told = outlook(a_site(), _topic("familie"), ahead={"familie": 1}, present=present, counted_to=200)

    assert told.range == expected_wait(1, talk=10, advisors=1, idle=1)


def test_before_any_desk_is_open_those_whom_the_profile_names_are_taken_to_come() -> None:
    told = outlook(a_site(), _topic("empfang"), ahead={"empfang": 4}, present=[], counted_to=200)

    assert told.range == expected_wait(4, talk=5, advisors=2, idle=0)


def test_a_topic_that_nobody_serves_has_no_range() -> None:
    told = outlook(a_site(advisors=()), _topic("familie"), ahead={"familie": 0}, present=[], counted_to=200)

    assert told.range is None


def test_somebody_who_waits_for_a_topic_that_is_gone_counts_as_a_usual_talk() -> None:
    told = outlook(a_site(), _topic("familie"), ahead={"former": 1}, present=[BUSY], counted_to=200)

    assert told.range == expected_wait(1, talk=10, advisors=1, idle=0)


def _topic(topic: str) -> Topic:
    known = a_site().topic(topic)
    assert known is not None
    return known
