"""What may stand in a note about a visit."""

from server.domain.refusal import Code, Refusal

LONGEST_NOTE = 500
"""Characters."""


def must_be_a_note(text: str) -> str:
    """The note without the space around it. Refuses with NOTE_TOO_LONG."""
    said = text.replace("\r\n", "\n").strip()
    if len(said) > LONGEST_NOTE:
        raise Refusal(Code.NOTE_TOO_LONG, most=LONGEST_NOTE)
    return said
