"""The program uses no network: no module of it, no socket in the whole suite."""

from __future__ import annotations

import ast
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import NetworkUsed

DESKTOP = Path(__file__).parents[2] / "desktop"
NETWORK = (
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
    "asyncio",
    "ftplib",
    "http",
    "requests",
    "smtplib",
    "ssl",
    "urllib.request",
    "xmlrpc",
)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that a source imports, and the names it imports from them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def reaches(name: str) -> bool:
    """Whether a module is one of the network's, or a part of one."""
    return any(name == each or name.startswith(f"{each}.") for each in NETWORK)


@pytest.mark.parametrize("path", sorted(DESKTOP.rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_reaches_for_the_network(path: Path) -> None:
    source = path.read_text("utf-8")
    assert [name for name in imported(ast.parse(source)) if reaches(name)] == []
    assert "AF_INET" not in source


@pytest.mark.parametrize("path", sorted(DESKTOP.rglob("*.py")), ids=lambda path: path.stem)
def test_only_who_follows_the_session_hears_the_bus_of_the_computer(path: Path) -> None:
    if path.stem not in ("session", "session_bus"):
        names = imported(ast.parse(path.read_text("utf-8")))
        assert [name for name in names if name.startswith("PySide6.QtDBus")] == []


@pytest.mark.parametrize("line", ["import http.client", "from PySide6 import QtNetwork", "import ssl"])
def test_a_module_of_the_network_is_found(line: str) -> None:
    assert any(map(reaches, imported(ast.parse(line))))


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_of_the_network_is_refused_in_the_suite(family: socket.AddressFamily) -> None:
    with pytest.raises(NetworkUsed):
        socket.socket(family)
    socket.socket(socket.AF_UNIX).close()
