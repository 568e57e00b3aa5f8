"""What a kiosk lets the server say aloud: what stands on its screens, named by ids, never a text of its own."""

from uuid import UUID

from flask import Blueprint, Response, request

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.event import Kind, Recorded
from server.speech.speech import Spoken
from server.storage import events
from server.web.devices.answer_aloud import later_aloud, redirect_aloud, ticket_aloud
from server.web.devices.kiosk import answered
from server.web.devices.sound import languages_heard, sound_answer
from server.web.devices.tiles_aloud import Told, choice_aloud, question_aloud, sentence_aloud, topic_aloud
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts
from server.words.catalogue import say
from server.words.languages import KNOWN

kiosk_speech = Blueprint("kiosk_speech", __name__, url_prefix="/api/kiosk")


@kiosk_speech.get("/speech")
@only(Who.KIOSK)
def speech() -> Response:
    """Says what the kiosk names with `kind` and ids; `tests/contract/README.md` lists the kinds."""
    kind, language = _named("kind"), _named("language")
    with parts().storage.reading(this_device().site, parts().clock()) as (_, site):
        languages = languages_heard(site, language)
    if kind == "language":
        return sound_answer(_language(language))
    told = _answer(language) if kind == "answer" else _tile(kind)
    return sound_answer(parts().speech.say_in_one_of(languages, told))


def _language(language: str) -> Spoken | None:
    # A name said in another language would lead somebody astray: better nothing.
    return parts().speech.say(language, [KNOWN[language].name]) if language in KNOWN else None


def _tile(kind: str) -> Told:
    now = parts().clock()
    if kind == "sentence":
        return sentence_aloud(_named("key"))
    with parts().storage.reading(this_device().site, now) as (records, site):
        if kind == "topic":
            return topic_aloud(site, records, now, _named("topic"))
        if kind == "question":
            return question_aloud(site, _named("gate"))
        if kind == "choice":
            return choice_aloud(site, _named("gate"), _named("choice"))
    raise Refusal(Code.NOT_FOUND)


def _answer(reader: str) -> Told:
    """What this kiosk was answered to its request, by which nobody else can ask for it."""
    device = this_device()
    with parts().storage.reading(device.site, parts().clock()) as (records, site):
        happened = events.of_request(records, f"{device.id} {_request()}")
        if not happened:
            raise Refusal(Code.NOT_FOUND)
        return _told(site, happened[0], reader)


def _told(site: Site, happened: Recorded, reader: str) -> Told:
    topic = site.topic(happened.event.topic or "")
    if happened.event.kind is Kind.TICKET_TAKEN:
        ticket = answered(happened)["ticket"]
        return lambda language: ticket_aloud(ticket, language, reader)
    if happened.event.kind is Kind.VISITOR_TOLD_LATER:
        later = answered(happened)["later"]
        return lambda language: later_aloud(later, language, reader)
    if happened.event.kind is not Kind.VISITOR_REDIRECTED or topic is None:
        raise Refusal(Code.NOT_FOUND)
    if topic.sensitive:
        return lambda language: [say("kiosk", language, "elsewhere")]
    redirect = answered(happened)["redirect"]
    return lambda language: redirect_aloud(redirect, language, reader)


def _request() -> UUID:
    try:
        return UUID(_named("request"))
    except ValueError as error:
        raise Refusal(Code.BAD_REQUEST, field="request", expected="UUID") from error


def _named(name: str) -> str:
    found = request.args.get(name)
    if found is None:
        raise Refusal(Code.BAD_REQUEST, field=name, expected="text")
    return found
