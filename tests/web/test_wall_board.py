"""What the profile says of a wall decides what that wall is told, and what its neighbours are."""

from dataclasses import replace
from datetime import date
from typing import Any

from server.actions.finish import finish
from server.actions.start import start
from server.actions.tell_truth import tell_truth
from server.domain.site.picture import Picture
from server.domain.site.site import Site
from server.domain.site.wall_settings import OneWall, Slide, Ticker, WallSettings
from server.storage import pictures
from server.storage.devices import DeviceKind
from tests.building import MONDAY, a_site, said
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served

NAME = "A wall"
"""As the wall of these tests is invited."""


def of_a_wall(**said_of_it: Any) -> Site:
    return a_site(walls=(OneWall(name=NAME, **said_of_it),))


def board(served: Served) -> Any:
    """What a wall is told that has just been let in."""
    return enrolled(served, DeviceKind.WALL).gets("/api/wall/board").get_json()


def board_again(served: Served) -> Any:
    """What the same wall is told now."""
    return Device(served=served, token="the-token-of-a-wall").gets("/api/wall/board").get_json()


def test_a_wall_says_what_it_says_of_itself_and_for_the_rest_what_holds_for_all(serve: Serve) -> None:
    walls = (OneWall(name=NAME, layout="strip", distance=7.5), OneWall(name="Saal", layout="room"))
    served = serve(site=a_site(wall=WallSettings(theme="light", distance=4), walls=walls))

    told = board(served)["wall"]

    assert (told["layout"], told["distance"], told["theme"]) == ("strip", 7.5, "light")


def test_a_wall_of_a_zone_shows_only_calls_to_its_desks(serve: Serve) -> None:
    served = serve(site=of_a_wall(desks=("zwei",)))
    served.hall.waits()
    served.hall.waits()
    served.hall.calls(served.hall.sits("rat", "eins"))
    served.hall.calls(served.hall.sits("amt", "zwei"))

    calls = board(served)["calls"]

    assert [(call["desk"], call["number"]) for call in calls] == [("Zimmer 2", "002")]


def test_a_desk_says_floor_colour_and_shape_and_whose_it_is_only_where_that_is_wanted(serve: Serve) -> None:
    site = of_a_wall(organisations=True)
    site = replace(site, desks=(replace(site.desks[0], floor="1. OG", colour="sky"), *site.desks[1:]))
    served = serve(site=site)
    served.hall.waits()
    served.hall.calls(served.hall.sits())

    (call,) = board(served)["calls"]
    served.hall.loads(replace(site, walls=()))
    (plain,) = board_again(served)["calls"]

    assert (call["floor"], call["sign"]) == ("1. OG", {"colour": "sky", "shape": "ring"})
    assert (call["organisation"], plain["organisation"]) == ("Verein", None)


def test_a_call_that_nobody_ends_leaves_the_wall_when_the_profile_says_so(serve: Serve) -> None:
    served = serve(site=of_a_wall(call_ends=5))
    served.hall.waits()
    served.hall.calls(served.hall.sits())
    before = board(served)["calls"]

    served.hall.clock.passes(minutes=5)
    (after,) = board_again(served)["calls"]

    assert [call["current"] for call in before] == [True]
    assert after["current"] is False


def test_the_next_numbers_are_those_whom_somebody_here_can_help_in_the_order_of_the_line(serve: Serve) -> None:
    served = serve(site=of_a_wall(next=2))
    rat = served.hall.sits("rat")
    for topic in ("empfang", "geld", "empfang", "familie", "arbeit"):
        served.hall.waits(topic)
    leg = served.hall.calls(rat)
    served.hall.do(start, leg=leg.id, **rat)
    served.hall.do(finish, leg=leg.id, outcome="answered", **rat)

    told = board(served)["next"]

    assert [each["number"] for each in told] == ["003", "004"]
    assert all(each["symbol"] for each in told)


def test_nobody_is_next_while_no_desk_is_open(serve: Serve) -> None:
    served = serve(site=of_a_wall(next=2))
    served.hall.waits()

    assert board(served)["next"] == []


def test_up_to_which_number_people_are_served_is_said_once_they_have_been_told(serve: Serve) -> None:
    served = serve(site=of_a_wall())
    served.hall.sits("kasse", "drei")
    for _ in range(9):
        served.hall.takes_ticket("geld")
    early = board(served)["served"]

    served.hall.clock.now = MONDAY.replace(hour=10, minute=35)
    served.hall.do(tell_truth)
    late = board_again(served)["served"]

    assert early is None
    assert late is not None
    assert late["until"] == "12:00"
    assert "001" <= late["number"] < "009"


def test_slides_and_ticker_of_today_stand_once_in_each_of_their_languages(serve: Serve) -> None:
    slides = (
        Slide(title=said("Sprachtreff"), text={"de": "**heute**"}),
        Slide(title={"de": "Vorbei"}, valid_to=date(2026, 11, 22)),
        Slide(title={"de": "Anderswo"}, walls=("Saal",)),
        Slide(title={"de": "Hier"}, walls=(NAME,), valid_from=date(2026, 11, 23)),
    )
    ticker = (Ticker(text=said("Am Freitag zu.")), Ticker(text={"de": "Bald."}, valid_from=date(2026, 11, 24)))
    served = serve(site=a_site(walls=(OneWall(name=NAME), OneWall(name="Saal")), slides=slides, ticker=ticker))

    told = board(served)

    titles = [(slide["language"], slide["direction"], slide["title"]) for slide in told["slides"]]
    assert titles == [("de", "ltr", "Sprachtreff"), ("ar", "rtl", "Sprachtreff (ar)"), ("de", "ltr", "Hier")]
    assert told["slides"][0]["blocks"][0]["runs"] == [{"text": "heute", "strong": True, "emphasis": False}]
    assert [line["language"] for line in told["ticker"]] == ["de", "ar"]


def test_a_picture_is_given_to_whoever_was_told_where_it_is_and_to_nobody_who_guesses(serve: Serve) -> None:
    served = serve(site=a_site(slides=(Slide(picture="plan.png"), Slide(title={"de": "x"}, picture="gone.png"))))
    plan = Picture(name="plan.png", kind="image/png", content=b"a picture")
    served.hall.storage.write_plainly(lambda connection: pictures.keep(connection, "halle", [plan]))

    shown, gone = (slide["picture"] for slide in board(served)["slides"])
    browser = served.lotse.flask.test_client()
    found, guessed = browser.get(shown), browser.get("/api/wall/pictures/plan.png")

    assert (found.status_code, found.data, found.mimetype) == (200, b"a picture", "image/png")
    assert "immutable" in found.headers["Cache-Control"]
    assert gone is None
    assert guessed.status_code == 404
