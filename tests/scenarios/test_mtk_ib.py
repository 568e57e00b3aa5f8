"""Main-Taunus-Kreis: five institutions, each responsible for its own field. The scenarios MTK-1 to MTK-9."""

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.park import park
from server.actions.unpark import unpark
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import history
from tests.scenarios.conftest import Opened


def test_mtk_1_questions_of_asylum_get_a_slip_in_dari_and_german_and_no_ticket(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")

    answer = mtk.touches("asyl", language="fa-AF")

    (slip,) = mtk.papers()
    assert answer["outcome"] == "redirect"
    assert slip["kind"] == "slip"
    assert slip["reason"]["german"].startswith("Zum Asyl beraten wir hier nicht.")
    assert slip["reason"]["own"].endswith("لطفاً نزد مددکار اجتماعی خود بروید.")
    assert slip["title"]["german"] == "Sozialdienst des Kreises"
    assert slip["phone"] == "115"
    assert mtk.hall.everything()["tickets"] == []
    with mtk.hall.reading() as records:
        counted = [each.event for each in history.of_days(records, records.day, records.day)]
    assert [event.facts["redirect"] for event in counted if event.kind is Kind.VISITOR_REDIRECTED] == ["asyl"]


def test_mtk_2_until_june_the_vhs_is_here_from_july_on_the_kiosk_sends_people_there(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")

    before = mtk.touches("deutsch")
    mtk.at("2017-07-10 09:30")
    after = mtk.touches("deutsch")

    assert before["outcome"] == "ticket"
    assert after["outcome"] == "redirect"
    assert after["redirect"]["title"]["own"] == "Volkshochschule Main-Taunus-Kreis"
    assert len(mtk.hall.everything()["tickets"]) == 1


def test_mtk_3_while_debt_advice_is_not_in_the_house_the_kiosk_says_when_and_offers_first_advice(
    centre: Opened,
) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")

    answer = mtk.touches("geld", language="tr")

    assert answer["outcome"] == "later"
    assert answer["later"]["when"]["german"].startswith("Donnerstag, 11. Mai, 14:00")
    assert answer["later"]["instead"]["id"] == "geld-zuerst"
    assert mtk.hall.everything()["tickets"] == []
    assert mtk.touches("geld-zuerst", language="tr")["outcome"] == "ticket"


def test_mtk_4_the_age_is_asked_only_where_it_decides_and_is_not_kept(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")
    youth, grown = mtk.sits("diakonie", "tuer-a"), mtk.sits("awo", "tuer-b")
    board = mtk.board()
    asks = {child["id"]: child["gate"] for topic in board["topics"] for child in (topic, *topic["children"])}

    mtk.touches("bildung", answer="unter-27")

    assert [topic for topic, gate in asks.items() if gate] == ["bildung"]
    with mtk.hall.refuses(Code.NOBODY_WAITS):
        mtk.hall.do(call_next, **grown)
    assert mtk.hall.serves(youth).topic == "bildung"
    assert "unter-27" not in str(mtk.hall.everything()["legs"]) + str(mtk.hall.everything()["events"])


def test_mtk_5_the_immigration_office_sees_how_many_wait_and_nothing_else(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")
    for topic in ("kinder", "formular", "wohnen", "kinder", "arbeit", "formular"):
        mtk.touches(topic, language="ar")
    mtk.hall.clock.passes(minutes=10)
    office = mtk.served.advisor("landratsamt")

    page = office.visits("/watch")

    assert page.part("waiting").text == "Wartend: 6 Mittlere Wartezeit etwa 10 Min."
    for word in ("Kinder", "Formular", "Caritas", "Arbeiterwohlfahrt", "العربية", "001"):
        assert word not in office.answer.text
    office.visits("/desk")
    assert office.answer.status_code == 403


def test_mtk_6_who_fills_in_a_form_comes_back_at_the_old_place(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")
    desk = mtk.sits("awo", "tuer-b")
    for _ in range(3):
        mtk.touches("formular")
    first = mtk.hall.serves(desk)

    mtk.hall.do(park, leg=first.id, **desk)
    second = mtk.hall.serves(desk)
    mtk.hall.do(unpark, leg=first.id, **desk)
    mtk.hall.do(finish, leg=second.id, outcome="form-help", **desk)
    again = mtk.hall.serves(desk)

    assert (again.id, again.joined_at) == (first.id, first.joined_at)
    assert second.ticket == first.ticket + 1


def test_mtk_8_a_referral_of_the_social_worker_names_the_topic_and_gives_no_advantage(centre: Opened) -> None:
    mtk = centre("mtk-ib", "2017-05-10 09:30")
    desk = mtk.sits("awo", "tuer-b")
    mtk.touches("kinder")

    scanned = mtk.asks("/api/kiosk/scan", text="topic:wohnen")
    mtk.touches(scanned["topic"], language="ar")

    assert scanned == {"kind": "topic", "topic": "wohnen"}
    assert mtk.hall.serves(desk).topic == "kinder"
    assert mtk.hall.leg(2).head_start == 0
