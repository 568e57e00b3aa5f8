"""A ticket's logo is uploaded, looked at and taken out in the browser."""

from io import BytesIO

from PIL import Image

from server.profile.logo import is_drawn
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

TICKET = "/admin/halle/profile/ticket"


def test_a_logo_is_uploaded_and_taken_out_again(served: Served) -> None:
    browser = managing(served)
    picture = BytesIO()
    Image.new("L", (200, 60), "black").save(picture, "PNG")

    _uploads(browser, picture.getvalue())
    uploaded = site(served).ticket.logo
    browser.visits(TICKET)
    fills(browser, "part", **{"ticket.logo.take-out": "yes"})

    assert uploaded is not None
    assert is_drawn(uploaded)
    assert site(served).ticket.logo is None


def test_what_is_no_picture_is_said_beside_the_field(served: Served) -> None:
    browser = managing(served)

    _uploads(browser, b"no picture")

    assert browser.answer.status_code == 422
    assert browser.page.part("about-ticket.logo").first("p").text == "Ein Bild als PNG; „logo.png“ ist keins."
    assert site(served).ticket.logo is None


def _uploads(browser: Browser, content: bytes) -> None:
    page = browser.visits(TICKET)
    said = {each.attributes["name"]: each.attributes.get("value", "") for each in page.part("part").every("input")}
    data = said | {"ticket.parts": ["note", "code"], "ticket.logo.file": (BytesIO(content), "logo.png")}
    browser.answer = browser.client.post(TICKET, data=data, headers={"Accept": "text/html", "Accept-Language": "de"})
