"""All halls of this server, and a new one in one form."""

from flask import Blueprint, redirect
from flask.typing import ResponseReturnValue

from server.actions.house import perform_for_house
from server.actions.open_site import open_site
from server.domain.hours.hours import WEEKDAYS
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Role
from server.profile.first_document import STANDARD_TOPICS, TILES
from server.profile.read import ProfileWrong
from server.web.admin.profile.words import Words
from server.web.admin.sites.asked import asked, beside, checked, new_document, usual
from server.web.admin.sites.cards import cards_for
from server.web.shared.guard import Who, only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence
from server.web.shared.staff import language, staff_page
from server.words.catalogue import catalogue
from server.words.languages import KNOWN

admin_sites = Blueprint("admin_sites", __name__, url_prefix="/admin", template_folder="../templates")


@admin_sites.get("")
@only(Who.SOMEBODY)
def every_site() -> ResponseReturnValue:
    """A card for each hall that somebody may see, and for operators the way to a new one."""
    me = current_login()
    runs = Role.OPERATOR in me.roles_at("")
    return staff_page(
        "admin-sites", "admin_sites.html", word=catalogue("admin", language()).say, account=me.account,
        cards=cards_for(me, language()), runs=runs,
    )  # fmt: skip


@admin_sites.get("/new")
@only(Role.OPERATOR)
def ask_for_a_site() -> ResponseReturnValue:
    """The form of a new hall, filled in as most halls are."""
    say = catalogue("admin-sites", language()).say
    return _form(usual(say("desk-word"), say("usual-advisor")), {})


@admin_sites.post("/new")
@only(Role.OPERATOR)
def begin_a_site() -> ResponseReturnValue:
    """Begins the hall, or says what is missing beside its field."""
    said = asked()
    try:
        profile = checked(new_document(said))
        perform_for_house(parts().storage, parts().clock, open_site, profile=profile, by=current_login().account)
    except ProfileWrong as error:
        return _form(said, beside(error.complaints, Words(language=language()))), 422
    except Refusal as refusal:
        if refusal.code is not Code.SITE_TAKEN:
            raise
        return _form(said, {"site": [sentence(refusal, language())]}), 409
    return redirect(f"/admin/{profile.site}", code=303)


def _form(said: dict[str, str | list[str]], wrong: dict[str, list[str]]) -> str:
    words, title = Words(language=language()), catalogue("topic", language()).say
    return staff_page(
        "admin-sites", "admin_new_site.html", word=catalogue("admin", language()).say, account=current_login().account,
        said=said, wrong=wrong, known=KNOWN.values(), days=words.choices(WEEKDAYS), tiles=2 * TILES - 1,
        topics={each.id: (title(each.id), each.icon) for each in STANDARD_TOPICS},
    )  # fmt: skip
