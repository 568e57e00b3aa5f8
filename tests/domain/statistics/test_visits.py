"""From events to visits: waiting, service and the whole stay as they are defined, and one outcome for every ticket."""

from datetime import timedelta

from server.domain.statistics.visit import End, Visit
from server.domain.statistics.visits import visits
from server.domain.visits.event import Kind
from tests.building import TODAY
from tests.story import Story

TOMORROW = TODAY + timedelta(days=1)


def test_waiting_is_from_joining_to_the_first_call_and_service_from_start_to_end() -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=12).step(Kind.TICKET_CALLED, ticket)
    story.passes(minutes=1).step(Kind.TICKET_RECALLED, ticket)
    story.passes(minutes=1).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=20).step(Kind.TICKET_FINISHED, ticket, outcome="answered")

    (visit,) = _visits(story)

    assert (visit.legs[0].waiting, visit.legs[0].service, visit.stay) == (12 * 60, 20 * 60, 34 * 60)
    assert visit.outcome is End.ANSWERED


def test_each_hop_has_its_own_waiting_and_service() -> None:
    story = Story()
    ticket = story.takes("empfang")
    story.passes(minutes=5).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=3).step(Kind.TICKET_REFERRED, ticket, to="anmelden", next_leg=11)
    story.passes(minutes=7).step(Kind.TICKET_CALLED, ticket, 11).step(Kind.SERVICE_STARTED, ticket, 11)
    story.passes(minutes=20).step(Kind.TICKET_FINISHED, ticket, 11, outcome="form-help", then="geld", next_leg=12)
    story.passes(minutes=2).step(Kind.TICKET_CALLED, ticket, 12).step(Kind.SERVICE_STARTED, ticket, 12)
    story.passes(minutes=9).step(Kind.TICKET_FINISHED, ticket, 12, outcome="answered")

    (visit,) = _visits(story)

    assert [(leg.topic, leg.waiting, leg.service) for leg in visit.legs] == [
        ("empfang", 300, 180), ("anmelden", 420, 1200), ("geld", 120, 540),
    ]  # fmt: skip
    assert ([leg.end for leg in visit.legs], visit.stay) == ([End.REFERRED, End.FORM_HELP, End.ANSWERED], 46 * 60)


def test_a_step_that_was_taken_back_has_never_been() -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=2).step(Kind.TICKET_CALLED, ticket)
    story.passes(seconds=5).step(Kind.STEP_UNDONE, ticket, step="ticket-called")
    story.passes(minutes=3).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=4).step(Kind.TICKET_FINISHED, ticket, outcome="left", then="geld", next_leg=11)
    story.passes(seconds=5).step(Kind.STEP_UNDONE, ticket, step="ticket-finished")
    story.passes(minutes=1).step(Kind.TICKET_FINISHED, ticket, outcome="answered")

    (visit,) = _visits(story)

    assert [leg.end for leg in visit.legs] == [End.ANSWERED]
    assert (visit.legs[0].waiting, visit.legs[0].service) == (5 * 60 + 5, 5 * 60 + 5)


def test_while_a_form_is_filled_in_nobody_is_served_and_the_first_call_stays_the_first() -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=5).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=4).step(Kind.TICKET_PARKED, ticket)
    story.passes(minutes=30).step(Kind.TICKET_UNPARKED, ticket)
    story.passes(minutes=2).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=6).step(Kind.TICKET_FINISHED, ticket, outcome="form-help")

    (visit,) = _visits(story)

    assert (visit.legs[0].waiting, visit.legs[0].service) == (300, 600)


def test_whoever_was_called_and_did_not_come_is_a_no_show_unless_they_came_after_all() -> None:
    story = Story()
    missed, late = story.takes(), story.takes()
    for ticket in (missed, late):
        story.step(Kind.TICKET_CALLED, ticket).step(Kind.TICKET_NOT_SHOWN, ticket)
    story.step(Kind.TICKET_REINSTATED, late).step(Kind.TICKET_CALLED, late).step(Kind.SERVICE_STARTED, late)
    story.step(Kind.TICKET_FINISHED, late, outcome="answered")
    story.on(TOMORROW).step(Kind.TICKET_EXPIRED, missed)

    assert [visit.outcome for visit in _visits(story)] == [End.NO_SHOW, End.ANSWERED]


def test_what_is_not_over_at_the_end_of_its_day_has_expired_and_today_is_open() -> None:
    story = Story()
    story.takes()
    story.on(TOMORROW)
    story.takes()

    assert [visit.outcome for visit in visits(story.events, today=TOMORROW)] == [End.EXPIRED, End.OPEN]


def test_a_visit_that_is_given_up_is_withdrawn() -> None:
    story = Story()
    story.step(Kind.TICKET_WITHDRAWN, story.takes())

    assert [visit.outcome for visit in _visits(story)] == [End.WITHDRAWN]


def test_a_ticket_that_was_prepared_waits_from_its_check_in_on() -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=60).step(Kind.TICKET_CHECKED_IN, ticket)
    story.passes(minutes=8).step(Kind.TICKET_CALLED, ticket)

    (visit,) = _visits(story)

    assert visit.legs[0].waiting == 8 * 60


def test_after_a_takeover_the_talk_belongs_to_the_newer_organisation() -> None:
    story = Story()
    ticket = story.takes()
    story.step(Kind.TICKET_CALLED, ticket, organisation="kubi").step(Kind.SERVICE_STARTED, ticket, organisation="kubi")
    story.step(Kind.TICKET_FINISHED, ticket, outcome="answered", organisation="caritas")

    (visit,) = _visits(story)

    assert visit.talks[0].organisation == "caritas"


def test_a_family_is_one_case_and_its_relatives_count_once() -> None:
    story = Story()
    ticket = story.takes(party=4)
    story.step(Kind.TICKET_CALLED, ticket)
    story.step(Kind.TICKET_FINISHED, ticket, outcome="answered", relatives=3, then="geld", next_leg=11)
    story.step(Kind.TICKET_CALLED, ticket, 11).step(Kind.TICKET_FINISHED, ticket, 11, outcome="answered", relatives=2)

    (visit,) = _visits(story)

    assert (visit.relatives, len(visit.talks), visit.party) == (3, 2, 4)


def test_replaying_gives_the_same_visits() -> None:
    story = Story()
    for minutes in range(20):
        story.talk(waits=minutes, relatives=minutes % 3, slips=("amt",))

    assert _visits(story) == _visits(story)


def test_who_was_passed_over_because_no_line_was_free_lacked_an_interpreter() -> None:
    story = Story()
    waits, helped = story.takes(language="so"), story.takes()
    story.step(
        Kind.TICKET_CALLED, helped, way="direct",
        passed=[{"need": 1, "topic": "empfang", "language": "so", "why": "interpreter-busy", "oldest": waits}],
    )  # fmt: skip

    somali, german = _visits(story)

    assert (somali.legs[0].lacked_interpreter, german.legs[0].lacked_interpreter) == (True, False)


def _visits(story: Story) -> list[Visit]:
    return list(visits(story.events, today=TOMORROW + timedelta(days=1)))
