"""What the form of a new hall says, and where the mistakes of the profile stand on it."""

from collections.abc import Mapping, Sequence

from flask import request

from server.domain.site.site import Site
from server.profile.edited import Document
from server.profile.first_document import STANDARD_TOPICS, NewSite, first_document
from server.profile.read import Complaint, read_document
from server.speech.voices import VOICES
from server.web.admin.changing import pictograms
from server.web.admin.id_from_title import id_from_title
from server.web.admin.profile.words import Words
from server.words.catalogue import languages, say
from server.words.languages import KNOWN

MOST_DESKS = 60
USUAL = ("anmelden", "aufenthalt", "deutsch", "arbeit", "wohnen", "geld", "familie")


def usual(word: str, function: str) -> dict[str, str | list[str]]:
    """What the empty form offers: a weekday morning, German and English, and the topics that most halls have."""
    return {
        "title": "", "subtitle": "", "site": "", "timezone": "Europe/Berlin", "languages": ["de", "en"],
        "days": ["mon", "tue", "wed", "thu", "fri"], "opens": "09:00", "closes": "16:00", "organisation": "",
        "desks": "3", "desk": word, "topics": list(USUAL), "advisors": function,
    }  # fmt: skip


def asked() -> dict[str, str | list[str]]:
    """The form as it was filled in."""
    several = {name: request.form.getlist(name) for name in ("languages", "days", "topics")}
    single = ("title", "subtitle", "site", "timezone", "opens", "closes", "organisation", "desks", "desk", "advisors")
    return {**{name: request.form.get(name, "").strip() for name in single}, **several}


def new_document(said: Mapping[str, str | list[str]]) -> Document:
    """The profile that was asked for; what is missing, the checks say."""
    title = str(said["title"])
    count = _count(str(said["desks"]))
    desks = [f"{said['desk']} {at + 1}".strip() for at in range(count)]
    functions = [line.strip() for line in str(said["advisors"]).splitlines() if line.strip()]
    return first_document(
        NewSite(
            site=str(said["site"]) or id_from_title(title, ()), title=title, subtitle=str(said["subtitle"]),
            timezone=str(said["timezone"]), opens=str(said["opens"]), closes=str(said["closes"]),
            days=list(said["days"]), organisation=str(said["organisation"]) or title, desks=_with_ids(desks),
            languages=[each for each in KNOWN if each in said["languages"]],
            advisors=_with_ids(functions), topics=[each.id for each in STANDARD_TOPICS if each.id in said["topics"]],
        ),
        lambda key, language: say("topic", language, key),
    )  # fmt: skip


def checked(document: Document) -> Site:
    """The site, checked as every profile is. Raises ProfileWrong."""
    return read_document(document, languages=languages(), pictograms=pictograms(), voices=VOICES)


def beside(complaints: Sequence[Complaint], words: Words) -> dict[str, list[str]]:
    """Field of the form → what is wrong there."""
    found: dict[str, list[str]] = {}
    for each in complaints:
        found.setdefault(_field(each.where), []).append(words.mistake(each.expected))
    return found


def _field(where: str) -> str:
    first, last = where.split(".", maxsplit=1)[0], where.rsplit(".", maxsplit=1)[-1]
    return (last if last in ("opens", "closes", "days") else "days") if first == "opening" else first


def _count(said: str) -> int:
    return min(int(said), MOST_DESKS) if said.isascii() and said.isdigit() and len(said) < 4 else 0


def _with_ids(titles: Sequence[str]) -> list[tuple[str, str]]:
    named: list[tuple[str, str]] = []
    for title in titles:
        named.append((id_from_title(title, [id_ for id_, _ in named]), title))
    return named
