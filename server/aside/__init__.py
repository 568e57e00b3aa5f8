"""Heavy sums are done in a process of their own: whoever calls, takes a ticket or looks at the wall does not wait."""

from server.aside.aside import Aside, AsideBusy, AsideEnded
from server.aside.off_the_loop import off_the_loop

__all__ = ["Aside", "AsideBusy", "AsideEnded", "off_the_loop"]
