"""The words of a trial in one language, with the names of its hall."""

from dataclasses import dataclass

from babel.numbers import format_decimal

from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.whatif.wrong import ChangeWrong
from server.reports.names import Names
from server.words.catalogue import say
from server.words.languages import name_in


@dataclass(frozen=True, kw_only=True)
class Saying:
    """Sentences of the catalogue `admin-whatif`; what the hall has no name for keeps its id."""

    site: Site
    language: str

    def say(self, key: str, **values: object) -> str:
        """A sentence."""
        return say("admin-whatif", self.language, key, **values)

    def wrong(self, why: ChangeWrong) -> str:
        """Why a change makes no sense."""
        return self.say(f"wrong-{why.wrong}", said=why.said, known=why.known)

    def weekday(self, number: int) -> str:
        """How one says "on Mondays"; 0 is Monday."""
        return self.say(f"on-{number}")

    def topic(self, topic: str) -> str:
        """The title of a topic."""
        names = Names(site=self.site, language=self.language)
        return next((names.text(each.title) for each in self.site.all_topics() if each.id == topic), topic)

    def language_of(self, language: str) -> str:
        """What a language is called."""
        return name_in(language, self.language)

    def advisor(self, advisor: str) -> str:
        """The function of an advisor."""
        known = self.site.advisor(advisor)
        return known.title if known else advisor

    def organisation(self, organisation: str) -> str:
        """The title of an organisation."""
        known = self.site.organisation(organisation)
        return known.title if known else organisation

    def line(self, line: str) -> str:
        """The title of an interpreter line."""
        return next((each.title for each in self.site.interpreter_lines if each.id == line), line)

    def whole(self, figure: float) -> str:
        """A figure without decimals: "35"."""
        return self._number(figure, "#,##0")

    def tenth(self, figure: float) -> str:
        """A figure with one decimal: "3,4"."""
        return self._number(figure, "#,##0.0")

    def _number(self, figure: float, form: str) -> str:
        # Nothing is written as "-0".
        return str(format_decimal(round(figure, 1) or 0.0, format=form, locale=spoken(self.language).replace("-", "_")))
