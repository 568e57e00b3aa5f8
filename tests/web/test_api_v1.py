"""What programs of others get: tickets as at the kiosk, calls as on the wall, and no figure that tells of a person."""

from dataclasses import replace
from typing import Any

import pytest

from server.storage import deliveries
from server.storage.devices import DeviceKind
from server.web.api.figures import shown_of
from tests.building import a_place, a_redirect, a_site, a_topic
from tests.web.program import Program, a_program
from tests.web.served import Served


@pytest.fixture
def program(served: Served) -> Program:
    return a_program(served)


def test_a_ticket_is_one_of_the_hall_and_is_not_printed(served: Served, program: Program) -> None:
    served.hall.has_device(DeviceKind.PRINTER, "p" * 24)

    answer = program.posts("/tickets", {"topic": "empfang", "language": "ar", "party": 3}, "key-1")

    ticket = answer.get_json()["ticket"]
    assert (answer.status_code, ticket["number"], ticket["party"]) == (201, "001", 3)
    assert served.browser("de").visits(ticket["page"].removeprefix(served.lotse.parts.config.public_url)).text
    assert served.hall.everything()["papers"] == []


def test_the_same_key_gets_the_same_ticket(served: Served, program: Program) -> None:
    wanted = {"topic": "empfang", "language": "de"}
    first = program.posts("/tickets", wanted, "key-1").get_json()

    again = program.posts("/tickets", wanted, "key-1").get_json()

    assert again == first
    assert len(served.hall.everything()["tickets"]) == 1


@pytest.mark.parametrize("key", [None, "", "ü", "k" * 65])
def test_without_a_usable_key_there_is_no_ticket(served: Served, program: Program, key: str | None) -> None:
    answer = program.posts("/tickets", {"topic": "empfang", "language": "de"}, key)

    assert (answer.status_code, answer.get_json()["refusal"]["details"]["field"]) == (422, "Idempotency-Key")
    assert served.hall.everything()["tickets"] == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"topic": "nichts"}, 404), ({"language": "xx"}, 422), ({"party": 0}, 422), ({"party": "2"}, 422),
        ({"topic": "a\0b"}, 422), ({"name": "Frau Muster"}, 422),
    ],
)  # fmt: skip
def test_a_wrong_wish_is_refused(program: Program, change: dict[str, Any], status: int) -> None:
    answer = program.posts("/tickets", {"topic": "empfang", "language": "de"} | change, "key-1")

    assert answer.status_code == status


def test_whoever_is_to_go_elsewhere_is_told_where(served: Served, program: Program) -> None:
    topic = a_topic("amt", redirect="nebenan")
    served.hall.loads(
        a_site(topics=(*served.hall.site.topics, topic), redirects=(a_redirect(),), directory=(a_place(),))
    )

    answer = program.posts("/tickets", {"topic": "amt", "language": "ar"}, "key-1")

    told = answer.get_json()
    assert (answer.status_code, told["outcome"], told["redirect"]["title"]) == (200, "redirect", "Amt nebenan (ar)")
    assert (told["ticket"], told["redirect"]["address"]) == (None, "Am Platz 2, 12345 Stadt")


def test_calls_say_number_symbol_and_desk_and_nothing_else(served: Served, program: Program) -> None:
    rat = served.hall.sits("rat", "eins")
    served.hall.waits("empfang")

    served.hall.calls(rat)

    told = program.gets("/calls").get_json()
    desk = served.hall.site.desks[0].label
    assert told == {"now": [{"number": "001", "symbol": "triangle", "desk": desk}], "last": []}


def test_few_who_wait_are_not_counted(served: Served, program: Program) -> None:
    for _ in range(4):
        served.hall.waits("empfang")
    four = program.gets("/hall").get_json()["waiting"]

    served.hall.waits("empfang")

    assert (four, program.gets("/hall").get_json()["waiting"]) == (None, 5)


def test_a_hall_says_when_it_is_open_and_how_long_it_would_take(served: Served, program: Program) -> None:
    told = program.gets("/hall").get_json()

    assert (told["open"], told["today"]["closes"]) == (True, "2026-11-23T11:00:00Z")
    assert told["next"]["opens"].startswith("2026-11-24")
    assert {each["topic"] for each in told["waits"]}.isdisjoint(
        topic.id for topic in served.hall.site.all_topics() if topic.sensitive
    )


