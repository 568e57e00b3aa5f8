"""What makes sense about several sites on one server: each has its own name, and no desk stands in two of them."""

from collections.abc import Iterator, Sequence

from server.domain.checking.mistake import Mistake
from server.domain.site.site import Site


def mistakes_between(sites: Sequence[Site]) -> Iterator[tuple[int, Mistake]]:
    """Each mistake with the place in the list of the site in which it stands: the later one of the two."""
    for at, site in enumerate(sites):
        if any(site.site == other.site for other in sites[:at]):
            yield at, Mistake(path=("site",), expected=f"a name of its own; another site is “{site.site}” already")
            continue
        for index, desk in enumerate(site.desks):
            other = next((other for other in sites[:at] if other.desk(desk.id) is not None), None)
            if other is not None:
                expected = f"a desk of this site alone; “{desk.id}” is in “{other.site}” too"
                yield at, Mistake(path=("desks", index, "id"), expected=expected)
