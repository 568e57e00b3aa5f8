"""Offenbach: migration advice in the Bürgerbüro, one carrier a week. The scenarios OF-1 to OF-9."""

from server.actions.call_next import call_next
from server.actions.change_rota import change_rota
from server.actions.close_desk import close_desk
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.tell_truth import tell_truth
from server.domain.refusal import Code
from tests.scenarios.centre import as_read, moment
from tests.scenarios.conftest import Opened

ANYTHING_ABOUT_DEBTS = ("schuld", "Schuld", "ديون", "SCH")


def test_of_1_a_ticket_in_arabic_and_german_tells_nobody_about_debts(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-11 10:05")
    desk = of.sits("diakonie", "p1")

    answer = of.touches("schulden", language="ar")

    ticket, (paper,) = answer["ticket"], of.papers()
    assert ticket["number"] == paper["number"] == "001"
    assert ticket["wait"]["range"]["from"] < ticket["wait"]["range"]["to"]
    assert (paper["language"], paper["direction"]) == ("ar", "rtl")
    assert "10:05" in paper["when"]["own"]  # once for both: they are the same figures
    assert paper["when"]["german"] == "11.06.2012"
    for line in ("wait", "place"):
        assert paper[line]["own"] != paper[line]["german"]
    assert paper["label"]["german"] == "Ihre Nummer"
    assert paper["place"]["german"].endswith("Wir rufen Ihre Nummer auf.")
    of.hall.calls(desk)
    for shown in (paper, of.on_the_wall(), ticket):
        assert not any(word in as_read(shown) for word in ANYTHING_ABOUT_DEBTS)


def test_of_1_the_advisor_on_duty_reads_the_topic_and_the_language(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-11 10:05")
    console = of.served.advisor("diakonie")
    console.opens("p1")

    of.touches("schulden", language="ar")

    page = console.visits(console.path)
    assert "Schulden" in page.text
    assert "العربية" in page.text


def test_of_2_a_referral_prints_where_to_go_and_is_counted(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-11 10:05")
    desk = of.sits("diakonie", "p1")
    of.touches("schulden", language="ar")
    person = of.hall.serves(desk)

    (given,) = of.hall.do(give_slip, leg=person.id, place="schuldnerberatung", **desk)
    of.hall.do(finish, leg=person.id, outcome="referred", **desk)

    slip = of.papers()[-1]
    assert slip["kind"] == "slip"
    for line in ("title", "address", "opens", "hours", "phone", "bring"):
        assert slip[line], line
    assert "Schuldnerberatung" in str(slip["title"]["german"])
    assert slip["title"]["own"] == "استشارة الديون"
    assert (given.topic, given.facts["place"]) == ("schulden", "schuldnerberatung")
    (visit,) = of.visits()
    assert [(talk.end, talk.organisation) for talk in visit.talks] == [("referred", "diakonie")]
    assert [slip.place for slip in visit.slips] == ["schuldnerberatung"]


def test_of_3_on_a_tuesday_the_kiosk_says_when_and_where_instead(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-12 10:00")

    board = of.board()
    refused = of.refused("neu", language="tr")

    assert not board["opening"]["open"]
    assert board["opening"]["hint"]["de"].endswith("Montag, 18. Juni, 10:00–18:00 Uhr")
    assert "18 Haziran" in board["opening"]["hint"]["tr"]
    assert [office["title"]["de"] for office in board["offices"]] == [
        "Büro der Caritas", "Büro der Diakonie", "Büro der AWO", "Büro von KuBi", "Büro des IB",
    ]  # fmt: skip
    assert refused == "hall-closed"
    assert of.papers() == []


def test_of_4_who_comes_before_ten_keeps_the_order_and_waits_for_ten(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-18 09:40")
    desk = of.sits("awo", "p1")

    numbers = [of.touches("neu")["ticket"]["number"] for _ in range(3)]

    assert numbers == ["001", "002", "003"]
    with of.hall.refuses(Code.NOT_OPEN_YET):
        of.hall.do(call_next, **desk)
    of.at("2012-06-18 10:00")
    assert of.hall.serves(desk).ticket == 1


def test_of_4_nobody_draws_a_number_before_half_past_nine(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-18 09:29")

    refused = of.refused("neu")

    assert refused == "hall-closed"


def test_of_5_ten_minutes_before_closing_nobody_is_promised_what_cannot_be_kept(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-18 16:40")
    desk = of.sits("awo", "p1")
    for _ in range(5):
        of.touches("neu")
    of.hall.serves(desk)
    of.at("2012-06-18 17:50")

    later = of.touches("neu", language="en")
    told = of.hall.do(tell_truth)

    assert later["outcome"] == "later"
    assert "Monday 25 June" in str(later)
    assert "Platz der Deutschen Einheit 7" in str(later)
    assert of.papers()[-1]["kind"] == "slip"
    assert len(told) == 4
    assert [event.facts["promise"] for event in told] == ["not-today"] * 4


def test_of_6_whit_monday_is_closed_without_anybody_saying_so(centre: Opened) -> None:
    of = centre("of-bb", "2013-05-20 10:30")

    opening = of.board()["opening"]

    assert not opening["open"]
    assert opening["hint"]["de"].endswith("Montag, 27. Mai, 10:00–18:00 Uhr")


def test_of_7_the_next_carrier_does_not_see_what_the_last_one_heard(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-11 11:00")
    desk = of.sits("diakonie", "p1")
    of.touches("schulden", language="ar")
    person = of.hall.serves(desk)

    of.hall.do(give_slip, leg=person.id, place="buero-diakonie", **desk)
    of.hall.do(finish, leg=person.id, outcome="appointment", **desk)
    of.hall.do(close_desk, **desk)

    assert of.papers()[-1]["title"]["german"] == "Büro der Diakonie"
    of.at("2012-06-11 12:30")
    console = of.served.advisor("awo")
    page = console.opens("p1")
    for part in ("person", "line", "missed"):
        assert "Schulden" not in page.part(part).text
    assert "001" not in page.text


def test_of_9_a_carrier_takes_over_at_half_past_twelve_and_nobody_loses_the_place(centre: Opened) -> None:
    of = centre("of-bb", "2012-06-25 10:00")
    kubi = of.sits("kubi", "p1")
    for _ in range(3):
        of.touches("neu")
    first = of.hall.serves(kubi)
    of.hall.do(finish, leg=first.id, outcome="answered", **kubi)
    of.hall.do(close_desk, **kubi)
    of.at("2012-06-25 12:30")
    now, end = of.hall.clock(), moment(of.hall.site, "2012-06-25 18:00")

    of.hall.do(change_rota, advisor="kubi", present=False, begins=now, ends=end, by="kubi")
    of.hall.do(change_rota, advisor="caritas", present=True, begins=now, ends=end, by="kubi")
    caritas = of.sits("caritas", "p1")
    second = of.hall.serves(caritas)
    (ended,) = of.hall.do(finish, leg=second.id, outcome="answered", **caritas)

    assert second.ticket == first.ticket + 1
    assert ended.facts["organisation"] == "caritas"
    assert [talk.organisation for visit in of.visits() for talk in visit.talks] == ["kubi", "caritas"]
    assert of.touches("neu")["outcome"] == "ticket"
