"""A trial as plain text: the same as on its page, in any window."""

from collections.abc import Sequence

from server.domain.whatif.compare import Comparison
from server.reports.whatif.changes import change_in_words
from server.reports.whatif.saying import Saying
from server.reports.whatif.sentences import basis, headline, hidden, left_without
from server.reports.whatif.tables import Table, by_language, by_topic, day_in_figures


def as_text(words: Saying, trial: Comparison) -> str:
    """The whole of it, ending with a line break."""
    changes = "\n".join(f"+ {change_in_words(words, change)}" for change in trial.question.changes)
    said = [headline(words, trial), left_without(words, trial), changes]
    tables = [_table(each(words, trial)) for each in (day_in_figures, by_topic, by_language)]
    notes = [basis(words, trial), words.say("same-people"), hidden(words, trial)]
    return "\n\n".join(part for part in (*said, *tables, *notes) if part) + "\n"


def _table(table: Table) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(table.headings, *table.lines, strict=True)]
    rows = (_row(line, widths) for line in (table.headings, *table.lines))
    return "\n".join([table.title, "─" * len(table.title), *rows])


def _row(line: Sequence[str], widths: Sequence[int]) -> str:
    name, *figures = (cell.rjust(width) for cell, width in zip(line, widths, strict=True))
    return "  ".join((line[0].ljust(len(name)), *figures)).rstrip()
