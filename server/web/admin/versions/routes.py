"""Every version of a hall's profile: what changed, and the way back."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.profile.edited import Document, document_of
from server.storage import sites
from server.storage.sites import Version
from server.web.admin.changing import Hall, asked_version, changed_page, hall_of
from server.web.admin.page import admin_page
from server.web.admin.profile.told import told
from server.web.admin.profile.trying import tried
from server.web.admin.profile.words import Words
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.staff import language
from server.words.dates import day_and_time

A_PAGE = 20
"""Versions: each is compared with the one before it."""

admin_versions = Blueprint(
    "admin_versions", __name__, url_prefix="/admin/<site>/versions", template_folder="../templates"
)


@admin_versions.get("")
@only(*RUNNING)
def every_version(site: str) -> ResponseReturnValue:
    """The newest versions; `before` goes further back."""
    with hall_of(site) as hall:
        return _page(hall)


@admin_versions.post("/<int(max=2147483647):version>/take-back")
@only(*RUNNING)
def take_back(site: str, version: int) -> ResponseReturnValue:
    """Undoes the newest change, or makes everything as it was in an older version; that is a new version again."""
    with hall_of(site) as hall:
        if hall.version != asked_version():
            raise Refusal(Code.PROFILE_CHANGED)
        wanted = version - 1 if version == hall.version else version
        earlier = sites.as_of(hall.records.connection, site, wanted)
        if earlier is None:
            raise Refusal(Code.VERSION_UNKNOWN)
        if failed := tried(site, lambda document: _become(document, earlier)):
            words = Words(language=language())
            wrong = [f"{words.path(each.where)}: {words.mistake(each.expected)}" for each in failed.complaints]
            return _page(hall, [*failed.sentences, *wrong]), failed.status
    return changed_page(_then(site))


def _become(document: Document, earlier: Site) -> None:
    document.clear()
    document.update(document_of(earlier))


def _then(site: str) -> str:
    """The page from which somebody took a change back, if it is one of this hall."""
    asked = request.form.get("then", "")
    return asked if asked.startswith(f"/admin/{site}/") and "?" not in asked else f"/admin/{site}/versions"


def _page(hall: Hall, wrong: list[str] | None = None) -> str:
    connection, site, words = hall.records.connection, hall.site, Words(language=language())
    before = request.args.get("before", "")
    newest = int(before) - 1 if before.isascii() and before.isdigit() and len(before) < 10 else hall.version
    known = [each for each in sites.versions(connection, site.site, most=10_000) if each.version <= newest][:A_PAGE]
    documents = {
        each: sites.as_of(connection, site.site, each)
        for each in {each.version for each in known} | {known[-1].version - 1 if known else 0}
    }
    rows = [(each, _when(each, site), _changes(documents, each, words)) for each in known]
    older = known[-1].version if known and known[-1].version > 1 else None
    return admin_page("versions", "admin_versions.html", hall, rows=rows, older=older, wrong=wrong or [])


def _changes(documents: dict[int, Site | None], version: Version, words: Words) -> object:
    old, new = documents.get(version.version - 1), documents[version.version]
    return told(old, new, words) if old is not None and new is not None else []


def _when(version: Version, site: Site) -> str:
    return day_and_time(version.loaded_at, language(), site.timezone)
