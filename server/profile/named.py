"""Which keys of a profile name another part of it, so that a form can offer what there is."""

from collections.abc import Callable, Iterable, Mapping

from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.profile.shape import Shape

Named = Mapping[str, str]
"""What can be named: the id → what it is called there. Languages and pictograms have no title of their own."""

ORGANISATIONS, TOPICS, DESKS, PLACES = "organisations", "topics", "desks", "directory"
REDIRECTS, GATES, ADVISORS, QUESTIONS = "redirects", "gates", "advisors", "closing_questions"
LANGUAGES, OF_THE_HALL, SPOKEN, PICTOGRAMS = "known-languages", "languages", "spoken", "pictograms"

NAMES: Mapping[tuple[str, str], str] = {
    ("Site", "language"): OF_THE_HALL,
    ("Site", "languages"): LANGUAGES,
    ("Site", "elsewhere"): PLACES,
    ("Organisation", "office"): PLACES,
    ("Advisor", "organisation"): ORGANISATIONS,
    ("Advisor", "topics"): TOPICS,
    ("Advisor", "languages"): SPOKEN,
    ("Staff", "organisation"): ORGANISATIONS,
    ("Topic", "icon"): PICTOGRAMS,
    ("Topic", "redirect"): REDIRECTS,
    ("Topic", "instead"): TOPICS,
    ("Topic", "then"): TOPICS,
    ("Topic", "refer"): PLACES,
    ("Owner", "organisation"): ORGANISATIONS,
    ("GateUse", "question"): GATES,
    ("Destination", "topic"): TOPICS,
    ("Destination", "redirect"): REDIRECTS,
    ("Destination", "organisation"): ORGANISATIONS,
    ("GateAnswer", "icon"): PICTOGRAMS,
    ("Redirect", "place"): PLACES,
    ("Redirect", "afterwards"): TOPICS,
    ("Place", "languages"): SPOKEN,
    ("WallSettings", "desks"): DESKS,
    ("OneWall", "desks"): DESKS,
    ("Shift", "advisors"): ADVISORS,
    ("Shift", "desk"): DESKS,
    ("InterpreterLine", "languages"): SPOKEN,
    ("ReportWanted", "languages"): OF_THE_HALL,
    ("SectionWanted", "question"): QUESTIONS,
}


def names(shape: Shape) -> str | None:
    """What the value of that key names, None when it is said freely."""
    return NAMES.get((shape.owner, shape.key))


def can_be_named(site: Site, what: str, *, languages: Iterable[str], pictograms: Iterable[str]) -> Named:
    """What there is of that kind in the hall as it is loaded now, in its order."""
    found: Mapping[str, Callable[[], Named]] = {
        ORGANISATIONS: lambda: {each.id: each.title for each in site.organisations},
        TOPICS: lambda: {each.id: _said(each.title, site) for each in site.all_topics() if not each.children},
        DESKS: lambda: {each.id: each.label for each in site.desks},
        PLACES: lambda: {each.id: _said(each.title, site) for each in site.directory},
        REDIRECTS: lambda: {each.id: _said(each.reason, site) for each in site.redirects},
        GATES: lambda: {each.id: _said(each.question, site) for each in site.gates},
        ADVISORS: lambda: {each.id: each.title for each in site.advisors},
        QUESTIONS: lambda: {each.id: each.title for each in site.closing_questions},
        LANGUAGES: lambda: dict.fromkeys(languages, ""),
        OF_THE_HALL: lambda: dict.fromkeys(site.languages, ""),
        SPOKEN: lambda: dict.fromkeys((each for each in languages if spoken(each) == each), ""),
        PICTOGRAMS: lambda: dict.fromkeys(sorted(pictograms), ""),
    }
    return found[what]()


def _said(text: Mapping[str, str], site: Site) -> str:
    return text.get(site.language) or next(iter(text.values()), "")
