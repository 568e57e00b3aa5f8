"""What is stored about visitors, for whoever wants to know; in the language of the ticket or of the browser."""

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.storage import sites
from server.web.shared.guard import Who, only
from server.web.shared.parts import parts
from server.web.shared.plainly import plainly
from server.web.shared.refusals import asked_language
from server.words.catalogue import catalogue, languages
from server.words.languages import KNOWN, Language, direction

privacy = Blueprint("privacy", __name__, template_folder="templates")


@privacy.get("/privacy")
@only(Who.ANYBODY)
def look() -> ResponseReturnValue:
    """What the hall in the address stores and for how long; without one, the hall that keeps it longest."""
    site, words = _hall(), catalogue("privacy", asked_language())
    answer = make_response(
        render_template(
            "privacy.html", sentences=plainly(site, words, years=parts().config.keep_events_years), hall=site.title,
            say=words.say, language=words.language, direction=direction(words.language), demo=parts().config.demo,
            phone=catalogue("phone", words.language), site=site.site, offered=_offered(),
        )
    )  # fmt: skip
    answer.headers["Vary"] = "Accept-Language"
    return answer


def _offered() -> tuple[Language, ...]:
    """Every language that Lotse speaks: the page asks nothing of the hall, so it need not keep to the hall's."""
    return tuple(known for known in KNOWN.values() if known.code in languages())


def _hall() -> Site:
    """Refuses with SITE_UNKNOWN, also where there is no hall yet."""
    asked = request.args.get("hall")
    with parts().storage.looking() as connection:
        known = [site for site in sites.every(connection) if asked in (None, site.site)]
    if not known:
        raise Refusal(Code.SITE_UNKNOWN, site=asked or "")
    return max(known, key=lambda site: site.privacy.delete_after)
