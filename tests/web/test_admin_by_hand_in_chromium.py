"""What people put in its place by hand: a topic with a finger, the end of a shift with the mouse."""

from dataclasses import replace

from playwright.sync_api import Locator, Page, expect

from server.domain.site.site_settings import Shift
from tests.building import hours
from tests.web.manager import managing, site
from tests.web.served import Served


def test_a_finger_moves_a_topic_and_the_mouse_ends_a_shift_earlier(served: Served, address: str, page: Page) -> None:
    served.hall.loads(replace(served.hall.site, rota=(Shift(advisors=("rat",), hours=(hours("mon", "tue"),)),)))
    _logs_in(served, address, page)
    page.goto(f"{address}/admin/halle/topics")
    _drags_with_a_finger(page, page.locator("#topic-geld .grip"), onto=page.locator("#topic-familie"))
    expect(page.locator("#saved")).to_be_visible()

    page.goto(f"{address}/admin/halle/rota")
    bar = page.locator('tr[data-advisor="rat"] td[data-day="tue"] .bar-of')
    _drags_its_end(page, bar, hours_earlier=1)
    expect(page.locator("#saved")).to_be_visible()

    assert [child.id for child in site(served).topics[1].children] == ["geld", "familie", "arbeit"]
    assert [(span.days, f"{span.closes:%H:%M}") for span in site(served).rota[0].hours] == [
        (("mon",), "12:00"), (("tue",), "11:00"),
    ]  # fmt: skip
    expect(bar).to_have_attribute("data-closes", str(11 * 60))


def test_on_a_small_screen_nothing_of_the_people_is_cut_off(served: Served, address: str, page: Page) -> None:
    served.advisor("rat")
    page.set_viewport_size({"width": 1280, "height": 720})
    _logs_in(served, address, page)

    page.goto(f"{address}/admin/halle/people")

    for step in ("invite", "end-logins", "close", "remove"):
        expect(page.locator(f"#{step}-rat")).to_be_in_viewport(ratio=1)
    assert page.locator(".wide").evaluate("table => table.scrollWidth <= table.clientWidth")


def _logs_in(served: Served, address: str, page: Page) -> None:
    cookie = managing(served).client.get_cookie("lotse")
    assert cookie is not None
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])


def _drags_with_a_finger(page: Page, what: Locator, *, onto: Locator) -> None:
    """Above the middle of a row means: before it."""
    expect(what).to_be_visible()
    begin, end = what.bounding_box(), onto.bounding_box()
    assert begin is not None
    assert end is not None
    x, y = begin["x"] + begin["width"] / 2, begin["y"] + begin["height"] / 2
    finger = page.context.new_cdp_session(page)
    touch = [{"x": x, "y": y}]
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": touch})
    for share in (0.3, 0.7, 1):
        touch = [{"x": x, "y": y + (end["y"] + 6 - y) * share}]
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": touch})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _drags_its_end(page: Page, bar: Locator, *, hours_earlier: int) -> None:
    box = bar.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] - 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - box["width"] / 4 * hours_earlier, y, steps=4)
    page.mouse.up()
