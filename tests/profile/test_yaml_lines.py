"""YAML read safely, with the line of every value."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as any_

from server.profile.yaml_lines import NotYaml, read_marked


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10:00", "10:00"), ("no", "no"), ("on", "on"), ("yes", "yes"), ("0777", 777), ("12", 12), ("-3", -3), ("1_000", "1_000"),
        ("1.5", 1.5), ("1.5.2", "1.5.2"), ("true", True), ("false", False), ("null", None), ("~", None), ("''", ""), ("'12'", "12"),
        ("2026-11-23", "2026-11-23"), ("[a, 1]", ["a", 1]), ("{a: {b: 1}}", {"a": {"b": 1}}), ("a:", {"a": None}), ("", None),
    ],
)  # fmt: skip
def test_scalars_are_text_numbers_true_false_or_nothing(text: str, value: object) -> None:
    assert read_marked(text).document == value


def test_every_value_knows_its_line() -> None:
    marked = read_marked("site: halle\ndesks:\n  - id: eins\n    label: Zimmer 1\n  - {id: zwei, label: Zimmer 2}\n")

    assert marked.line(("site",)) == 1
    assert marked.line(("desks", 0, "label")) == 4
    assert marked.line(("desks", 1, "label")) == 5


def test_what_is_missing_has_the_line_of_what_is_around_it() -> None:
    marked = read_marked("site: halle\ndesks:\n  - id: eins\n")

    assert marked.line(("desks", 0, "label")) == 3
    assert marked.line(("advisors",)) == 1


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("site: halle\ndesks: [", 2, "the node content"),
        ('a: "b\nc: "d"\n', 2, "as many closing quotation marks"),
        ('a: "b\nc: d\n', 3, "a closing quotation mark"),
        ("a: b: c\n", 1, "a text with a colon in quotes"),
        ("a: 1\n  b: 2\n", 2, "as far in as its neighbours"),
        ("a: 1\nb: 2\na: 3\n", 3, "only once"),
        ("a: &all 1\nb: 2\n", 1, "no anchors"),
        ("a: 1\nb: *all\n", 2, "no anchors"),
        ("a: 1\n---\nb: 2\n", 2, "document"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "no tags"),
        ("a: 1\nb: !!binary 'x'\n", 2, "no tags"),
        ("a: \x07\n", 1, "readable"),
        ("[" * 5000, 1, "levels"),
        ("? [a, b]\n: 1\n", 1, "key"),
    ],
    ids=[
        "broken",
        "a quotation mark too few before another one",
        "a quotation mark too few",
        "a colon in a text",
        "a line too far in",
        "a key twice",
        "an anchor",
        "a reference",
        "two documents",
        "a tag",
        "binary",
        "a bell",
        "too deep",
        "a list as key",
    ],
)
def test_what_a_profile_may_not_hold_is_said_with_its_line(text: str, line: int, expected: str) -> None:
    with pytest.raises(NotYaml) as wrong:
        read_marked(text)

    assert wrong.value.line == line
    assert expected in wrong.value.expected


@given(any_.text(alphabet=any_.sampled_from("ab:-{}[],&*!?|>%@`'\"# \n\t0.~\ufeff\x00é"), max_size=60))
@example("{[]: 1}")
@example("? {a: 1}\n: 2")
@example("!!int x")
@example("!!bool x")
@example("!!timestamp x")
@example("!!float x")
@example("!!set {a}")
@example("!!omap [a: 1]")
@example("- " * 2000)
@example("[" * 5000)
def test_no_text_ends_in_anything_but_a_document_or_a_mistake(text: str) -> None:
    try:
        read_marked(text)
    except NotYaml as wrong:
        assert wrong.line >= 1
        assert wrong.expected
