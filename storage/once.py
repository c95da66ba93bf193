"""What a turn may need, read at first use and then kept: `functools.cache` without what it costs to make one."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Calls `read` once for each set of arguments; every turn makes a few of these and most are never asked."""

    __slots__ = ("kept", "read")

    def __init__(self, read: Callable[..., T]) -> None:
        self.read = read
        self.kept: dict[tuple[Any, ...], T] = {}

    def __call__(self, *given: Any) -> T:
        """What was read for these arguments."""
        if given not in self.kept:
            self.kept[given] = self.read(*given)
        return self.kept[given]
