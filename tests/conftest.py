"""Every test: the user's own folders are not this user's, and nobody opens a network socket."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest

_NETWORK = (socket.AF_INET, socket.AF_INET6)


class NetworkUsed(Exception):  # noqa: N818 - reads as what happened
    """A socket of the internet families was asked for: this program uses no network at all."""


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in _NETWORK:
        raise NetworkUsed(repr(arguments[1]))


sys.addaudithook(_watch)


@pytest.fixture(autouse=True, scope="session")
def _user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the program keeps for its user, such as backups, goes where it is cleared away."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.getbasetemp() / kind.casefold()))
        yield
