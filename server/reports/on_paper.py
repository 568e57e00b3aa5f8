"""Turns a page into a PDF. It needs libraries that draw letters; a server without them runs all the same."""

import logging
import os
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

# Fonts that are cut to the letters of a page would say in which second that was.
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")


# Rules of our style sheets that are only for screens are no news each time.
logging.getLogger("weasyprint").setLevel(logging.ERROR)


class OwnFiles(URLFetcher):  # type: ignore[misc]  # the library says nothing about its types
    """Gives files of one folder; whatever else a page could name, here or in any network, is refused."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False)
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The file at that address. Raises ValueError for any other one."""
        path = Path(url.removeprefix("file://").partition("?")[0]).resolve()
        if not url.startswith("file:///") or not path.is_relative_to(self._folder):
            raise ValueError(f"not one of ours: {url}")
        return super().fetch(path.as_uri(), headers)


def on_paper(html: str, *, folder: Path, identifier: bytes) -> bytes:
    """The page as a tagged PDF for everybody (PDF/UA). Its style sheets and fonts lie in `folder`."""
    page = HTML(string=html, base_url=f"{folder.as_uri()}/", url_fetcher=OwnFiles(folder))
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier))
