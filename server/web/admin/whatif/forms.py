"""The forms with which a change is added: who or what it is about, and how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.site.site import Site
from server.domain.whatif.asked import languages_of
from server.reports.whatif.saying import Saying


@dataclass(frozen=True, kw_only=True)
class Form:
    """One kind of change. `choices` are value and title; `number` stands there to begin with; None asks for none.

    `hours` is "" without any, "hours" where they may be left out, "must" where not.
    """

    kind: str
    label: str = ""
    choices: Sequence[tuple[str, str]] = ()
    number_label: str = ""
    number: int | None = None
    hours: str = ""


def forms(site: Site, words: Saying) -> list[Form]:
    """Every kind of change that this hall can try."""
    languages = sorted(((each, words.language_of(each)) for each in languages_of(site)), key=_title)
    new = [(each, words.say("field-new-line", language=title)) for each, title in languages]
    lines = [(line.id, line.title) for line in site.interpreter_lines]
    advisors = [(each.id, each.title) for each in site.advisors]
    organisations = [(each.id, each.title) for each in site.organisations]
    return [
        Form(kind="more-advisor", label="field-like", choices=advisors, hours="hours"),
        Form(kind="away-advisor", label="field-advisor", choices=advisors, hours="hours"),
        Form(kind="away-organisation", label="field-organisation", choices=organisations, hours="hours"),
        Form(kind="speaker", label="field-language", choices=languages, hours="must"),
        Form(kind="lines", label="field-line", choices=[*lines, *new], number_label="field-talks", number=1),
        Form(kind="close-later", number_label="field-minutes-later", number=60),
        Form(kind="open-earlier", number_label="field-minutes-earlier", number=60),
        Form(kind="visitors", number_label="field-per-cent", number=10),
    ]


def _title(choice: tuple[str, str]) -> str:
    return choice[1].casefold()
