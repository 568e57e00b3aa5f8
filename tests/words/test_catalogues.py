"""Every sentence is there in every language that a screen speaks, and says the same things."""

from collections.abc import Iterable
from gettext import c2py
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

from server.domain.refusal import Code
from server.web.shared.staff import SPOKEN
from server.words.catalogue import FOLDER, HOUSE, languages
from server.words.languages import KNOWN

FILES = sorted(FOLDER.glob("*/*.po"))
OF_VISITORS = ("kiosk", "wall", "phone", "privacy", "paper", "hours", "topic", "refusal")


@pytest.fixture(params=FILES, ids=lambda file: f"{file.stem} in {file.parent.name}")
def file(request: pytest.FixtureRequest) -> Path:
    """Each catalogue in turn."""
    return Path(request.param)


@pytest.mark.parametrize("screen", OF_VISITORS)
def test_what_visitors_see_speaks_every_language(screen: str) -> None:
    spoken = {file.parent.name for file in FILES if file.stem == screen}

    assert spoken == languages()


@pytest.mark.parametrize(
    "screen",
    [
        "admin",
        "admin-profile",
        "admin-mistake",
        "admin-versions",
        "admin-sites",
        "admin-people",
        "admin-desks",
        "admin-organisations",
        "admin-programs",
        "api",
        "health",
        "admin-overview",
        "admin-devices",
        "admin-walls",
        "admin-slides",
        "desk",
        "door",
        "watch",
        "refusal-staff",
        "admin-events",
        "admin-privacy",
        "reception",
        "admin-topics",
        "pictogram",
        "admin-rota",
        "admin-calendar",
        "admin-directory",
        "admin-languages",
        "admin-reports",
        "admin-whatif",
        "admin-waits",
    ],
)
def test_what_staff_see_speaks_the_languages_that_it_offers(screen: str) -> None:
    spoken = {file.parent.name for file in FILES if file.stem == screen}

    assert spoken == set(SPOKEN)


def test_every_language_has_a_name_and_a_direction() -> None:
    assert languages() <= set(KNOWN)


def test_every_sentence_is_there(file: Path) -> None:
    assert _sentences(file).keys() == _sentences(_german(file)).keys()


def test_no_sentence_is_empty_or_marked_doubtful(file: Path) -> None:
    catalog = _read(file)

    empty = [key for key, forms in _sentences(file).items() if not all(form.strip() for form in forms)]
    doubtful = [message.id for message in catalog if message.id and message.fuzzy]

    assert (empty, doubtful) == ([], [])


def test_sentences_have_the_same_gaps_to_fill(file: Path) -> None:
    german = {key: _gaps(forms) for key, forms in _sentences(_german(file)).items()}

    gaps = {key: _gaps(forms) for key, forms in _sentences(file).items()}

    assert gaps == german


def test_sentences_are_text_and_no_pages(file: Path) -> None:
    marked_up = [key for key, forms in _sentences(file).items() for form in forms if "<" in form or "&" in form]

    assert marked_up == []


def test_plural_sentences_have_every_form_of_their_language(file: Path) -> None:
    catalog = _read(file)
    expected, picked = catalog.num_plurals, c2py(catalog.plural_expr)

    plurals = {message.id[0]: message.string for message in catalog if message.id and message.pluralizable}

    assert {picked(count) for count in range(1000)} == set(range(expected))
    assert {key for key, forms in plurals.items() if len(forms or ()) != expected} == set()


def test_the_head_says_which_language_it_is_and_who_has_read_it(file: Path) -> None:
    head = file.read_text(encoding="utf-8").partition("\n\n")[0]

    assert f'"Language: {file.parent.name}\\n"' in head
    assert '"Content-Type: text/plain; charset=UTF-8\\n"' in head
    assert '"X-Review: ' in head


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_refusal_has_a_sentence(language: str) -> None:
    staff = _sentences(FOLDER / (language if language in SPOKEN else HOUSE) / "refusal-staff.po")
    sentences = _sentences(FOLDER / language / "refusal.po") | staff

    assert {code.value for code in Code} - sentences.keys() == set()


def _read(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened)


def _german(file: Path) -> Path:
    return FOLDER / HOUSE / file.name


def _sentences(file: Path) -> dict[str, tuple[str, ...]]:
    """Key → every form of its sentence."""
    found = [message for message in _read(file) if message.id]
    return {
        str(message.id[0] if message.pluralizable else message.id): tuple(
            map(str, message.string or ()) if message.pluralizable else (str(message.string),)
        )
        for message in found
    }


def _gaps(forms: Iterable[str]) -> set[str]:
    """What is to be filled in. A form for one or two people may leave the count out, so forms are taken together."""
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name is not None}
