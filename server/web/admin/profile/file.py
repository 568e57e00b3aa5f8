"""The profile as a file: saving it, reading one in, and what would change."""

from collections.abc import Sequence

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from server.domain.site.site import Site
from server.profile.edited import Document, document_of
from server.profile.read import LARGEST, Complaint, ProfileWrong, complaints_about, read_profile
from server.profile.write import written_profile
from server.speech.voices import VOICES
from server.storage import pictures
from server.web.admin.changing import Hall, changed_page, hall_of, pictograms
from server.web.admin.page import admin_page
from server.web.admin.profile.brought import not_here, with_the_logo_of
from server.web.admin.profile.routes import allow_large_forms
from server.web.admin.profile.told import told
from server.web.admin.profile.trying import tried
from server.web.admin.profile.words import Words
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.staff import language
from server.words.catalogue import languages

admin_profile_file = Blueprint(
    "admin_profile_file", __name__, url_prefix="/admin/<site>", template_folder="../templates"
)
admin_profile_file.url_value_preprocessor(lambda _endpoint, _values: allow_large_forms(request))


@admin_profile_file.get("/profile.yaml")
@only(*RUNNING)
def save_as_a_file(site: str) -> ResponseReturnValue:
    """The profile as a file; pictures of the slides are not in it, the logo is."""
    with hall_of(site) as hall:
        answer = Response(written_profile(hall.site), mimetype="application/yaml")
    answer.headers["Content-Disposition"] = f'attachment; filename="{site}.yaml"'
    return answer


@admin_profile_file.get("/profile/import")
@only(*RUNNING)
def ask_for_a_file(site: str) -> ResponseReturnValue:
    """Asks for a file."""
    with hall_of(site) as hall:
        return admin_page("profile", "admin_import.html", hall, changes=None, mistakes=[], document="")


@admin_profile_file.post("/profile/import")
@only(*RUNNING)
def look_at_a_file(site: str) -> ResponseReturnValue:
    """Every mistake of the file with its line, or what it would change."""
    file = request.files.get("file")
    with hall_of(site) as hall:
        try:
            text = _text(file.stream.read(LARGEST * 4 + 1) if file else b"")
            new = _read(text, hall)
        except ProfileWrong as error:
            return _mistakes(hall, error.complaints), 422
        changes = told(hall.site, new, Words(language=language()))
        return admin_page("profile", "admin_import.html", hall, changes=changes, mistakes=[], document=text)


@admin_profile_file.post("/profile/import/take")
@only(*RUNNING)
def take_it_over(site: str) -> ResponseReturnValue:
    """Loads the file that was looked at, if nobody has changed the hall meanwhile."""
    text = request.form.get("document", "").replace("\r\n", "\n")
    with hall_of(site) as hall:
        try:
            new = _read(text, hall)
        except ProfileWrong as error:
            return _mistakes(hall, error.complaints), 422
        if failed := tried(site, lambda document: _become(document, new)):
            return _mistakes(hall, failed.complaints, failed.sentences), failed.status
    return changed_page(f"/admin/{site}/profile")


def _become(document: Document, new: Site) -> None:
    document.clear()
    document.update(document_of(new))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileWrong([Complaint(line=1, where="(file)", expected="UTF-8 text")]) from error


def _read(text: str, hall: Hall) -> Site:
    """The site of the file. What the file only names, this hall must have already: pictures, and the logo."""
    read = read_profile(text, languages=languages(), pictograms=pictograms(), voices=VOICES)
    known = pictures.digests(hall.records.connection, hall.site.site)
    if wrong := complaints_about(text, not_here(read, hall.site, known)):
        raise ProfileWrong(wrong)
    return with_the_logo_of(hall.site, read)


def _mistakes(hall: Hall, complaints: Sequence[Complaint], sentences: Sequence[str] = ()) -> str:
    words = Words(language=language())
    lines = [(each.line, words.path(each.where), words.mistake(each.expected)) for each in complaints]
    return admin_page("profile", "admin_import.html", hall, changes=None, mistakes=lines, document="", wrong=sentences)
