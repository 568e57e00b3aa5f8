"""The documentation of the interface is what the interface does: its examples are true, and a fuzzer finds nothing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from server.domain.scope import Scope
from server.domain.visits.event import Kind
from server.domain.visits.told import told
from server.web.api.described import operation_of
from server.web.api.page import TOLD_EXAMPLE
from server.web.shared.guard import answers_only
from tests.building import an_event
from tests.web.on_a_port import on_a_port
from tests.web.program import a_program
from tests.web.served import Served, serving

NOT_IN_THE_SCHEMA = "positive_data_acceptance"
"""Which topics and languages there are, the profile of a hall says and no schema: they are refused with 404 and 422."""

SITE = '[parameters]\n"path.site" = "halle"\n'
"""There is one hall; everything else is made up."""


@pytest.fixture(scope="module")
def fuzzed(prepared_sqlite: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    file = tmp_path_factory.mktemp("api") / "hall.sqlite"
    file.write_bytes(prepared_sqlite.read_bytes())
    with serving(f"sqlite:///{file}", api_per_minute=1_000_000) as served:
        yield served


def test_a_fuzzer_finds_nothing(fuzzed: Served, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("schemathesis")
    (tmp_path / "schemathesis.toml").write_text(SITE)
    token = f"Authorization: Bearer {a_program(fuzzed).token}"

    with on_a_port(fuzzed) as address:
        wanted = ["--max-examples", "8", "--phases", "examples,coverage,fuzzing", "--exclude-checks", NOT_IN_THE_SCHEMA]
        found = subprocess.run(
            [program, "run", f"{address}/api/openapi.json", "-H", token, "--generation-deterministic", *wanted],
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip

    assert found.returncode == 0, found.stdout[-4000:] + found.stderr[-1000:]
    assert "9 selected / 9 total" in found.stdout


def test_every_route_for_programs_is_described(fuzzed: Served, document: dict[str, Any]) -> None:
    app = fuzzed.lotse.flask
    views = {rule.endpoint: app.view_functions[rule.endpoint] for rule in app.url_map.iter_rules()}

    for_programs = {
        name for name, view in views.items() if any(isinstance(who, Scope) for who in answers_only(view) or ())
    }

    assert for_programs == {name for name, view in views.items() if operation_of(view) is not None}
    assert sum(len(methods) for methods in document["paths"].values()) == len(for_programs)


def test_every_example_is_true(fuzzed: Served) -> None:
    app = fuzzed.lotse.flask
    operations = [operation for view in app.view_functions.values() if (operation := operation_of(view)) is not None]
    models = {model for each in operations for model in (each.asked, *each.answers.values()) if model is not None}

    said = {model.__name__: TypeAdapter(model).validate_python(_example(model)) for model in models}

    assert len(said) > 8


def test_what_a_webhook_is_told_is_what_the_page_shows() -> None:
    body = told(an_event(Kind.TICKET_CALLED), id_="x", number="046", symbol="circle", desk="Zimmer 3")

    assert body.keys() == TOLD_EXAMPLE.keys()


def test_the_document_is_of_openapi_3_1_and_wants_a_token(document: dict[str, Any]) -> None:
    operations = [operation for methods in document["paths"].values() for operation in methods.values()]

    assert document["openapi"].startswith("3.1")
    assert document["components"]["securitySchemes"][next(iter(document["security"][0]))]["scheme"] == "bearer"
    assert all({"401", "403", "429", "500"} <= operation["responses"].keys() for operation in operations)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_shows_every_operation(fuzzed: Served, document: dict[str, Any], language: str) -> None:
    browser = fuzzed.browser(language)

    page = browser.visits("/api/")

    ids = [operation["operationId"] for methods in document["paths"].values() for operation in methods.values()]
    assert [page.part(id_).attributes["id"] for id_ in ids] == ids
    assert "Idempotency-Key" in browser.answer.text


@pytest.fixture(scope="module")
def document(fuzzed: Served) -> dict[str, Any]:
    told: dict[str, Any] = fuzzed.lotse.flask.test_client().get("/api/openapi.json").get_json()
    return told


def _example(model: Any) -> Any:
    example = dict(model.example)
    return example | {"kinds": tuple(map(Kind, example["kinds"]))} if "kinds" in example else example
