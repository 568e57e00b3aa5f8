"""A report on paper: the same page and the same style sheets as on the screen, as PDF that screen readers can read."""

import re
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from markupsafe import Markup

import server
from server.domain.statistics.report import Report
from server.reports.as_html import as_html
from server.reports.charts.svg import element
from server.reports.names import Names
from server.reports.page import Page
from server.reports.typeface import faces_for
from server.words.languages import direction

PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
"""The Debian packages whose libraries draw the letters."""

STATIC = Path(server.__file__).parent / "web" / "shared" / "static"
FONTS = STATIC / "vendor" / "fonts.css"
STYLES = ("tokens.css", "charts/figure.css", "charts/report.css", "charts/paper.css")


class NoPaperTools(RuntimeError):
    """The libraries that draw letters cannot be loaded; `PACKAGES` brings them."""


def as_pdf(report: Report, page: Page, names: Names) -> bytes:
    """A4, with all tables. The same report is the same file, byte for byte. Raises NoPaperTools."""
    html = document(report, page, names)
    try:
        tools = import_module("server.reports.on_paper")
    except OSError as error:
        raise NoPaperTools(PACKAGES) from error
    identifier = sha256(html.encode()).digest()[:16]
    return bytes(tools.on_paper(html, folder=STATIC, identifier=identifier))


def document(report: Report, page: Page, names: Names) -> str:
    """The report as a whole document; its date is the last day that it is about."""
    day = report.period.last.isoformat()
    titled = element(
        "header",
        element("p", page.site, class_="of-site"),
        element("h1", page.title),
        element("p", page.period, class_="of-period"),
    )
    inside = element("main", titled, as_html(report, page, names, is_open=True))
    faces = faces_for(inside, FONTS)
    families = ",".join((*(face.family for face in faces), "sans-serif"))
    body = element("body", _dressed(inside, families))
    head = element(
        "head",
        element("title", f"{page.title} – {page.site}"),
        *(element("meta", name=f"dcterms.{each}", content=day) for each in ("created", "modified")),
        element("style", Markup("\n".join(face.rule for face in faces))),  # noqa: S704  # our own style sheet
        *(element("link", rel="stylesheet", href=style) for style in STYLES),
        element("style", Markup(f":root{{--type:{families}}}")),  # noqa: S704  # names of our own files
    )
    language = names.language.removesuffix("-simple")
    return f"<!doctype html>{element('html', head, body, lang=language, dir=direction(names.language))}"


def _dressed(body: Markup, families: str) -> Markup:
    """A drawing on paper does not see the style sheets of its page: each brings the one for charts along."""
    dressed = str(body).replace("<defs>", f"<style>{_style_of_charts(families)}</style><defs>")
    return Markup(dressed.replace("≈", "~"))  # noqa: S704  # our own files; none of our fonts has that letter


@cache
def _style_of_charts(families: str) -> str:
    """No space stands behind a comma of `families`: in a drawing the library takes it for a part of the name."""
    tokens = (STATIC / "tokens.css").read_text().partition("}")[0]
    values = {**dict(re.findall(r"(--[\w-]+):\s*([^;]+);", tokens)), "--type": families}
    style = (STATIC / "charts" / "charts.css").read_text().partition("@media")[0]
    return re.sub(r"var\((--[\w-]+)\)", lambda found: values[found[1]], style).replace("\n", " ")
