"""A profile that somebody changes in the browser: the same document, the same checks as for a file."""

import json
from collections.abc import Callable, Collection
from typing import Any

from server.domain.site.site import Site
from server.profile.logo import is_drawn
from server.profile.read import Complaint, ProfileWrong, read_document, site_to_json

Document = dict[str, Any]
"""A profile as JSON: what the file would say."""

Edit = Callable[[Document], None]
"""Changes a document in place."""


def document_of(site: Site) -> Document:
    """Everything that the profile says, as JSON; what it leaves out stands there with its usual value."""
    return dict(json.loads(site_to_json(site)))


def edited(
    site: Site,
    edit: Edit,
    *,
    languages: Collection[str] = (),
    pictograms: Collection[str] = (),
    voices: Collection[str] = (),
) -> Site:
    """The site after `edit`. Raises ProfileWrong with every mistake; `where` says in which part of the document.

    A hall keeps its id: tickets, devices and people hang on it. A logo is the picture itself, as it was read once.
    """
    document = document_of(site)
    edit(document)
    new = read_document(document, languages=languages, pictograms=pictograms, voices=voices)
    wrong = []
    if new.site != site.site:
        wrong.append(Complaint(line=1, where="site", expected=f"“{site.site}”: a hall keeps its name"))
    if new.ticket.logo is not None and not is_drawn(new.ticket.logo):
        wrong.append(Complaint(line=1, where="ticket.logo", expected="a picture that was uploaded"))
    if wrong:
        raise ProfileWrong(wrong)
    return new
