"""Every form of a profile brings back what stands there: opening and saving it changes nothing."""

from server.domain.site.site import Site
from server.profile.edited import document_of
from server.profile.filled import filled_in
from server.profile.shape import parts
from server.profile.steps import stand_at
from server.web.admin.profile.groups import FIXED
from tests.building import a_site
from tests.web.conftest import Serve
from tests.web.everything import everything_set_up
from tests.web.manager import managing, site, standing
from tests.web.served import Browser

PROFILE = "/admin/halle/profile"


def test_each_form_brings_back_what_stands_there(serve: Serve) -> None:
    served = serve(site=everything_set_up(a_site()))
    browser = managing(served)
    document = document_of(site(served))

    changed = [where for where in _every_form(browser, document) if not _comes_back(browser, document, where)]

    assert changed == []


def _every_form(browser: Browser, document: dict[str, object]) -> list[str]:
    """The address of every form of the profile as it is now, below `profile`."""
    found = []
    for part in parts():
        if part.key in FIXED:
            continue
        browser.visits(f"{PROFILE}/{part.key}")
        value = document[part.key]
        is_listed = browser.page.find("part") is None
        found += (
            [f"{part.key}.{at}" for at in range(len(value))] if is_listed and isinstance(value, list) else [part.key]
        )
    return found


def _comes_back(browser: Browser, document: dict[str, object], where: str) -> bool:
    browser.visits(f"{PROFILE}/{where}")
    stand = stand_at(document, where)
    form: dict[str, list[str]] = {}
    for name, value in standing(browser.page.part("part")):
        form.setdefault(name, []).append(value)
    saved: Site | object = filled_in(stand.shape, stand.shape.key or "item", form, stand.value)
    return _without_seconds(saved) == _without_seconds(stand.value)


def _without_seconds(value: object) -> object:
    """A form says 08:00 where a document says 08:00:00."""
    if isinstance(value, dict):
        return {key: _without_seconds(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_without_seconds(each) for each in value]
    is_time = isinstance(value, str) and len(value) == len("08:00:00") and value[2] == value[5] == ":"
    return str(value)[:5] if is_time else value
