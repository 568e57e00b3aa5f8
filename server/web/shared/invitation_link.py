"""The link of an invitation. It is shown once, to whoever invites; only its digest is kept."""

from server.web.shared.parts import parts


def invitation_link(token: str) -> str:
    """The whole address that somebody who is invited opens. `token` is what `invite_person` was given."""
    return parts().config.invitation_link(token)
