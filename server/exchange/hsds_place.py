"""From an entry of HSDS to a place."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from server.domain.site.place import Place
from server.domain.site.text import Text, Texts
from server.exchange.foreign_text import printable
from server.exchange.hsds_form import Accessibility, Address, Language, Location, Phone, Service, ServiceAtLocation
from server.exchange.hsds_schedules import Schedule, Translations


def place_of(entry: ServiceAtLocation, *, id_: str, source: str, language: str, zone: ZoneInfo) -> Place:
    """The place; `language` is that of texts without translations."""
    service, location = entry.service, entry.location or Location()
    address, phone = _address(location.addresses), _phone(entry.phones, service.phones, location.phones)
    schedules = entry.schedules or service.schedules or location.schedules or []
    url = service.url or location.url or None
    way = _text(location.transportation, "transportation", location.translations, language)
    return Place(
        id=id_,
        title=_text(service.name, "name", service.translations, language) or {language: service.name},
        where=way or {language: printable(address or phone or url or service.name)},
        address=address,
        arrow=entry.arrow,
        hours=tuple(span for schedule in schedules for span in schedule.spans(zone)),
        hours_note=_hours_note(schedules, language),
        bring=_bring(service, language),
        phone=phone,
        url=url,
        languages=_languages(service.languages or location.languages or []),
        accessibility=_accessibility(location.accessibility or [], language),
        checked=service.assured_date,
        source=entry.source or source,
    )


def _text(said: str | None, field: str, translations: Translations | None, language: str) -> Text | None:
    """The translations are the truth where there are any; the field itself is for readers who know none."""
    fields = {code: translated.get(field) for code, translated in (translations or {}).items()}
    texts = {code: printable(text) for code, text in fields.items() if isinstance(text, str) and text}
    return texts or ({language: printable(said)} if said else None)


def _address(addresses: list[Address] | None) -> str | None:
    in_order = sorted(addresses or [], key=lambda address: address.address_type != "physical")
    for address in in_order[:1]:
        town = " ".join(filter(None, (address.postal_code, address.city)))
        return printable(", ".join(filter(None, (address.address_1, address.address_2, town)))) or None
    return None


def _phone(*lists: list[Phone] | None) -> str | None:
    return next((printable(phone.number) for phones in lists for phone in phones or [] if phone.number), None)


def _languages(languages: Iterable[Language]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for known in languages if (said := known.code or known.name)))


def _bring(service: Service, language: str) -> Texts | None:
    lists = {code: translated.get("required_documents") for code, translated in (service.translations or {}).items()}
    texts = {code: tuple(printable(line) for line in said) for code, said in lists.items() if isinstance(said, list)}
    own = tuple(printable(known.document) for known in service.required_documents or [] if known.document)
    return texts or ({language: own} if own else None)


def _hours_note(schedules: Sequence[Schedule], language: str) -> Text | None:
    notes = [
        note
        for schedule in schedules
        if (note := _text(schedule.description or schedule.notes, "description", schedule.translations, language))
    ]
    return _joined(notes, language)


def _accessibility(known: Sequence[Accessibility], language: str) -> Text | None:
    texts = [_text(one.description or one.details, "description", one.translations, language) for one in known]
    return _joined([text for text in texts if text], language)


def _joined(texts: Sequence[Text], language: str) -> Text | None:
    """One text as it is; several, which may be in different languages, as far as they are in the house's."""
    if len(texts) <= 1:
        return texts[0] if texts else None
    together = " ".join(dict.fromkeys(text[language] for text in texts if language in text))
    return {language: printable(together)} if together else texts[0]
