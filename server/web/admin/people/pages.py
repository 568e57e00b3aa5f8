"""The pages about people: the table, one person, and the link of an invitation."""

from server.domain.site.language import spoken
from server.domain.site.role import GIVEN_BY_PROFILE, Role
from server.profile.people import Person, people_in
from server.web.admin.changing import Hall
from server.web.admin.page import admin_page
from server.web.admin.people.asked import beside
from server.web.admin.people.door import Access, access_of_everybody
from server.web.admin.profile.trying import Failed
from server.web.admin.profile.words import Words
from server.web.shared.logged_in import current_login
from server.web.shared.qr import qr_of
from server.web.shared.staff import language
from server.words.catalogue import catalogue
from server.words.languages import KNOWN, name_in

ROLES = (Role.ADVISOR, *GIVEN_BY_PROFILE)


def everybody_page(hall: Hall, failed: Failed | None = None) -> str:
    """All people of the hall with what they do and whether they can log in."""
    why, words = failed or Failed(), Words(language=language())
    access = access_of_everybody(hall.records)
    rows = [(each, access.get(each.id, Access())) for each in people_in(hall.site)]
    wrong = [*why.sentences, *(f"{words.path(each.where)}: {words.mistake(each.expected)}" for each in why.complaints)]
    return admin_page(
        "people", "admin_people.html", hall, rows=rows, wrong=wrong, topics=_topics(hall), roles=_roles(words),
        organisations={each.id: each.title for each in hall.site.organisations}, language_name=_language_name,
        runs=Role.OPERATOR in current_login().roles_at(hall.site.site), own=current_login().account,
    )  # fmt: skip


def person_page(
    hall: Hall, person: Person | None, failed: Failed | None = None, *, is_new: bool = False, is_taken: bool = False
) -> str:
    """The form of one person, with what was filled in and what is wrong with it; without a person that of a new one."""
    words, why, new = Words(language=language()), failed or Failed(), person is None or is_new or is_taken
    shown = person or _usual(hall)
    wrong = beside(why.complaints, _fields(hall, shown), words)
    if is_taken:
        wrong["id"] = [catalogue("admin-people", language()).say("taken")]
    return admin_page(
        "people", "admin_person.html", hall, person=shown, is_new=new, beside=wrong,
        wrong=[*why.sentences, *wrong.get("", ())], roles={each.value: _roles(words)[each.value] for each in ROLES},
        organisations={each.id: each.title for each in hall.site.organisations}, topics=_topics(hall),
        languages={code: KNOWN[code].name for code in KNOWN if spoken(code) == code},
    )  # fmt: skip


def invited_page(hall: Hall, person: str, link: str, hours: int) -> str:
    """The link of an invitation with its QR code. It is shown this once: only its digest is kept."""
    title = next(each.title for each in people_in(hall.site) if each.id == person)
    return admin_page("people", "admin_invited.html", hall, who=title, link=link, qr=qr_of(link), hours=hours)


def _usual(hall: Hall) -> Person:
    site = hall.site
    return Person(
        id="", title="", organisation=site.organisations[0].id if site.organisations else "",
        roles=[Role.ADVISOR.value], topics=list(_topics(hall)), languages=[spoken(site.language)],
    )  # fmt: skip


def _fields(hall: Hall, person: Person) -> dict[str, str]:
    """Where a mistake about this person stands in the profile → the field of the form."""
    site, found = hall.site, dict[str, str]()
    lists = {"advisors": [each.id for each in site.advisors], "staff": [each.id for each in site.staff]}
    for part, ids in lists.items():
        at = ids.index(person.id) if person.id in ids else len(ids)
        for field in ("id", "title", "organisation", "topics", "languages", "roles"):
            found[f"{part}.{at}.{field}"] = field
    return found


def _topics(hall: Hall) -> dict[str, str]:
    house = hall.site.language
    return {each.id: each.title.get(house, each.id) for each in hall.site.all_topics() if not each.children}


def _roles(words: Words) -> dict[str, str]:
    return {
        role.value: words.say("choice-roles-host" if role is Role.HOST else f"choice-{role.value}") for role in Role
    }


def _language_name(code: str) -> str:
    return name_in(code, language())
