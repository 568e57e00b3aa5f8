"""Whether the town's own login (OpenID) answers and is whom the settings name."""

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

import requests

from server.commands.doctor.clock import judged_date
from server.commands.doctor.finding import Finding, ok, wrong

PATIENCE = 5.0
HELPS = "ask whoever runs the provider; people with a password can still log in"


def provider_answers(issuer: str, now: datetime) -> Iterator[Finding]:
    """Asks for what the provider says about itself. Its clock is a second source for ours."""
    if not issuer:
        yield ok("people log in with passwords here")
        return
    try:
        answer = requests.get(f"{issuer}/.well-known/openid-configuration", timeout=PATIENCE)
        said = str(answer.json().get("issuer", "")).rstrip("/")
    except requests.exceptions.JSONDecodeError:
        yield wrong(f"{issuer} does not answer as a provider does ({answer.status_code})", HELPS)
        return
    except requests.RequestException as error:
        yield wrong(f"{issuer} does not answer ({type(error).__name__})", HELPS)
        return
    if said == issuer:
        yield ok(f"{issuer} answers")
    else:
        yield wrong(f"{issuer} says that it is “{said}”", "LOTSE_OIDC_ISSUER must be spelled as the provider spells it")
    if date := answer.headers.get("Date"):
        yield from judged_date(parsedate_to_datetime(date), now, issuer)
