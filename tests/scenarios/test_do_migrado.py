"""Dortmund: everybody who is new, many languages, interpreters by video. The scenarios DO-1 to DO-10."""

from pathlib import Path
from uuid import uuid4

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.import_places import import_places
from server.actions.refer import refer
from server.actions.set_interpreters import set_interpreters
from server.domain.refusal import Code
from server.domain.site.place import Place
from server.domain.visits.event import Kind
from server.speech.clips import clip_name
from server.speech.engine import EspeakNg
from tests.scenarios.centre import profile_of
from tests.scenarios.conftest import Opened

MORNING = "2024-06-03 08:32"


def test_do_1_eu_citizens_register_here_and_read_what_to_bring(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)

    answer = do.touches("anmelden", language="bg", answer="eu")

    (paper,) = do.papers()
    assert answer["outcome"] == "ticket"
    assert paper["bring"]["german"] == [
        "Ausweis oder Pass", "Wohnungsgeberbestätigung", "Frist: innerhalb von 2 Wochen nach dem Einzug",
    ]  # fmt: skip
    assert paper["bring"]["own"][2] == "Срок: до 2 седмици след нанасянето"


def test_do_2_other_countries_go_next_door_and_may_come_back(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)
    desk = do.sits("ankommen-2", "zimmer-3")

    answer = do.touches("anmelden", language="tr", answer="andere")
    slip = do.papers()[-1]
    back = do.touches("anmelden", language="tr", answer="andere", afterwards=True)["ticket"]

    assert answer["redirect"]["afterwards"]
    assert (slip["title"]["german"], slip["arrow"]) == ("Ausländerbehörde", "right")
    assert "zwei Wochen" in slip["reason"]["german"]
    with do.hall.refuses(Code.NOBODY_WAITS):
        do.hall.do(call_next, **desk)
    do.hall.clock.passes(minutes=40)
    scanned = do.asks("/api/kiosk/scan", text=back["url"])
    assert "check-in" in scanned["can"]
    checked_in = do.asks("/api/kiosk/own/check-in", request=str(uuid4()), secret=scanned["secret"])
    assert checked_in["state"] == "waiting"
    person = do.hall.serves(desk)
    assert (person.topic, person.joined_at) == ("ankommen-danach", do.hall.clock())


def test_do_3_a_german_who_returns_is_not_turned_away(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)

    answer = do.touches("anmelden", answer="deutsch")

    assert answer["outcome"] == "ticket"


def test_do_4_nobody_is_asked_for_papers_before_a_language_course(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)
    (courses,) = [topic for topic in do.board()["topics"] if topic["id"] == "sprachkurs"]

    answer = do.touches("kurs-andere", language="so")

    assert {courses["gate"], *(child["gate"] for child in courses["children"])} == {None}
    assert answer["outcome"] == "ticket"


def test_do_5_somebody_who_cannot_read_hears_the_tiles_and_the_ticket(centre: Opened, tmp_path: Path) -> None:
    tile = next(topic for topic in profile_of("do-migrado").all_topics() if topic.id == "kurs-lesen")
    clip = tmp_path / "ti" / f"{clip_name(tile.title['ti'])}.wav"
    clip.parent.mkdir()
    clip.write_bytes(EspeakNg("espeak-ng").render("en", "ti ti ti"))
    do = centre("do-migrado", MORNING, speech_clips=tmp_path)
    number = {"language": "ti", "text": "ቁጽርኹም 1", "german": "Ihre Nummer ist 1."}

    spoken = do.kiosk.posts("/api/kiosk/speech", {"language": "ti", "text": tile.title["ti"]})
    answer = do.touches("kurs-lesen", language="ti")
    ticket = do.kiosk.posts("/api/kiosk/speech", number)

    assert do.board()["kiosk"]["speech"]
    assert spoken.headers["Content-Language"] == "ti"
    assert spoken.mimetype == ticket.mimetype == "audio/wav"
    assert ticket.headers["Content-Language"] == "de"  # no voice speaks Tigrinya, and nobody has recorded every number
    assert answer["outcome"] == "ticket"
    (paper,) = do.papers()
    assert (paper["language"], paper["number"]) == ("ti", "001")


