"""Everybody goes everywhere and types attacks: nothing breaks, nothing is more than text, no door opens elsewhere."""

import pytest
from werkzeug.test import TestResponse

from server.web.shared.limits import limiter
from tests.web.conftest import Serve, serve
from tests.web.crawler import Crawler
from tests.web.everybody import PEOPLE, Everybody
from tests.web.hostile import hostile_hall
from tests.web.nonsense import no_crash
from tests.web.safe import is_local, what_is_unsafe
from tests.web.served import PASSWORD, Served

__all__ = ["serve"]

WHO = ("nobody", *(role for role in PEOPLE if role not in ("manager", "operator")), "manager", "operator")
"""Those who can take everything apart come last."""

BEGINS = ("/", "/desk/at/rat at eins", "/reception?number=1", "/privacy", "/api/", "/account")

ELSEWHERE = (
    "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "/%09/evil.example", "///evil.example",
    "javascript:alert(1)", "/\t/evil.example", "evil.example", "/\r\nLocation: https://evil.example", "/@evil.example",
)  # fmt: skip


@pytest.fixture
def served(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> Served:
    """A hall that answers however often it is asked."""
    monkeypatch.setattr(limiter, "enabled", False)
    return serve()


def test_wherever_anybody_goes_and_whatever_they_type_every_answer_is_safe(served: Served) -> None:
    asking = hostile_hall(served)
    crawlers, begins = _crawlers(asking), (*BEGINS, served.address(3))

    with no_crash():
        looked = {each.who: [*each.looks(*begins)] for each in crawlers}
        typed = {each.who: [*each.sends_everything()] for each in crawlers}

    assert [wrong for answers in (looked, typed) for who in WHO for wrong in _wrong(who, answers[who])] == []
    assert _taken(looked) > 180
    assert _taken(typed) > 60


@pytest.mark.parametrize("then", ELSEWHERE)
def test_no_login_leads_elsewhere(served: Served, then: str) -> None:
    known = served.advisor("rat")
    token = known.client.get("/account").text.partition('name="csrf_token" value="')[2].partition('"')[0]
    said = {"csrf_token": token, "name": "rat", "password": PASSWORD, "then": then}

    answer = known.client.post("/login", data=said)

    assert answer.status_code == 302
    assert is_local(answer.location)


def _crawlers(asking: Everybody) -> list[Crawler]:
    """An operator goes where no manager was: the rest are the same pages."""
    sent, seen = set[str](), {who: set[str]() for who in WHO}
    return [
        Crawler(asking=asking, who=who, sent=sent, seen=seen["manager" if who == "operator" else who]) for who in WHO
    ]


def _taken(answers: dict[str, list[TestResponse]]) -> int:
    return sum(answer.status_code < 400 for each in answers.values() for answer in each)


def _wrong(who: str, answers: list[TestResponse]) -> list[str]:
    return [f"{who}: {wrong}" for answer in answers for wrong in what_is_unsafe(answer)]
