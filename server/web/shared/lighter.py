"""Files and the visitor's page go packed to browsers that can unpack them: a visitor may pay for every kilobyte."""

from functools import lru_cache
from gzip import compress

from flask import Response, request

TEXT = {"text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/json"}
WORTH_IT = 400
"""Bytes; below that packing saves nothing that is left after the headers."""


def lighter(answer: Response) -> Response:
    """The same answer, packed where that is worth it.

    Not for a page that shows both a secret and what a stranger sent: its length would tell of the secret.
    """
    if answer.mimetype not in TEXT:
        return answer
    answer.vary.add("Accept-Encoding")
    if answer.status_code != 200 or request.method != "GET" or request.accept_encodings["gzip"] <= 0:
        return answer
    answer.direct_passthrough = False
    body = answer.get_data()
    if len(body) >= WORTH_IT:
        answer.set_data(_packed(body))
        answer.content_encoding = "gzip"
        tag, _ = answer.get_etag()
        if tag is not None:
            answer.set_etag(tag, weak=True)  # the same file in other bytes
    return answer


@lru_cache(maxsize=512)
def _packed(body: bytes) -> bytes:
    return compress(body, 9, mtime=0)
