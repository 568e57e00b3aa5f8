"""Whatever stands in an address or a form of the administration: an answer, and never a crash."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.manager import managing
from tests.web.nonsense import no_crash
from tests.web.served import Browser, serving

ADDRESSES = {
    "an event with an endless number": "/events?before=" + "0" * 20 + "9" * 30,
    "an event with a number that no text is": "/events?before=" + "9" * 5000,
    "places in other figures": "/directory?brought=²&closed=²",
    "endless places": "/directory?brought=" + "9" * 5000,
    "the first week of all": "/rota?week=0001-01-01",
    "the last week of all": "/rota?week=9999-12-31",
    "a topic in other figures": "/profile/topics.²",
    "an endless topic": "/profile/topics." + "9" * 5000,
}

FORMS: dict[str, tuple[str, dict[str, str], int]] = {
    "a version with an endless number": ("/versions/99999999999999999999/take-back", {}, 404),
    "a slide that is not there": ("/slides/board", {"at": "9998", "slide.seconds": "12"}, 422),
    "a voice that stands in for none": ("/profile/speech", {"speech.stand_in.0.key": "ar"}, 422),
    "a text in other figures": ("/languages/fr/save", {"text-topics.².title": "x"}, 422),
    "a text of an endless number": ("/languages/fr/save", {f"text-topics.{'9' * 5000}.title": "x"}, 422),
}


@pytest.fixture(scope="module")
def manager(prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Somebody who runs the hall, on a page of it. One for all: nothing here changes anything."""
    file = shutil.copy(prepared_sqlite, tmp_path_factory.mktemp("admin") / "hall.sqlite")
    with serving(f"sqlite:///{file}") as served:
        browser = managing(served)
        browser.visits("/admin/halle/desks")
        yield browser


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_that_nobody_means_breaks_nothing(manager: Browser, address: str) -> None:
    with no_crash():
        answer = manager.client.get(f"/admin/halle{address}")

    assert answer.status_code in (200, 404)


@pytest.mark.parametrize(("address", "said", "status"), FORMS.values(), ids=FORMS)
def test_a_form_that_nobody_filled_in_breaks_nothing(
    manager: Browser, address: str, said: dict[str, str], status: int
) -> None:
    manager.visits("/admin/halle/desks")
    found = next(each for each in manager.page.every("input") if each.attributes["name"] == "version")
    version = found.attributes["value"]

    with no_crash():
        manager.sends(f"/admin/halle{address}", version=version, **said)

    assert manager.answer.status_code == status


@pytest.mark.parametrize("address", ["/profile/topics", "/profile/import", "/directory/import"])
def test_only_from_somebody_who_has_logged_in_a_large_form_is_read(manager: Browser, address: str) -> None:
    stranger = manager.client.application.test_client()

    answer = stranger.post(f"/admin/halle{address}", data={"document": "x" * 100_000})

    assert answer.status_code == 413
