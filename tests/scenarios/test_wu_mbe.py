"""Wuppertal: migration advice of one carrier, closed rooms, private topics. The scenarios WU-1 to WU-7."""

from server.actions.finish import finish
from server.actions.give_slip import give_slip
from tests.scenarios.centre import as_read
from tests.scenarios.conftest import Opened


def test_wu_1_a_mother_with_three_children_holds_one_ticket(centre: Opened) -> None:
    wu = centre("wu-mbe", "2018-09-24 09:30")
    desk = wu.sits("beratung-1", "b1")
    (family,) = [topic for topic in wu.board()["topics"] if topic["id"] == "familie"]

    ticket = wu.touches("familiennachzug", language="tr", party=4)["ticket"]
    person = wu.hall.serves(desk)
    (ended,) = wu.hall.do(finish, leg=person.id, outcome="answered", relatives=3, **desk)

    assert next(child for child in family["children"] if child["id"] == "familiennachzug")["ask_party"]
    assert (ticket["number"], ticket["party"]) == ("001", 4)
    assert ended.facts["relatives"] == 3
    assert wu.touches("schulden")["ticket"]["number"] == "002"


def test_wu_2_who_comes_about_a_separation_is_called_by_number_and_room_alone(centre: Opened) -> None:
    wu = centre("wu-mbe", "2018-09-24 09:30")
    desk = wu.sits("beratung-2", "b2")

    answer = wu.touches("ehe", language="ar")
    wu.hall.calls(desk)

    (call,) = wu.on_the_wall()["calls"]
    assert (call["number"], call["desk"], call["silent"]) == ("001", "Raum 2", True)
    (paper,) = wu.papers()
    assert paper["topic"] is None
    assert paper["qr"] == answer["ticket"]["url"]
    for shown in (call, paper, answer):
        assert not any(word in as_read(shown) for word in ("Ehe", "Trennung", "الزواج", "الانفصال"))


def test_wu_3_nobody_has_to_name_a_private_topic(centre: Opened) -> None:
    wu = centre("wu-mbe", "2018-09-24 09:30")
    desk = wu.sits("beratung-1", "b1")
    wu.touches("versicherung", answer="ab-27")

    answer = wu.touches("vertraulich", language="en")

    assert answer["outcome"] == "ticket"
    assert answer["ticket"]["topic"] is None
    assert wu.hall.serves(desk).topic == "versicherung"
    leg = wu.hall.leg(2)
    assert (leg.topic, leg.head_start) == ("vertraulich", 0)


def test_wu_4_somebody_under_27_sees_the_youth_service_and_may_stay(centre: Opened) -> None:
    wu = centre("wu-mbe", "2018-09-24 09:30")

    shown = wu.touches("aufenthalt", language="ru", answer="unter-27")
    stayed = wu.touches("aufenthalt", language="ru", answer="unter-27", stay=True)

    assert shown["outcome"] == "redirect"
    assert shown["redirect"]["title"]["german"] == "Jugendmigrationsdienst"
    assert shown["redirect"]["stay"]
    assert stayed["outcome"] == "ticket"
    assert wu.papers()[-1]["kind"] == "ticket"


def test_wu_7_whoever_returns_chooses_between_the_same_advisor_and_the_next_one(centre: Opened) -> None:
    wu = centre("wu-mbe", "2018-09-24 09:05")
    one, other = wu.sits("beratung-1", "b1"), wu.sits("beratung-2", "b2")
    wu.touches("schulden", language="de")
    first = wu.hall.serves(one)
    wu.hall.do(give_slip, leg=first.id, place="schuldnerberatung", **one)
    code = wu.papers()[-1]["again"]
    for _ in range(2):
        wu.touches("anderes", language="de", answer="ab-27")

    scanned = wu.asks("/api/kiosk/scan", text=code)
    offered = wu.asks("/api/kiosk/return", code=code, language="de", topic="schulden", answer=None)
    taken = wu.touches("schulden", language="de", wanted="beratung-1")

    assert (scanned["kind"], scanned["advisor"]["id"]) == ("again", "beratung-1")
    same, next_free = offered["same"]["wait"]["range"], offered["next_free"]["wait"]["range"]
    assert same["to"] >= next_free["to"]
    assert same["from"] >= next_free["from"]
    assert taken["outcome"] == "ticket"
    wu.hall.do(finish, leg=first.id, outcome="referred", **one)
    assert wu.hall.serves(other).topic == "anderes"
    assert [wu.hall.serves(one).wanted, wu.hall.leg(4).wanted] == ["", "beratung-1"]