def test_figures_leave_out_what_would_tell_of_persons(served: Served, program: Program) -> None:
    for topic in ("empfang",) * 6 + ("arbeit",) * 2:
        served.hall.waits(topic)

    told = program.gets("/figures").get_json()

    by_topic = {each["topic"]: each["waiting"] for each in told["topics"]}
    assert (told["waiting"], by_topic["arbeit"]) == (8, None)
    assert by_topic["empfang"] is None, "8 - 6 would say that two wait for something else"


@pytest.mark.parametrize(
    ("people", "whole", "shown"),
    [
        ({"a": 5, "b": 5}, 10, {"a", "b"}),
        ({"a": 5, "b": 0}, 5, {"a"}),
        ({"a": 9, "b": 6, "c": 1}, 16, {"a"}),
        ({"a": 9, "b": 3, "c": 2}, 14, {"a"}),
        ({"a": 4}, 4, set[str]()),
        ({"a": 6}, 7, set[str]()),
    ],
)
def test_no_small_rest_can_be_reckoned(people: dict[str, int], whole: int, shown: set[str]) -> None:
    assert set(shown_of(people, whole=whole)) == shown


def test_topics_come_with_the_question_before_them(served: Served, program: Program) -> None:
    topics = {each["id"]: each for each in program.gets("/topics").get_json()["topics"]}

    gated = next(topic for topic in served.hall.site.all_topics() if topic.gate)
    assert {answer["id"] for answer in topics[gated.id]["gate"]["answers"]} == set(
        gated.gate.answers if gated.gate else ()
    )
    assert topics["empfang"]["title"] == {"de": "Empfang", "ar": "Empfang (ar)"}


def test_the_directory_comes_page_by_page(served: Served, program: Program) -> None:
    places = tuple(a_place(id=f"amt-{at}") for at in range(3))
    served.hall.loads(replace(served.hall.site, directory=(*served.hall.site.directory, *places)))

    first, second = (program.gets(f"/directory?page={page}&per_page=2").get_json() for page in (1, 2))

    slugs = [each["slug"] for page in (first, second) for each in page["contents"]]
    assert (first["total_pages"], second["last_page"], first["last_page"]) == (
        -(-first["total_items"] // 2),
        True,
        False,
    )
    assert set(slugs) >= {"amt-0", "amt-1", "amt-2"}


@pytest.mark.parametrize("query", ["page=0", "per_page=101", "page=x", "per_page=-1"])
def test_a_page_that_cannot_be_is_refused(program: Program, query: str) -> None:
    assert program.gets(f"/directory?{query}").status_code == 422


def test_a_webhook_is_made_listed_and_ended(served: Served, program: Program) -> None:
    made = program.posts("/webhooks", {"url": "https://board.example/hook", "kinds": ["ticket-called"]}).get_json()
    listed = program.gets("/webhooks")

    ended = program.deletes(f"/webhooks/{made['webhook']['id']}")

    assert [each["id"] for each in listed.get_json()["webhooks"]] == [made["webhook"]["id"]]
    assert made["secret"] not in listed.text
    assert (ended.status_code, ended.data) == (204, b"")
    assert program.deletes(f"/webhooks/{made['webhook']['id']}").status_code == 404
    with served.hall.reading() as records:
        assert deliveries.dead(records) == []


@pytest.mark.parametrize(
    "url", ["http://board.example", "https://127.0.0.1/", "https://10.0.0.1/x", "https://[::1]/", "https://a@b.example/",
            "https://localhost/", "https://169.254.169.254/latest"],
)  # fmt: skip
def test_nobody_is_told_inside_the_own_network_unless_the_settings_say_so(program: Program, url: str) -> None:
    answer = program.posts("/webhooks", {"url": url, "kinds": ["ticket-called"]})

    assert (answer.status_code, answer.get_json()["refusal"]["code"]) == (422, "webhook-wrong")


def test_a_webhook_asked_for_twice_is_there_once(program: Program) -> None:
    wanted = {"url": "https://board.example/hook", "kinds": ["ticket-called"]}
    program.posts("/webhooks", wanted)

    again = program.posts("/webhooks", wanted)

    assert again.status_code == 422
    assert len(program.gets("/webhooks").get_json()["webhooks"]) == 1
