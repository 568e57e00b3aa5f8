"""A site profile from YAML text to a checked site, or every mistake with its line."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from server.domain.site.site import Site
from server.profile.read import LARGEST, ProfileWrong, read_profile, site_from_json, site_to_json
from server.words.catalogue import languages
from tests.building import a_document, a_site

SITES = Path(__file__).parents[2] / "deploy" / "sites"


@pytest.mark.parametrize("file", sorted(SITES.glob("*.yaml")), ids=lambda file: file.stem)
def test_the_profiles_that_come_with_lotse_are_fine(file: Path) -> None:
    site = read_profile(file.read_text(encoding="utf-8"), languages=languages())

    assert site.site == file.stem


def test_a_small_profile_becomes_a_site() -> None:
    site = _read(a_document())

    assert site.desk("eins") is not None
    assert [topic.id for topic in site.topics if topic.unsure] == ["empfang"]


def test_a_site_is_kept_as_json_and_comes_back() -> None:
    assert site_from_json(site_to_json(a_site())) == a_site()


def test_every_mistake_is_said_with_its_line() -> None:
    text = "site: halle\ntitle: 7\nlanguages: de\nnonsense: 1\ntopics:\n  - id: empfang\n    icon: house\n    minutes: viele\n"

    with pytest.raises(ProfileWrong) as wrong:
        read_profile(text)

    found = {(complaint.line, complaint.where) for complaint in wrong.value.complaints}
    assert {(2, "title"), (3, "languages"), (4, "nonsense"), (6, "topics.0.title"), (8, "topics.0.minutes")} <= found
    assert wrong.value.complaints == sorted(wrong.value.complaints)


@pytest.mark.parametrize(
    ("changes", "where", "expected"),
    [
        ({"colour": "blue"}, "colour", "no such key"),
        ({"subtitle": None}, "subtitle", "missing"),
        ({"site": "Halle 1"}, "site", "small letters"),
        ({"timezone": "Mars/Base"}, "timezone", "a time zone such as"),
        ({"timezone": "../etc/passwd"}, "timezone", "a time zone such as"),
        ({"language": "fr"}, "languages", "the house language"),
        ({"desks": [{"id": "eins", "label": "A"}, {"id": "eins", "label": "B"}]}, "desks", "every id once"),
        ({"desks": [{"id": "Eins", "label": "A"}]}, "desks.0.id", "small letters"),
        ({"desks": [{"id": "e" * 65, "label": "A"}]}, "desks.0.id", "small letters"),
        ({"desks": [{"id": "eins", "label": "A", "arrow": "sideways"}]}, "desks.0.arrow", "'left'"),
        ({"waiting_place": {"en": "There"}}, "waiting_place", "a text in de"),
        (
            {"opening": [{"days": ["mon"], "opens": "12:00", "closes": "08:00"}]},
            "opening.0.closes",
            "a time after 12:00",
        ),
        ({"opening": [{"days": ["monday"], "opens": "08:00", "closes": "12:00"}]}, "opening.0.days.0", "'mon'"),
        ({"opening": [{"days": ["mon"], "opens": 8, "closes": "12:00"}]}, "opening.0.opens", "a time such as"),
        ({"opening": [{"days": ["mon"], "opens": "08:00Z", "closes": "12:00"}]}, "opening.0.opens", "without a zone"),
        (
            {"opening": [{"days": ["mon"], "opens": "08:00", "closes": "12:00+01:00"}]},
            "opening.0.closes",
            "without a zone",
        ),
        ({"topics": []}, "topics", "exactly one topic"),
        ({"kiosk": {"ask_more_time_after": "soon"}}, "kiosk.ask_more_time_after", "whole number"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(changes: Mapping[str, Any], where: str, expected: str) -> None:
    with pytest.raises(ProfileWrong) as wrong:
        _read(a_document(**changes))

    assert [complaint.where for complaint in wrong.value.complaints if expected in complaint.expected] == [where]


@pytest.mark.parametrize(
    ("topic", "where", "expected"),
    [
        ({"title": {"en": "Work"}}, "title", "a text in de"),
        ({"bring": {"en": ["Pass"]}}, "bring", "a text in de"),
        ({"minutes": 0}, "minutes", "from 1 to 480"),
        ({"minutes": 481}, "minutes", "from 1 to 480"),
        ({"minutes": "12"}, "minutes", "whole number"),
        ({"sensitive": "yes"}, "sensitive", "true or false"),
        ({"opening": [{"days": ["mon"], "opens": "08:00", "closes": "08:00"}]}, "opening.0.closes", "a time after"),
        ({"id": "nobody"}, "id", "an advisor who serves"),
        ({"gate": {"question": "which", "answers": {}}}, "gate.question", "one of"),
        ({"gate": {"question": "herkunft", "answers": {"eu": {}}}}, "gate.answers", "each of"),
        ({"gate": {"question": "herkunft", "answers": {"eu": {"topic": "x"}, "no": {}}}}, "gate.answers.eu.topic", "one of"),
        ({"gate": {"question": "herkunft", "answers": {"eu": {"redirect": "x"}, "no": {}}}}, "gate.answers.eu.redirect", "one of"),
        ({"children": [{"id": "empfang", "title": {"de": "x"}, "icon": "x", "children": [{"id": "empfang"}]}]}, "children.0.children.0.title", "missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_about_a_topic_is_said_where_it_stands(
    topic: Mapping[str, Any], where: str, expected: str
) -> None:
    gate = {"id": "herkunft", "question": {"de": "?"}, "answers": [_answer("eu"), _answer("no")]}
    dull = {"id": "empfang", "title": {"de": "Empfang"}, "icon": "house", "unsure": True}

    with pytest.raises(ProfileWrong) as wrong:
        _read(a_document(topics=[dull | dict(topic)], gates=[gate]))

    assert f"topics.0.{where}" in [
        complaint.where for complaint in wrong.value.complaints if expected in complaint.expected
    ]


def test_a_third_level_and_a_ninth_tile_do_not_fit_the_kiosk() -> None:
    deep = _topic("a", children=[_topic("b", children=[_topic("c")])])
    many = [_topic(f"t{count}") for count in range(9)]

    with pytest.raises(ProfileWrong) as wrong:
        _read(a_document(topics=[deep, *many, _topic("e", children=many)]))

    said = {complaint.where: complaint.expected for complaint in wrong.value.complaints}
    assert "third level" in said["topics.0.children.0.children"]
    assert "at most 8" in " ".join(each.expected for each in wrong.value.complaints if each.where == "topics")
    assert "at most 7" in said["topics.10.children"]


def test_a_language_without_words_and_an_unknown_pictogram_are_said() -> None:
    with pytest.raises(ProfileWrong) as wrong:
        read_profile(_text(a_document()), languages={"en"}, pictograms={"globe"})

    assert [complaint.where for complaint in wrong.value.complaints] == ["languages.0", "topics.0.icon"]


def test_a_language_that_cannot_speak_stands_in_for_none() -> None:
    document = a_document(languages=["de", "ti"], speech={"stand_in": {"ti": "so"}})

    with pytest.raises(ProfileWrong) as wrong:
        read_profile(_text(document), voices={"am", "de"})

    said = {complaint.where: complaint.expected for complaint in wrong.value.complaints}
    assert said["speech.stand_in.ti"] == "a language with a voice: am, de"


def test_an_answer_of_a_gate_needs_a_pictogram_too() -> None:
    gate = {"id": "herkunft", "question": {"de": "?"}, "answers": [_answer("eu")]}

    with pytest.raises(ProfileWrong) as wrong:
        read_profile(_text(a_document(gates=[gate])), pictograms={"house"})

    assert [complaint.where for complaint in wrong.value.complaints] == ["gates.0.answers.0.icon"]


def test_a_file_that_is_far_too_long_is_not_read() -> None:
    with pytest.raises(ProfileWrong, match="1 mistakes"):
        read_profile("#" * (LARGEST + 1))


def _read(document: Mapping[str, Any]) -> Site:
    return read_profile(_text(document))


def _text(document: Mapping[str, Any]) -> str:
    """A document as YAML: JSON is YAML too."""
    return json.dumps(document, indent=1, ensure_ascii=False)


def _topic(topic: str, **changes: Any) -> dict[str, Any]:
    return {"id": topic, "title": {"de": topic}, "icon": "house", **changes}


def _answer(answer: str) -> dict[str, Any]:
    return {"id": answer, "title": {"de": answer}, "icon": "map"}
