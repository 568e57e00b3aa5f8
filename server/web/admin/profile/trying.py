"""Changing a hall on a page that can say beside its fields why it did not work."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.refusal import Code, Refusal
from server.profile.edited import Edit
from server.profile.read import Complaint, ProfileWrong
from server.web.admin.changing import change
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language


@dataclass(frozen=True, kw_only=True)
class Failed:
    """Why nothing was changed: mistakes in the profile, or one sentence about people who still wait."""

    complaints: Sequence[Complaint] = ()
    sentences: Sequence[str] = ()
    status: int = 422


def tried(site: str, edit: Edit) -> Failed | None:
    """Changes the hall; None when it worked. That somebody else was quicker is refused as everywhere."""
    try:
        change(site, edit)
    except ProfileWrong as error:
        return Failed(complaints=error.complaints)
    except Refusal as refusal:
        if refusal.code is not Code.TICKETS_IN_THE_WAY:
            raise
        return Failed(sentences=[sentence(refusal, language())], status=status_of(refusal.code))
    return None
