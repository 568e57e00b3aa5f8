"""The OpenID provider: where it sends people, and whom it vouches for. Nothing is asked of it before the first use."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import structlog
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.flask_client import OAuth
from flask import current_app, request
from joserfc.errors import JoseError
from requests import RequestException

from server.storage.logins import Granted
from server.web.door.groups import granted_by
from server.web.shared.parts import parts

PATIENCE = 5.0
"""Seconds for which a provider may be silent."""

_CLIENT = "lotse-openid"
log = structlog.get_logger()


class ProviderAway(Exception):
    """The provider does not answer, or not as one."""


class ProviderWrong(Exception):
    """What came back is not what was asked for: nobody comes in with it."""


@dataclass(frozen=True, kw_only=True)
class Vouched:
    """Somebody whom the provider vouches for. `identity` is a digest: who it is, only the provider says."""

    identity: str
    name: str
    granted: Granted


def client() -> Any:
    """The client of the configured provider, with what the provider says about itself.

    Raises ProviderAway without an answer, ProviderWrong when another provider answers.
    """
    config = parts().config
    with _troubles():
        if _CLIENT not in current_app.extensions:
            current_app.extensions[_CLIENT] = _registered()
        known = current_app.extensions[_CLIENT]
        if known.load_server_metadata().get("issuer", "").rstrip("/") != config.oidc_issuer:
            del current_app.extensions[_CLIENT]
            raise ProviderWrong("another issuer answers at that address")
    return known


def vouched() -> Vouched:
    """Whoever comes back from the provider: state, nonce, issuer, audience, signature and time are checked.

    Raises ProviderAway and ProviderWrong.
    """
    config, known = parts().config, client()
    if request.args.get("iss", config.oidc_issuer).rstrip("/") != config.oidc_issuer:
        raise ProviderWrong("the answer is from another issuer")
    with _troubles():
        token = known.authorize_access_token()
        claims = dict(token.get("userinfo") or {})
        if not claims.get("sub"):
            raise ProviderWrong("there is no identity in the answer")
        if not {config.oidc_name_claim, config.oidc_groups_claim} <= claims.keys():
            claims = _with_more(known, token, claims)
    groups = claims.get(config.oidc_groups_claim) or []
    return Vouched(
        identity=sha256(f"{config.oidc_issuer} {claims['sub']}".encode()).hexdigest(),
        name=str(claims.get(config.oidc_name_claim) or ""),
        granted=granted_by([groups] if isinstance(groups, str) else map(str, groups), config.oidc_roles),
    )


def _registered() -> Any:
    config = parts().config
    return OAuth(current_app).register(
        "provider",
        client_id=config.oidc_client_id,
        client_secret=config.oidc_secret(),
        server_metadata_url=f"{config.oidc_issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": "openid profile",
            "code_challenge_method": "S256",
            "default_timeout": PATIENCE,
        },
    )


def _with_more(known: Any, token: Mapping[str, Any], claims: Mapping[str, Any]) -> dict[str, Any]:
    """The claims and those that only the provider's userinfo has, if it is about the same person."""
    if "userinfo_endpoint" not in known.load_server_metadata():
        return dict(claims)
    more = known.userinfo(token=token)
    if more.get("sub") != claims["sub"]:
        raise ProviderWrong("the userinfo is about somebody else")
    return {**more, **claims}


@contextmanager
def _troubles() -> Iterator[None]:
    """Says in two words what can go wrong in many ways; why stands in the log, without anybody's name."""
    try:
        yield
    except RequestException as error:
        log.warning("openid_provider_away", why=type(error).__name__)
        raise ProviderAway from error
    except (AuthlibBaseError, JoseError, ValueError, KeyError, RuntimeError, TypeError) as error:
        log.warning("openid_answer_refused", why=type(error).__name__)
        raise ProviderWrong(type(error).__name__) from error
