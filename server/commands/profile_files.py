"""Profile files: read for a command, or every mistake in them and between them said with file and line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from server.commands.opened import end_with
from server.domain.checking.between_sites import mistakes_between
from server.domain.site.site import Site
from server.profile.logo import with_logo, wrong_logo
from server.profile.pictures import wrong_pictures
from server.profile.read import Complaint, ProfileWrong, complaints_about, read_profile
from server.speech.voices import VOICES
from server.words.catalogue import languages

PICTOGRAMS = Path(__file__).parents[1] / "web" / "shared" / "static" / "vendor" / "icons"


def checked(files: Sequence[Path], *, beside: Sequence[Site] = ()) -> list[Site]:
    """The sites of the files, in that order; ends the command with every mistake.

    They are also compared with each other and with those that are loaded `beside` them.
    """
    wrong: list[str] = []
    fine: list[tuple[Path, Site]] = []
    for file in files:
        try:
            fine.append((file, read_site(file)))
        except ProfileWrong as error:
            wrong += [_said(file, each) for each in error.complaints]
    wrong += _between(fine, beside)
    if wrong:
        end_with("\n".join(wrong))
    return [site for _, site in fine]


def read_site(file: Path) -> Site:
    """The site of one file; raises ProfileWrong with every mistake in it."""
    pictograms = frozenset(path.stem for path in PICTOGRAMS.glob("*.svg"))
    text = _text(file)
    site = read_profile(text, languages=languages(), pictograms=pictograms, voices=VOICES)
    if wrong := complaints_about(text, [*wrong_pictures(site, file.parent), *wrong_logo(site, file.parent)]):
        raise ProfileWrong(wrong)
    return with_logo(site, file.parent)


def _between(fine: Sequence[tuple[Path, Site]], beside: Sequence[Site]) -> Iterator[str]:
    for at, mistake in mistakes_between([*beside, *(site for _, site in fine)]):
        if at >= len(beside):
            file, _ = fine[at - len(beside)]
            yield from (_said(file, each) for each in complaints_about(_text(file), [mistake]))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ProfileWrong([Complaint(line=1, where="(file)", expected=f"UTF-8 text ({error.reason})")]) from error


def _said(file: Path, complaint: Complaint) -> str:
    return f"{file}:{complaint.line}: {complaint.where}: expected {complaint.expected}"