def test_do_6_without_a_somali_speaker_an_interpreter_line_is_held_and_given_back(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)
    desks = [
        do.sits(f"ankommen{more}", room) for more, room in (("", "zimmer-3"), ("-2", "zimmer-4"), ("-3", "zimmer-5"))
    ]
    for _ in range(3):
        do.touches("wohnen", language="so")
    do.touches("wohnen", language="de")

    held = [do.hall.serves(desk) for desk in desks]

    assert [leg.language for leg in held] == ["so", "so", "de"]
    assert [leg.interpreter for leg in held] == ["video", "video", None]
    do.hall.do(finish, leg=held[0].id, outcome="answered", **desks[0])
    assert do.hall.serves(desks[0]).language == "so"


def test_do_7_one_number_through_four_stations_each_counted_by_itself(centre: Opened) -> None:
    do = centre("do-migrado", MORNING)
    way = (
        ("empfang", "empfang", "anmelden"), ("buergerdienste", "zimmer-1", "jobcenter"),
        ("jobcenter", "zimmer-6", "kurs-andere"), ("sprachberatung", "zimmer-7", None),
    )  # fmt: skip
    desks = [do.sits(advisor, room) for advisor, room, _ in way]
    do.touches("empfang")
    for desk, (_, _, then) in zip(desks, way, strict=True):
        do.hall.clock.passes(minutes=5)
        person = do.hall.serves(desk)
        do.hall.clock.passes(minutes=10)
        if then:
            do.hall.do(refer, leg=person.id, topic=then, **desk)
        else:
            do.hall.do(finish, leg=person.id, outcome="answered", **desk)

    (visit,) = do.visits()

    assert [(leg.topic, leg.waiting, leg.service) for leg in visit.legs] == [
        ("empfang", 330, 600), ("anmelden", 300, 600), ("jobcenter", 300, 600), ("kurs-andere", 300, 600),
    ]  # fmt: skip
    assert visit.stay == 30 + 4 * 900


def test_do_8_before_the_jobcenter_leaves_at_eleven_the_kiosk_stops_offering_it(centre: Opened) -> None:
    do = centre("do-migrado", "2024-06-05 10:30")

    in_time = do.touches("jobcenter")
    do.at("2024-06-05 10:40")
    too_late = do.touches("jobcenter")

    assert in_time["outcome"] == "ticket"
    assert too_late["outcome"] == "later"
    assert too_late["later"]["when"]["own"].startswith("Donnerstag, 6. Juni, 08:00")


def test_do_9_without_internet_the_hall_goes_on_and_the_video_line_is_said_to_be_down(centre: Opened) -> None:
    do = centre("do-migrado", "2024-06-01 20:00")
    imported = Place(id="suchthilfe", title={"de": "Suchthilfe"}, where={"de": "Am Markt"}, source="integreat dortmund")
    do.hall.do(import_places, source="integreat dortmund", places=(imported,))
    do.at(MORNING)
    desk = do.sits("ankommen-2", "zimmer-4")

    (event,) = do.hall.do(set_interpreters, line="video", works=False, advisor="ankommen-2")
    do.touches("wohnen", language="so")
    person = do.hall.serves(desk)

    assert (event.kind, event.facts) == (Kind.INTERPRETERS_CHANGED, {"line": "video", "works": False})
    assert person.interpreter is None
    do.hall.do(give_slip, leg=person.id, place="suchthilfe", **desk)
    ticket, slip = do.papers()
    assert (ticket["kind"], slip["kind"]) == ("ticket", "slip")
    assert "1. Juni 2024" in slip["as_of"]["german"]  # the day of the last import
    assert do.on_the_wall()["calls"][0]["number"] == "001"
