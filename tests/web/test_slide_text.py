"""Markdown of a slide becomes plain parts; whatever it holds, nothing of it can act on a page."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as any_

from server.web.shared.slide_text import blocks_of


def words(text: str) -> list[tuple[str, str]]:
    return [(block["kind"], "".join(run["text"] for run in block["runs"])) for block in blocks_of(text)]


def test_headings_paragraphs_and_lists_are_kept_in_order() -> None:
    text = "# Kurse\n\nJeden Tag\num neun\n\n- lesen\n- schreiben\n\n1. kommen\n2. bleiben"

    assert words(text) == [
        ("heading", "Kurse"), ("paragraph", "Jeden Tag um neun"), ("point", "lesen"), ("point", "schreiben"),
        ("step", "kommen"), ("step", "bleiben"),
    ]  # fmt: skip


def test_strong_and_emphasised_words_are_marked() -> None:
    (block,) = blocks_of("um **neun Uhr** *pünktlich*")

    marks = {run["text"]: (run["strong"], run["emphasis"]) for run in block["runs"]}

    assert marks == {
        "um ": (False, False), "neun Uhr": (True, False), " ": (False, False), "pünktlich": (False, True)
    }  # fmt: skip


def test_of_links_and_html_only_the_words_are_left() -> None:
    assert words("[Hier](https://example.org) <script>x</script>") == [("paragraph", "Hier <script>x</script>")]


@given(any_.text(max_size=400))
def test_any_text_becomes_blocks_of_known_kinds(text: str) -> None:
    kinds: set[Any] = {block["kind"] for block in blocks_of(text)}

    assert kinds <= {"paragraph", "heading", "point", "step"}
