"""What is brought to a hall as a file: a logo; and what a profile only names, and the hall has or has not."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from werkzeug.datastructures import FileStorage

from server.domain.checking.mistake import Mistake
from server.domain.site.site import Site
from server.profile.filled import TAKE_OUT, Filled
from server.profile.logo import LogoWrong, drawn_logo, is_drawn
from server.profile.read import Complaint, ProfileWrong

LOGO = ("TicketSettings", "logo")
"""The key that holds a picture."""

LOGO_FIELD = "ticket.logo"
FILE = "file"


def not_here(new: Site, old: Site, pictures: Collection[str]) -> Iterator[Mistake]:
    """Pictures that the hall does not have, and the file of another hall."""
    if new.site != old.site:
        yield Mistake(path=("site",), expected=f"“{old.site}”: a hall keeps its name")
    for at, slide in enumerate(new.slides):
        if slide.picture is not None and slide.picture not in pictures:
            yield Mistake(
                path=("slides", at, "picture"), expected=f"a picture that this hall has; there is no “{slide.picture}”"
            )
    if new.ticket.logo is not None and not is_drawn(new.ticket.logo) and old.ticket.logo is None:
        yield Mistake(path=("ticket", "logo"), expected="a picture that was uploaded")


def with_the_logo_of(old: Site, new: Site) -> Site:
    """A file that only names its logo keeps the one that the hall has."""
    if new.ticket.logo is None or is_drawn(new.ticket.logo):
        return new
    return replace(new, ticket=replace(new.ticket, logo=old.ticket.logo))


def with_the_logo(form: Filled, file: FileStorage | None) -> Filled:
    """The form with the picture that was uploaded in place of the old one, or with none where it was taken out.

    Raises ProfileWrong for a picture that paper could not show.
    """
    if file is not None and file.filename:
        try:
            return {**form, LOGO_FIELD: [drawn_logo(file.stream, file.filename)]}  # type: ignore[arg-type]  # IO[bytes]
        except LogoWrong as error:
            raise ProfileWrong([Complaint(line=1, where=LOGO_FIELD, expected=str(error))]) from error
    return {**form, LOGO_FIELD: [""]} if form.get(f"{LOGO_FIELD}.{TAKE_OUT}") else form
