"""Files go packed to whom can unpack them."""

import gzip

from werkzeug.test import TestResponse

from tests.web.served import Served

FILE = "/static/page/page.css"


def got(served: Served, address: str = FILE, **headers: str) -> TestResponse:
    """The answer, read and closed."""
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    return served.lotse.flask.test_client().get(address, headers=said, buffered=True)


def test_a_file_is_packed_for_whom_can_unpack_it(served: Served) -> None:
    plain, packed = got(served), got(served, Accept_Encoding="gzip, br")

    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2
    assert (plain.headers.get("Content-Encoding"), packed.headers["Content-Encoding"]) == (None, "gzip")
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert packed.headers["Content-Length"] == str(len(packed.data))


def test_a_packed_file_that_has_not_changed_is_not_sent_again(served: Served) -> None:
    first = got(served, Accept_Encoding="gzip")

    again = got(served, Accept_Encoding="gzip", If_None_Match=first.headers["ETag"])

    assert (again.status_code, again.data) == (304, b"")


def test_whoever_refuses_packed_files_gets_them_plain(served: Served) -> None:
    answer = got(served, Accept_Encoding="gzip;q=0")

    assert "Content-Encoding" not in answer.headers


def test_the_page_of_a_visitor_is_packed_and_the_advisors_are_not(served: Served) -> None:
    address = served.address(served.hall.takes_ticket().ticket)

    visitor, advisor = (got(served, at, Accept_Encoding="gzip") for at in (address, "/login"))

    assert (visitor.headers["Content-Encoding"], visitor.headers["Cache-Control"]) == ("gzip", "no-store")
    assert "Content-Encoding" not in advisor.headers
