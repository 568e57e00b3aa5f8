"""An id for something that somebody has given a title: `Wohnen & Miete` is `wohnen-miete`."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def id_from_title(title: str, taken: Iterable[str]) -> str:
    """Small letters, figures and dashes; with a figure behind it where another thing has that id already."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_GERMAN)).encode("ascii", "ignore").decode()
    short = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or "neu"
    known, count = set(taken), 1
    while (id_ := short if count == 1 else f"{short}-{count}") in known:
        count += 1
    return id_
