"""What a loudspeaker may say: never the name of a topic that is nobody else's business."""

import re

from server.domain.site.site import Site
from server.speech.readable import plain
from server.words.catalogue import say


def aloud(site: Site, text: str, language: str) -> str:
    """The text, or that its name is not said here when it names a sensitive topic in any language of the hall."""
    titles = {plain(title) for topic in site.all_topics() if topic.sensitive for title in topic.title.values()}
    if any(_stands_in(title, plain(text)) for title in titles):
        return say("kiosk", language, "private-topic")
    return text


def _stands_in(title: str, text: str) -> bool:
    named = re.escape(title)
    # Where letters have no capitals, words are also written together: rather too little is said than too much.
    whole = rf"(?<!\w){named}(?!\w)" if title.upper() != title.lower() else named
    return re.search(whole, text, re.IGNORECASE) is not None
