"""The page that asks who somebody is."""

from flask.typing import ResponseReturnValue

from server.domain.refusal import Refusal
from server.web.door.way import Way
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language, staff_page
from server.words.catalogue import catalogue


def login_page(way: Way, refusal: Refusal | None = None) -> ResponseReturnValue:
    """Asks for name and password, keeping the way; says why that did not do."""
    said = sentence(refusal, language()) if refusal else None
    return _page(way, said), status_of(refusal.code) if refusal else 200


def login_page_saying(way: Way, key: str, status: int) -> ResponseReturnValue:
    """The same, with a sentence about the OpenID provider: a key of the catalogue `door`."""
    return _page(way, catalogue("door", language()).say(key, provider=parts().config.oidc_title)), status


def _page(way: Way, said: str | None) -> str:
    config = parts().config
    return staff_page(
        "door", "login.html", refusal=said, way=way, provider=config.oidc_title if config.oidc_issuer else None
    )
