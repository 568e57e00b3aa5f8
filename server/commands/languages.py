"""`lotse languages`: how far every language is: sentences, review, voice, letters, and who uses it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from server.commands.opened import end_with, opened, settings, the_site
from server.domain.site.site import Site
from server.speech.begin import engines_for
from server.speech.clips import Clips
from server.speech.engine import Engine
from server.speech.wanted import clips_wanted
from server.storage import sites
from server.words.languages import KNOWN
from server.words.standing import letters_in, standing

FONTS = Path(__file__).parents[1] / "web" / "shared" / "static" / "vendor" / "fonts.css"
HEAD = ("code", "name", "sentences", "reviewed", "voice", "letters", "used by")

OF = Annotated[str | None, typer.Argument(metavar="SITE", help="only the languages of this hall")]
RECORD = Annotated[
    str | None, typer.Option(metavar="CODE", help="instead: the clips of this language, still to record")
]


def languages(of: OF = None, *, record: RECORD = None) -> None:
    """Shows how far every language is. A voice in brackets stands in; without any, German is heard."""
    config = settings()
    clips = Clips(config.speech_clips)
    if record is not None:
        typer.echo(_to_record(record, clips), nl=False)
        return
    with opened() as (storage, _):
        with storage.looking() as connection:
            known = sites.every(connection)
        if of is not None:
            known = [site for site in known if site.site == the_site(storage, of)]
    codes = [code for code in KNOWN if of is None or any(code in site.languages for site in known)]
    letters = letters_in(FONTS.read_text()) if FONTS.exists() else None
    engines = engines_for(config)
    rows = []
    for code in codes:
        using = [site for site in known if code in site.languages]
        rows.append(_row(code, using, _voice(code, using, clips, engines), letters))
    typer.echo(_table([HEAD, *rows]), nl=False)


def _row(code: str, using: Sequence[Site], voice: str, letters: frozenset[int] | None) -> tuple[str, ...]:
    words = standing(code)
    missing = None if letters is None else sum(ord(letter) not in letters for letter in words.letters)
    return (
        code,
        KNOWN[code].name,
        f"{words.there} of {words.wanted}",
        "yes" if words.reviewed else "awaits a native speaker",
        voice,
        "not built" if missing is None else f"{missing} missing" if missing else "all",
        ", ".join(site.site for site in using) or "–",
    )


def _voice(code: str, using: Iterable[Site], clips: Clips, engines: Sequence[Engine]) -> str:
    wanted = clips_wanted(code)
    count = sum(clips.has(code, name) for name in wanted)
    stands_in = next((site.speech.stand_in[code] for site in using if code in site.speech.stand_in), None)
    own = next((voice for engine in engines if (voice := engine.voice_of(code)) is not None), None)
    voice = own or (f"({stands_in})" if stands_in else None)
    recorded = f"clips {count} of {len(wanted)}" if count else None
    return ", ".join(filter(None, (recorded, voice))) or "none: German"


def _to_record(code: str, clips: Clips) -> str:
    if code not in KNOWN:
        end_with(f"There is no language “{code}”; there are: {', '.join(KNOWN)}")
    lines = [f"{name}.wav\t{said}\n" for name, said in clips_wanted(code).items() if not clips.has(code, name)]
    return "".join(lines)


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    lines = ("  ".join(part.ljust(width) for part, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)
