"""Whether the halls can work, and what is wrong, by name."""

from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from server.storage import sites
from server.web.api.ailing import STOPS, Found, Trouble, of_hall, of_machine
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.web.shared.watching_over import watches_over
from server.words.catalogue import catalogue

health = Blueprint("health", __name__)

WRITES_WITHIN = 2.0
"""Seconds; an action that takes longer is one for which somebody stands and waits."""


@health.get("/health")
@only(Who.ANYBODY)
@limiter.limit("600/minute")
def how_it_is() -> ResponseReturnValue:
    """`ok` or `ill`, with each problem's code and sentence; 503 only for what stops the halls.

    Which devices and halls it is about, only those hear who watch over the machine. `voiceless` are the languages that
    no voice speaks.
    """
    if not parts().storage.can_write(within=WRITES_WITHIN):
        return jsonify(_told([Found(trouble=Trouble.DATABASE)])), 503
    with parts().storage.looking() as connection:
        known = sites.every(connection)
    found = list(of_machine(parts().config, parts().pulse(), can_write=True, speaks=parts().speech.is_there()))
    for site in known:
        found += of_hall(parts().storage, site.site, parts().clock())
    silent = {site.site: parts().speech.voiceless(site.languages, stand_in=site.speech.stand_in) for site in known}
    more = {"sites": len(known), "speech": parts().speech.is_there(), "voiceless": silent}
    status = 503 if any(each.trouble in STOPS for each in found) else 200
    return jsonify(_told(found) | more), status


def _told(found: list[Found]) -> dict[str, Any]:
    """Each trouble once, with all that it is about."""
    about: dict[Trouble, list[str]] = {}
    for each in found:
        about.setdefault(each.trouble, []).extend(each.about)
    say, details = catalogue("health", language()).say, watches_over()
    problems = [
        {"code": trouble.value, "sentence": say(trouble.value)} | ({"about": names} if details else {})
        for trouble, names in about.items()
    ]
    return {"status": "ill" if problems else "ok", "problems": problems}
