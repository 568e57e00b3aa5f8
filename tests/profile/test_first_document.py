"""A new hall from a few answers is a hall that works."""

from dataclasses import replace

import pytest

from server.domain.site.site import Site
from server.profile.first_document import STANDARD_TOPICS, TILES, NewSite, first_document
from server.profile.read import ProfileWrong, read_document
from server.web.admin.changing import pictograms
from server.words.catalogue import languages, say
from server.words.languages import KNOWN

ALL = [topic.id for topic in STANDARD_TOPICS]
WANTED = NewSite(
    site="nord", title="Nord", subtitle="Am Platz", timezone="Europe/Berlin", languages=("de", "en"),
    days=("mon", "fri"), opens="09:00", closes="16:00", organisation="Verein", desks=(("zimmer-1", "Zimmer 1"),),
    advisors=(("beratung", "Beratung"),), topics=ALL[:5],
)  # fmt: skip


def test_the_answers_make_a_valid_profile_at_once() -> None:
    site = _site(WANTED)

    assert [topic.id for topic in site.topics] == [*ALL[:5], "weiss-nicht"]
    assert site.topics[-1].unsure
    assert set(site.advisors[0].topics) == {*ALL[:5], "weiss-nicht"}


def test_a_new_hall_speaks_every_language_from_the_start() -> None:
    site = _site(replace(WANTED, languages=tuple(KNOWN)))

    assert set(site.waiting_place) == set(KNOWN)


@pytest.mark.parametrize("count", [TILES, TILES + 1, 2 * TILES - 1])
def test_what_does_not_fit_on_the_first_screen_stands_behind_one_more_tile(count: int) -> None:
    site = _site(replace(WANTED, topics=ALL[:count]))

    offered = [topic.id for topic in site.all_topics() if not topic.children]
    assert offered == [*ALL[:count], "weiss-nicht"]
    assert len(site.topics) == TILES + 1


def test_without_topics_people_can_still_take_a_number() -> None:
    site = _site(replace(WANTED, topics=()))

    assert [topic.id for topic in site.topics] == ["weiss-nicht"]


def test_what_is_missing_is_named() -> None:
    with pytest.raises(ProfileWrong) as wrong:
        _site(replace(WANTED, timezone="Mond", opens="17:00", site="Nord!"))

    assert {each.where for each in wrong.value.complaints} == {"site", "timezone", "opening.0.closes"}


@pytest.mark.parametrize("language", sorted(KNOWN))
def test_a_title_fits_on_its_tile(language: str) -> None:
    titles = [say("topic", language, key) for key in (*ALL, "weiss-nicht", "more")]

    assert [title for title in titles if len(title) > 24] == []


def _site(wanted: NewSite) -> Site:
    document = first_document(wanted, lambda key, language: say("topic", language, key))
    return read_document(document, languages=languages(), pictograms=pictograms())
