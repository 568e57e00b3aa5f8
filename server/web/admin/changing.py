"""Changing a hall in the browser: the profile is edited as a whole, checked as a file would be, and loaded."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from flask import redirect, request
from flask.typing import ResponseReturnValue

from server.actions.load_site import load_site
from server.domain.refusal import Code, Refusal
from server.domain.site.picture import Picture
from server.domain.site.site import Site
from server.profile.edited import Edit, edited
from server.speech.voices import VOICES
from server.storage import sites
from server.storage.records import Records
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.words.catalogue import languages

PICTOGRAMS = Path(__file__).parents[1] / "shared" / "static" / "vendor" / "icons"


@dataclass(frozen=True, kw_only=True)
class Hall:
    """A hall as a page of the administration sees it: its records, its profile and which version that is."""

    records: Records
    site: Site
    version: int
    now: datetime


@contextmanager
def hall_of(site: str) -> Iterator[Hall]:
    """The hall of that id, as it was committed at one moment. Refuses with SITE_UNKNOWN."""
    now = parts().clock()
    with parts().storage.reading(site, now) as (records, profile):
        yield Hall(records=records, site=profile, version=sites.version_of(records.connection, site), now=now)


def change(site: str, edit: Edit, *, shows: Sequence[Picture] | None = None, reason: str | None = None) -> Site:
    """Edits the profile and loads it as one event that names who did it. Gives the new profile.

    The form says in `version` which profile it was made from. Raises ProfileWrong with every mistake; refuses with
    PROFILE_CHANGED when somebody else was quicker, and with TICKETS_IN_THE_WAY.
    """
    based_on = asked_version()
    with hall_of(site) as hall:
        if hall.version != based_on:
            raise Refusal(Code.PROFILE_CHANGED)
        new = edited(hall.site, edit, languages=languages(), pictograms=pictograms(), voices=VOICES)
    by = current_login().account
    parts().perform(load_site, site=site, profile=new, by=by, based_on=based_on, shows=shows, reason=reason)
    return new


def changed_page(address: str) -> ResponseReturnValue:
    """After `change`: on to that page, which says that it is saved and offers to take it back."""
    return redirect(f"{address}?saved={asked_version() + 1}", code=303)


def asked_version() -> int:
    """The version of the profile that the form shows. Refuses with BAD_REQUEST without one."""
    said = request.form.get("version", "")
    if not (said.isascii() and said.isdigit() and len(said) < 10):
        raise Refusal(Code.BAD_REQUEST, field="version", expected="the version that the page shows")
    return int(said)


@cache
def pictograms() -> frozenset[str]:
    """The names of the drawings that a topic may have; they come with the program."""
    return frozenset(path.stem for path in PICTOGRAMS.glob("*.svg"))
