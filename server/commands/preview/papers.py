"""What there is to see of a profile: its papers as content for the printer, or its mistakes, as the file is now."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.commands.profile_files import read_site
from server.domain.site.site import Site
from server.paper.example import topic_shown, topics_shown
from server.profile.read import Complaint, ProfileWrong
from server.words.languages import name_in

KINDS = ("ticket", "slip")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A profile as it was read; `site` is None where there are `mistakes`. `mark` changes with the files."""

    mark: str
    site: Site | None
    mistakes: tuple[Complaint, ...] = ()


def seen(file: Path, before: Seen | None = None) -> Seen:
    """The profile as it is now; what was seen `before` where nothing has been saved since."""
    mark = _mark(file)
    if before is not None and before.mark == mark:
        return before
    try:
        return Seen(mark=mark, site=read_site(file))
    except ProfileWrong as wrong:
        return Seen(mark=mark, site=None, mistakes=tuple(wrong.complaints))
    except OSError as error:
        gone = Complaint(line=1, where="(file)", expected=f"a file that can be read ({error.strerror})")
        return Seen(mark=mark, site=None, mistakes=(gone,))


def described(known: Seen, *, language: str, topic: str) -> dict[str, Any]:
    """What the page shows besides the pictures."""
    site = known.site
    mistakes = [{"line": each.line, "where": each.where, "expected": each.expected} for each in known.mistakes]
    if site is None:
        return {"mark": known.mark, "mistakes": mistakes}
    language = language if language in site.languages else site.languages[0]
    return {
        "mark": known.mark,
        "mistakes": mistakes,
        "title": site.title,
        "language": language,
        "languages": [{"id": each, "title": name_in(each, site.language)} for each in site.languages],
        "topic": topic_shown(site, topic).id,
        "topics": [{"id": each.id, "title": each.title[site.language]} for each in topics_shown(site)],
        "kinds": kinds_of(site),
    }


def kinds_of(site: Site) -> list[str]:
    """The papers that this hall prints; without a directory it sends nobody on."""
    return [kind for kind in KINDS if kind == "ticket" or site.directory]


def _mark(file: Path) -> str:
    """Of the profile and of every picture beside it: a logo may be drawn while somebody looks."""
    beside = sorted(file.parent.glob("**/*.png"))
    stamps = [(str(each), each.stat().st_mtime_ns, each.stat().st_size) for each in (file, *beside) if each.exists()]
    return hashlib.sha256(repr(stamps).encode()).hexdigest()[:16]
