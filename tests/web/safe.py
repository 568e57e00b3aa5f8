"""What may stand in no answer, whatever was asked and by whom."""

from urllib.parse import urlsplit

from werkzeug.test import TestResponse

from tests.web.hostile import ELEMENTS

ALWAYS = (
    "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control",
)  # fmt: skip
TOLD_BY_A_CRASH = ("Traceback (most recent call last)", "werkzeug", "sqlalchemy", "site-packages")


def what_is_unsafe(answer: TestResponse) -> list[str]:
    """What is wrong with an answer, each in a few words; nothing for a safe one."""
    asked = f"{answer.request.method} {answer.request.path}"
    return [f"{asked}: {wrong}" for wrong in (*_of_headers(answer), *_of_page(answer))]


def missing(answer: TestResponse, *wanted: str) -> list[str]:
    """The headers that an answer lacks, and what its policy must not say."""
    said = answer.headers.get("Content-Security-Policy", "")
    policy = [] if "default-src 'none'" in said and "unsafe" not in said else [f"the policy {said}"]
    return [f"no {name}" for name in (*ALWAYS, *wanted) if name not in answer.headers] + policy


def _of_headers(answer: TestResponse) -> list[str]:
    cookies = answer.headers.getlist("Set-Cookie")
    bare = [each for each in cookies if not ("HttpOnly" in each and "SameSite=Lax" in each)]
    strange = [f"a cookie {each}" for each in cookies if not each.startswith("lotse=")]
    return [
        *missing(answer), *strange, *(f"a bare cookie {each}" for each in bare),
        *([f"leads to {answer.location}"] if answer.location and not is_local(answer.location) else []),
    ]  # fmt: skip


def _of_page(answer: TestResponse) -> list[str]:
    if answer.status_code >= 500:
        return [f"status {answer.status_code}"]
    if answer.mimetype not in ("text/html", "application/json", "text/plain"):
        return []
    elements = [each for each in ELEMENTS if each in answer.text] if answer.mimetype == "text/html" else []
    links = ["a link that is a script"] if 'href="javascript:' in answer.text else []
    return [*elements, *links, *(each for each in TOLD_BY_A_CRASH if each in answer.text)]


def is_local(location: str) -> bool:
    """Whether a browser that is sent there stays on this server."""
    parts = urlsplit(location)
    return not parts.scheme and not parts.netloc and location.startswith("/") and location[1:2] not in ("/", "\\")
