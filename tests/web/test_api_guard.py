"""A program is known by its token alone, and a token opens what its scopes say, in its own hall."""

from datetime import timedelta

import pytest

from server.actions.revoke_token import revoke_token
from server.domain.scope import Scope
from server.storage import api_tokens, sites
from tests.building import a_site
from tests.web.conftest import Serve
from tests.web.program import HALL, Program, a_program
from tests.web.served import Served

OPENS = {
    Scope.HALL_READ: {"/hall", "/topics"},
    Scope.CALLS_READ: {"/calls"},
    Scope.DIRECTORY_READ: {"/directory"},
    Scope.FIGURES_READ: {"/figures"},
    Scope.WEBHOOKS_MANAGE: {"/webhooks"},
    Scope.TICKETS_ISSUE: set[str](),
}
READ = sorted(path for paths in OPENS.values() for path in paths)


@pytest.mark.parametrize("scope", list(Scope))
def test_each_scope_opens_one_thing_and_no_other(served: Served, scope: Scope) -> None:
    program = a_program(served, scope)

    answers = {path: program.gets(path).status_code for path in READ}

    assert answers == {path: 200 if path in OPENS[scope] else 403 for path in READ}
    assert program.posts("/tickets", {}, "k").status_code == (422 if scope is Scope.TICKETS_ISSUE else 403)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer nobody", "Basic bG90c2U6bG90c2U="])
def test_without_a_token_nobody_is_answered(served: Served, header: str) -> None:
    answer = served.lotse.flask.test_client().get(f"{HALL}/hall", headers={"Authorization": header})

    assert (answer.status_code, answer.get_json()["refusal"]["code"]) == (401, "token-unknown")


def test_a_login_is_no_token(served: Served) -> None:
    advisor = served.advisor()

    assert advisor.client.get(f"{HALL}/hall").status_code == 401


def test_another_hall_is_unknown_whether_there_is_one_or_not(served: Served) -> None:
    program = a_program(served)
    other = a_site(site="andere")
    served.lotse.parts.storage.write_plainly(lambda connection: sites.add(connection, other, at=served.hall.clock()))

    codes = [
        program.served.lotse.flask.test_client()
        .get(f"/api/v1/sites/{site}/hall", headers={"Authorization": f"Bearer {program.token}"})
        .get_json()["refusal"]["code"]
        for site in ("andere", "keine")
    ]

    assert codes == ["site-unknown", "site-unknown"]


def test_a_revoked_token_opens_nothing(served: Served) -> None:
    program = a_program(served)

    served.hall.do(revoke_token, token=program.id, by="leitung")

    assert program.gets("/hall").status_code == 401


def test_a_program_that_asks_too_often_waits(serve: Serve) -> None:
    served = serve(api_per_minute=3)
    often, other = a_program(served, Scope.HALL_READ), a_program(served, Scope.CALLS_READ)

    answers = [often.gets(path) for path in ("/hall", "/topics", "/hall", "/topics")]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[-1].headers["Retry-After"] == "60"
    assert other.gets("/calls").status_code == 200


def test_when_a_token_was_used_is_known_to_the_minute(served: Served) -> None:
    program = a_program(served)
    first = served.hall.clock()

    program.gets("/hall")
    served.hall.clock.passes(seconds=30)
    program.gets("/hall")

    assert _used(program) == first
    served.hall.clock.passes(seconds=30)
    program.gets("/hall")
    assert _used(program) == first + timedelta(minutes=1)


def _used(program: Program) -> object:
    with program.served.hall.reading() as records:
        return api_tokens.every(records)[0].used_at
