"""Presence of organisations, changes of the rules, and who came to a gathering."""

from datetime import timedelta
from decimal import Decimal

from server.domain.visits.event import Kind
from tests.building import TODAY
from tests.domain.statistics.reporting import block_of, shown
from tests.story import Story


def test_presence_is_hours_at_open_desks_with_pauses_beside_them() -> None:
    story = Story().on(TODAY, "10:00")
    _desk(story, Kind.DESK_OPENED)
    _desk(story.on(TODAY, "11:00"), Kind.DESK_PAUSED)
    _desk(story.on(TODAY, "11:30"), Kind.DESK_RESUMED)
    story.on(TODAY, "12:00").talk(waits=0, lasts=60)
    _desk(story.on(TODAY, "14:00"), Kind.DESK_CLOSED)

    hours = shown(block_of(story, "presence"))

    assert hours == {
        ("verein", "here"): Decimal("4.0"), ("verein", "talking"): Decimal("1.0"),
        ("verein", "paused"): Decimal("0.5"), ("verein", "free"): Decimal("2.5"),
    }  # fmt: skip


def test_whoever_takes_a_desk_over_is_here_from_then_on() -> None:
    story = Story().on(TODAY, "10:00")
    _desk(story, Kind.DESK_OPENED, advisor="kubi", organisation="kubi")
    _desk(story.on(TODAY, "12:30"), Kind.DESK_OPENED, advisor="caritas", organisation="caritas")
    _desk(story.on(TODAY, "18:00"), Kind.DESK_CLOSED, advisor="caritas", organisation="caritas")

    hours = shown(block_of(story, "presence"))

    assert (hours["kubi", "here"], hours["caritas", "here"]) == (Decimal("2.5"), Decimal("5.5"))


def test_a_desk_that_nobody_closed_counts_until_the_last_thing_that_happened_there() -> None:
    story = Story().on(TODAY, "10:00")
    _desk(story, Kind.DESK_OPENED)
    story.on(TODAY, "11:00").talk(waits=0, lasts=30)
    story.on(TODAY + timedelta(days=1), "08:00").tells(
        Kind.DESK_CLOSED, desk="eins", advisor="rat", facts={"forgotten": True}
    )

    assert shown(block_of(story, "presence"))["verein", "here"] == Decimal("1.5")


def test_every_change_of_the_rules_is_listed_with_when_who_and_where() -> None:
    story = Story().tells(Kind.SITE_LOADED, facts={})
    story.passes(minutes=1).tells(
        Kind.SITE_LOADED,
        facts={"by": "leitung", "changed": [{"path": "topics.sprache.redirect_from"}, {"path": "rota"}]},
    )

    block = block_of(story, "rule-changes")

    assert [(line.label.key, [cell.key for cell in line.cells]) for line in block.lines] == [  # type: ignore[union-attr]  # no figures here
        (story.now.isoformat(), ["leitung", "topics.sprache.redirect_from"]),
        (story.now.isoformat(), ["leitung", "rota"]),
    ]


def test_each_association_that_came_stands_once_for_each_day() -> None:
    story = Story()
    for association in ("b", "a", "b"):
        story.tells(Kind.ASSOCIATION_CHECKED_IN, facts={"association": association})

    block = block_of(story, "attendance")

    assert [line.label.key for line in block.lines] == ["a", "b"]


def _desk(story: Story, kind: Kind, *, advisor: str = "rat", organisation: str = "verein") -> None:
    story.tells(kind, desk="eins", advisor=advisor, facts={"organisation": organisation})
