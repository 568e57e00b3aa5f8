"""The directory of a hall for other directories: HSDS 3.0, page by page."""

from flask import Response, request

from server.domain.refusal import Code, Refusal
from server.domain.scope import Scope
from server.exchange.hsds_writing import written
from server.storage import directory
from server.web.api.described import Operation, described
from server.web.api.hall_answers import DirectoryPage
from server.web.api.per_program import per_program
from server.web.api.v1 import answered, v1
from server.web.shared.guard import only
from server.web.shared.parts import parts

USUAL, MOST = 50, 100
"""Places on a page."""

LAST_PAGE = 1_000_000

QUERY = {
    "page": {"type": "integer", "minimum": 1, "maximum": LAST_PAGE, "default": 1},
    "per_page": {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
}


@v1.get("/directory")
@only(Scope.DIRECTORY_READ)
@described(Operation(key="directory", answers={200: DirectoryPage}, query=QUERY))
@per_program
def places(site: str) -> Response:
    """Services at their locations; the order stays the same while nobody changes the directory."""
    page, size = _number("page", 1, LAST_PAGE), _number("per_page", USUAL, MOST)
    with parts().storage.reading(site, parts().clock()) as (records, profile):
        known = directory.every(records, profile)
        contents = [written(place, profile) for place in known[(page - 1) * size : page * size]]
    pages = -(-len(known) // size)
    return answered(
        DirectoryPage(
            total_items=len(known), total_pages=pages, page_number=page, size=len(contents),
            first_page=page == 1, last_page=page >= pages, empty=not contents, contents=contents,
        )
    )  # fmt: skip


def _number(name: str, usual: int, most: int) -> int:
    said = request.args.get(name, str(usual))
    if not (said.isascii() and said.isdigit() and len(said) <= 7 and 1 <= int(said) <= most):
        raise Refusal(Code.BAD_REQUEST, field=name, expected=f"1 to {most}")
    return int(said)
