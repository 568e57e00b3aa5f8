"""What is filled in on a form becomes what a profile says."""

from typing import Any

import pytest

from server.profile.filled import filled_in
from server.profile.shape import Shape, every_key


def test_a_sentence_is_kept_in_the_languages_in_which_it_was_written() -> None:
    value = _filled("Site", "waiting_place", **{"x.de": " Dort ", "x.ar": "", "x.en": "There"})

    assert value == {"de": "Dort", "en": "There"}


def test_lines_stand_one_below_the_other() -> None:
    assert _filled("Topic", "bring", **{"x.de": "Pass\r\n\r\nVertrag "}) == {"de": ["Pass", "Vertrag"]}


@pytest.mark.parametrize(("typed", "value"), [("12", 12), ("12,5", 12.5), ("zwölf", "zwölf"), ("-3", -3)])
def test_what_is_no_number_stays_as_it_was_typed(typed: str, value: object) -> None:
    assert _filled("WallSettings", "distance", x=typed) == value


def test_an_empty_field_is_nothing_where_nothing_may_be_said() -> None:
    assert _filled("Desk", "floor", x="") is None
    assert _filled("Topic", "gate", **{"x.question": "herkunft"}) is None
    assert _filled("Topic", "bring", **{"x.de": ""}) is None


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("no", False), ("", None)])
def test_a_wall_may_leave_open_what_holds_for_all(typed: str, value: bool | None) -> None:
    assert _filled("OneWall", "speaks", x=typed) is value


def test_a_box_that_is_not_ticked_says_no() -> None:
    assert _filled("Site", "return_code") is False


def test_an_empty_row_is_no_row_and_one_that_is_taken_out_is_gone() -> None:
    value = _filled(
        "Site", "desks",
        **{
            "x.0.id": "eins", "x.0.label": "Zimmer 1", "x.0.arrow": "left", "x.1.id": "zwei", "x.1.label": "Zimmer 2",
            "x.1.take-out": "yes", "x.2.id": "", "x.2.label": "", "x.2.arrow": "none",
        },
    )  # fmt: skip

    assert value == [{"id": "eins", "label": "Zimmer 1", "arrow": "left", "floor": None, "colour": None}]


def test_rows_stand_in_the_order_of_the_form() -> None:
    value = _filled("Site", "desks", **{f"x.{at}.id": f"platz-{at}" for at in range(11)})

    assert [row["id"] for row in value] == [f"platz-{at}" for at in range(11)]


def test_days_are_ticked() -> None:
    opening = {"x.0.days": ["mon", "tue"], "x.0.opens": "08:00", "x.0.closes": "12:00"}

    (span,) = _filled("Site", "opening", **opening)

    assert (span["days"], span["opens"]) == (["mon", "tue"], "08:00")


def test_the_answers_of_a_gate_lead_where_their_row_says() -> None:
    value = _filled(
        "Topic", "gate",
        **{
            "x.set-up": "yes", "x.question": "herkunft", "x.answers.0.key": "eu", "x.answers.0.value.topic": "arbeit",
            "x.answers.1.key": "", "x.answers.1.value.topic": "",
        },
    )  # fmt: skip

    assert value["question"] == "herkunft"
    assert value["answers"] == {"eu": {"topic": "arbeit", "redirect": None, "organisation": None, "stay": False}}


def test_what_has_pages_of_its_own_stays() -> None:
    shape = next(shape.item for owner, shape in every_key() if (owner.__name__, shape.key) == ("Site", "topics"))
    assert shape is not None
    form = {"x.id": ["leben"], "x.title.de": ["Leben"], "x.icon": ["map"]}

    value = filled_in(shape, "x", form, {"children": ["everything below"]})

    assert value["children"] == ["everything below"]


def test_what_is_usual_is_left_out_when_a_field_is_emptied() -> None:
    value = _filled("Site", "kiosk", **{"x.dim_after": "", "x.alone": "7", "x.sound": "speaker"})

    assert "dim_after" not in value
    assert value["alone"] == 7


def _filled(owner: str, key: str, **form: Any) -> Any:
    return filled_in(
        _key(owner, key), "x", {name: [said] if isinstance(said, str) else said for name, said in form.items()}
    )


def _key(owner: str, key: str) -> Shape:
    return next(shape for thing, shape in every_key() if thing.__name__ == owner and shape.key == key)
