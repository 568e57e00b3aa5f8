"""Counting: every talk, referral and redirect where it belongs, and nobody can be found in a table."""

from datetime import date

from server.domain.site.report_wanted import SectionWanted
from server.domain.statistics.period import Period
from server.domain.visits.event import Kind
from tests.building import TODAY
from tests.domain.statistics.reporting import block_of, blocks_of, listed, shown
from tests.story import Story

SUMMER = Period(first=date(2026, 7, 1), last=date(2026, 9, 30))


def test_talks_are_counted_by_topic_and_organisation_with_their_sums() -> None:
    story = Story()
    for topic, organisation, times in (
        ("geld", "idh", 9),
        ("geld", "awo", 6),
        ("arbeit", "awo", 7),
        ("arbeit", "idh", 5),
    ):
        _times(times, story, topic=topic, organisation=organisation)

    block = block_of(story, "counts", rows="topic", columns="organisation")

    assert shown(block) == {
        ("arbeit", "awo"): 7, ("arbeit", "idh"): 5, ("arbeit", "all"): 12,
        ("geld", "awo"): 6, ("geld", "idh"): 9, ("geld", "all"): 15,
        ("all", "awo"): 13, ("all", "idh"): 14, ("all", "all"): 27,
    }  # fmt: skip
    assert block.base is not None
    assert block.base.value == 27


def test_fewer_than_five_are_not_shown_and_cannot_be_subtracted() -> None:
    story = Story()
    for language, times in (("ti", 2), ("de", 30), ("ar", 12)):
        _times(times, story, language=language)

    assert listed(block_of(story, "counts", rows="language")) == {
        "ar": "…", "de": 30, "ti": "<5", "all": 44,
    }  # fmt: skip


def test_the_hour_is_that_of_the_halls_own_clock() -> None:
    story = Story()
    for clock in ("08:05", "08:59", "09:00") * 5:
        story.on(TODAY, clock).talk(waits=0)

    assert listed(block_of(story, "counts", rows="hour")) == {"08": 10, "09": 5, "all": 15}


def test_one_talk_with_a_referral_is_one_talk_one_outcome_and_one_target() -> None:
    story = Story()
    story.talk("geld", language="ar", outcome="referred", slips=("schuldnerberatung",))

    talks = block_of(story, "counts", rows="outcome", k=1)
    referrals = block_of(story, "counts", of="referrals", rows="place", k=1)

    assert listed(talks) == {"referred": 1, "all": 1}
    assert listed(referrals) == {"schuldnerberatung": 1, "all": 1}


def test_a_visit_has_exactly_one_outcome() -> None:
    story = Story()
    for _ in range(6):
        story.step(Kind.TICKET_WITHDRAWN, story.takes())
    _times(7, story)

    by_outcome = block_of(story, "counts", of="visits", rows="outcome")

    assert listed(by_outcome) == {"answered": 7, "withdrawn": 6, "all": 13}


def test_redirects_and_those_who_were_told_to_come_later_are_counted_without_a_ticket() -> None:
    story = Story()
    for _ in range(5):
        story.tells(
            Kind.VISITOR_REDIRECTED, topic="asyl", facts={"redirect": "eigene", "place": "amt", "language": "fa-AF"}
        )
        story.tells(Kind.VISITOR_TOLD_LATER, topic="geld", facts={"reason": "full", "language": "de-simple"})

    redirects = block_of(story, "counts", of="redirects", rows="redirect")
    later = block_of(story, "counts", of="told-later", rows="reason", columns="language")

    assert listed(redirects) == {"eigene": 5, "all": 5}
    assert shown(later)["full", "de"] == 5


def test_need_of_interpreting_is_met_or_not_and_counted_once() -> None:
    story = Story()
    for way, times in (("interpreter", 6), ("anyhow", 7), ("direct", 9)):
        for _ in range(times):
            story.step(Kind.TICKET_CALLED, story.takes(language="so"), way=way, interpreter="video")

    need = block_of(story, "counts", of="interpreting", rows="language", columns="met")

    assert shown(need) == {
        ("so", "line"): 6, ("so", "without"): 7, ("so", "all"): 13,
        ("all", "line"): 6, ("all", "without"): 7, ("all", "all"): 13,
    }  # fmt: skip


def test_a_place_with_two_referrals_in_a_quarter_is_shown_as_below_five() -> None:
    story = Story().on(date(2026, 8, 3))
    for at in range(12):
        _times(2 if at == 0 else 10 + at, story, outcome="referred", slips=(f"stelle-{at:02}",))

    block = block_of(story, "counts", of="referrals", rows="place", columns="quarter", period=SUMMER)

    assert len(block.lines) == 13
    assert shown(block)["stelle-00", "2026-3"] == "<5"
    assert shown(block)["stelle-05", "2026-3"] == 15


def test_how_many_answered_a_question_is_shown_beside_of_how_many_talks() -> None:
    story = Story()
    for answer, times in (("monate", 8), ("jahre", 11), ("laenger", 3)):
        _times(times, story, answers={"wohndauer": answer})
    _times(6, story)

    block = block_of(story, "question", question="wohndauer")

    assert listed(block) == {
        "jahre": 11, "laenger": "<5", "monate": "…", "all": 22,
    }  # fmt: skip
    assert block.base is not None
    assert block.base.base is not None
    assert (block.base.value, block.base.base.value) == (22, 28)


def test_the_most_visited_carrier_stands_in_the_figures_and_small_nations_do_not() -> None:
    story = Story()
    for at in range(93):
        story.talk(
            "geld", organisation="idh", answers={"nation": f"nation-{at % 16 if at < 90 else 16:02}"}, waits=0, lasts=1
        )
    for organisation, times in (("awo", 88), ("caritas", 75), ("diakonie", 60)):
        _times(times, story, organisation=organisation)

    carriers = listed(block_of(story, "counts", rows="organisation"))
    nations = listed(block_of(story, "question", question="nation"))

    assert carriers == {
        "awo": 88, "caritas": 75, "diakonie": 60, "idh": 93, "all": 316,
    }  # fmt: skip
    assert nations["nation-16"] == "<5"
    assert all(value in ("<5", "…") or int(str(value)) >= 5 for value in nations.values())


def test_what_one_table_hides_no_other_section_of_the_report_shows() -> None:
    story = Story()
    for outcome, times in ((Kind.TICKET_WITHDRAWN, 6), (Kind.TICKET_EXPIRED, 2)):
        for _ in range(times):
            story.step(outcome, story.takes())
    _times(30, story)

    outcomes, overview = blocks_of(
        story, SectionWanted(show="counts", of="visits", rows="outcome"), SectionWanted(show="overview")
    )

    assert (listed(outcomes)["withdrawn"], listed(overview)["withdrawn"]) == ("…", "…")


def test_what_happened_outside_the_period_is_not_counted() -> None:
    story = Story().on(date(2026, 10, 31))
    story.talk()
    _times(6, story.on(TODAY))
    story.on(date(2026, 12, 1)).talk()

    assert listed(block_of(story, "counts")) == {"all": 6}


def test_a_report_on_nothing_says_so_little_that_nobody_is_found() -> None:
    assert shown(block_of(Story(), "counts", rows="topic", columns="hour")) == {("all", "all"): "<5"}


def _times(times: int, story: Story, **talk: object) -> None:
    for _ in range(times):
        story.talk(waits=0, lasts=0.1, **talk)  # type: ignore[arg-type]  # each case says its own
