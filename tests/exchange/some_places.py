"""Places as profiles and imports have them, made up by hypothesis."""

from datetime import date, time
from typing import get_args

from hypothesis import strategies as st

from server.domain.site.place import Place
from server.domain.site.span import Span, Weekday
from server.domain.site.text import Arrow

LANGUAGES = ("de", "en", "ar", "fa-AF", "ti")
RULES = (
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=YEARLY;BYMONTH=5;BYDAY=2TH",
    "FREQ=DAILY",
    "BYDAY=-1FR;FREQ=MONTHLY",
)

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_letters = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters=TURNING)
_words = st.text(_letters, min_size=1, max_size=40)
_days = st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31))
_texts = st.dictionaries(st.sampled_from(LANGUAGES), _words, min_size=1)
_lists = st.dictionaries(st.sampled_from(LANGUAGES), st.lists(_words, min_size=1, max_size=3).map(tuple), min_size=1)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Hours of one day, by weekdays or by a rule."""
    opens = draw(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
    closes = draw(
        st.sampled_from([time(0, 0)]) | st.times(min_value=opens).map(lambda at: at.replace(second=0, microsecond=0))
    )
    first, last = draw(_days), draw(_days)
    if closes == opens:
        closes = time(0, 0)
    if draw(st.booleans()):
        return Span(rule=draw(st.sampled_from(RULES)), opens=opens, closes=closes, valid_from=first, valid_to=last)
    days = tuple(draw(st.lists(st.sampled_from(get_args(Weekday)), min_size=1, unique=True)))
    return Span(days=days, opens=opens, closes=closes, valid_from=first, valid_to=last)


def places() -> st.SearchStrategy[Place]:
    """Any place that a checked profile or an import can hold."""
    return st.builds(
        Place,
        id=st.from_regex(r"[a-z0-9-]{1,64}", fullmatch=True),
        title=_texts,
        where=_texts,
        address=st.none() | _words | st.just("Untere Brinkstraße 80, 44141 Dortmund"),
        arrow=st.sampled_from(get_args(Arrow)),
        hours=st.lists(spans(), max_size=4).map(tuple),
        hours_note=st.none() | _texts,
        bring=st.none() | _lists,
        phone=st.none() | _words,
        url=st.none() | st.sampled_from(["https://amt.example/", "http://amt.example/a?b=%41&c='d'"]),
        languages=st.lists(st.sampled_from(["de", "ar", "kmr", "zh-TW"]), unique=True).map(tuple),
        accessibility=st.none() | _texts,
        checked=_days,
        source=st.none() | _words,
    )
