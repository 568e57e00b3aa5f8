"""What people do at the door, said in few words."""

from secrets import token_urlsafe

from pyotp import TOTP

from server.actions.invite_person import invite_person
from server.domain.visits.event import Kind
from server.storage import accounts, events, sites
from server.storage.accounts import Account
from tests.building import a_site
from tests.passwords import light_hash
from tests.web.served import PASSWORD, Browser, Served


def invited(served: Served, person: str = "rat") -> str:
    """The page that an invitation of that person opens."""
    token = token_urlsafe(32)
    served.hall.do(invite_person, person=person, token=token, by=None)
    return f"/invitation/{token}"


def kept(served: Served, name: str = "rat") -> Account:
    """An account as it is kept now."""
    with served.hall.storage.looking() as connection:
        found = accounts.find(connection, name)
    assert found is not None, f"there is no account {name}"
    return found


def an_operator(served: Served, name: str = "chef") -> Browser:
    """The browser of somebody who runs the server and is nobody in a hall."""

    def work(connection: object) -> None:
        accounts.add(connection, name, at=served.hall.clock(), operator=True)  # type: ignore[arg-type]  # it is one
        accounts.change(connection, name, hash=light_hash(PASSWORD))  # type: ignore[arg-type]

    served.hall.storage.write_plainly(work)
    browser = served.browser()
    logs_in(browser, name)
    return browser


def logs_in(browser: Browser, name: str = "rat", password: str = PASSWORD) -> None:
    """Somebody sends name and password."""
    browser.visits("/login")
    browser.sends("/login", name=name, password=password)


def has_second_hall(served: Served, account: str = "rat", person: str = "amt") -> None:
    """There is another hall, in which that account is somebody too."""
    other = a_site(site="andere", title="Andere Halle")
    served.hall.storage.write_plainly(lambda connection: sites.add(connection, other, at=served.hall.clock()))
    served.hall.storage.write_plainly(
        lambda connection: accounts.join(connection, account, site="andere", person=person)
    )


def sets_up_factor(served: Served, browser: Browser) -> TOTP:
    """Somebody sets up a second factor with an app; gives the app."""
    page = browser.visits("/account/second-factor")
    app = TOTP(page.part("secret").text.replace(" ", ""))
    offered = next(each for each in page.every("input") if each.attributes["name"] == "offered")
    browser.sends("/account/second-factor/on", offered=offered.attributes["value"], code=shows(served, app))
    return app


def shows(served: Served, app: TOTP) -> str:
    """The code that an app shows now; half a minute later it is another one."""
    return app.at(served.hall.clock())


def is_in(browser: Browser) -> bool:
    """Whether that browser is let in."""
    browser.visits("/account")
    return browser.path == "/account"


def told(served: Served, *kinds: Kind) -> list[tuple[Kind, object]]:
    """What happened of these kinds, and by which way."""
    with served.hall.storage.looking() as connection:
        recorded = events.after(connection, 0)
    return [(each.event.kind, each.event.facts.get("via")) for each in recorded if each.event.kind in kinds]
