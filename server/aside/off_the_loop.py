"""Work in C that leaves Python alone meanwhile: with greenlets it would stop them all, so a real thread does it."""

import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Result = TypeVar("Result")


def off_the_loop(work: Callable[Asked, Result], *args: Asked.args, **named: Asked.kwargs) -> Result:
    """What `work` gives. Where threads are threads it is simply called."""
    if "gevent.monkey" not in sys.modules:
        return work(*args, **named)
    result: Result = sys.modules["gevent"].get_hub().threadpool.apply(work, args, named)
    return result
