"""Recognisable words in many fields of a file with a password, used as it is used, with kills in between.

Then every byte of every file that is left is searched for them: the file, its log and index, backups,
temporary folders, what is kept of the user; in UTF-8 and UTF-16, and inside anything that unpacks.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import random
import re
import shutil
import string
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from desktop.exchange.headers import find_head, headers, mapped
from desktop.exchange.sheets import Reading
from desktop.models.attachments import Attachment, Owner
from desktop.models.facts import Incident, Loss, Person, Request
from desktop.models.halfdone import HalfDone
from desktop.services.attaching import Offer, Viewing, attach, clear_viewed, offer_of_content
from desktop.services.backups import Reason, backups_of
from desktop.services.change import Change
from desktop.services.importing import Remembered, Setup, import_rows, make_plan
from desktop.services.passwords import change_password, key_for
from desktop.services.reminders import Reminders
from desktop.services.sample import data_folder
from desktop.services.tries import tries_at
from desktop.services.workspace import Workspace
from desktop.storage import cipher
from desktop.storage.cipher import Key
from tests.faults.campaign import Trial
from tests.faults.children import BEGUN, QUICK, killed
from tests.storage.support import Ticking, at, calendar, contract, done, outage, revised

PASSWORD = "守约-2025-密"
#: A table of the user's own that is imported.
_TABLE = "来.csv"
#: The letters of words that no file has by chance, and how many of them one has.
_LETTERS, _LENGTH = string.ascii_uppercase, 14
#: As much is unpacked of a stream (bytes).
_UNPACKED_AT_MOST = 4_000_000
#: Longer ago than any folder of copies is taken to be just being made (seconds since the epoch).
_LONG_AGO = (0, 0)


class Planted:
    """Words of one trial, and where they are put."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.words = ["".join(chance.choices(_LETTERS, k=_LENGTH)) for _ in range(12)]
        self._next = itertools.cycle(self.words)

    def word(self) -> str:
        """The next of them, among Chinese."""
        return f"密语{next(self._next)}记"

    def incident(self, number: int) -> Incident:
        """An incident with words in every field that takes some."""
        title, note, reporter = self.word(), self.word() * 40, self.word()
        plain = outage(number, day=number % 28 + 1, title=title)
        return msgspec.structs.replace(plain, note=note, reported_by=reporter)


def use(folder: Path, seed: int, turn: int, pipe: Connection) -> None:
    """One turn of work, said step by step, which ends with the file open: whoever waits kills it."""
    _at_home(folder)
    planted, path = Planted(seed), folder / "合同.shouyue"
    pipe.send(BEGUN)
    key = _begun(path, planted) if turn == 0 else key_for(path, PASSWORD)
    assert key is not None
    clear_viewed()
    with Workspace.open(path, calendar(), Ticking(), key=key) as workspace:
        for step in _steps(workspace, key, planted, folder, turn * 10):
            pipe.send(step)
        pipe.poll(None)


def _at_home(folder: Path) -> None:
    """The program's own folders and its temporary ones are below this one."""
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.casefold())
    (folder / "tmp").mkdir(exist_ok=True)
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder / "tmp")
    cipher.WORK["n"] = QUICK


def _begun(path: Path, planted: Planted) -> Key | None:
    """A file with words in it and a backup, before it gets its password."""
    with Workspace.create(path, contract(), calendar(), Ticking()) as workspace:
        done(workspace, planted.incident(1), title=planted.word())
        backups_of(path, Ticking()).make(Reason.ASKED)
    return change_password(path, None, PASSWORD, backups_of(path, Ticking()))


def _steps(workspace: Workspace, key: Key, planted: Planted, folder: Path, first: int) -> Iterator[str]:
    yield "open"
    for number in range(first + 2, first + 5):
        done(workspace, planted.incident(number), title=planted.word())
    done(workspace, *_others(planted, first))
    yield "recorded"
    renamed = msgspec.structs.replace(workspace.contract.parties["b"], contact=planted.word())
    revised(
        workspace,
        msgspec.structs.replace(workspace.contract, parties={**workspace.contract.parties, "b": renamed}),
        planted.word(),
    )
    workspace.undo()
    workspace.redo()
    workspace.remove("losses", f"L{first + 1}", planted.word())
    half = HalfDone("incidents", f"I{first + 9}", "", at("2025-09-01 09:00"), {"title": planted.word()})
    workspace.keep_half_done([half])
    yield "edited"
    file = _kept(workspace, planted)
    yield "kept a file"
    viewing = Viewing()
    viewing.copy(workspace, file)
    viewing.close()
    yield "viewed"
    backups_of(workspace.path, workspace.now, key).make(Reason.IDLE)
    yield "backed up"
    _import(workspace, planted, folder, first)
    yield "imported"
    _looked_back(workspace)
    yield "looked back"


def _others(planted: Planted, first: int) -> tuple[Person | Request | Loss, ...]:
    return (
        Person(id=f"N{first + 1}", name=planted.word(), phone=planted.word()),
        Request(id=f"R{first + 1}", title=planted.word(), system="platform"),
        Loss(id=f"L{first + 1}", amount=Decimal(1), title=planted.word()),
    )


def _kept(workspace: Workspace, planted: Planted) -> Attachment:
    content = f"{planted.word()}\n".encode() * 3000
    offer = offer_of_content(f"{planted.word()}.txt", content + str(len(workspace.entries)).encode())
    assert isinstance(offer, Offer)
    assert isinstance(attach(workspace, Owner(kind="incidents", id="I1"), [offer]), Change)
    return workspace.facts.attachments[-1]


def _import(workspace: Workspace, planted: Planted, folder: Path, first: int) -> None:
    """A table of the user's own, which is gone afterwards; read in the process of its own."""
    path = folder / _TABLE
    rows = [
        f"G-{first}-{number},platform,2025-06-0{number} 09:00,2025-06-0{number} 09:10,否,{planted.word()}"
        for number in range(1, 6)
    ]
    path.write_text(
        "\n".join(["工单编号,业务系统,受理时间,响应时间,是否出现问题,标题", *rows]), encoding="utf-8"
    )
    with Reading(path) as reading:
        sheet = reading.wait().sheet
    path.unlink()
    head = find_head(sheet, "incidents")
    names = headers(sheet, head)
    setup = Setup("incidents", head, mapped("incidents", names))
    plan = make_plan(sheet, setup, workspace.contract.replaced(workspace.terms), workspace.facts)
    assert isinstance(import_rows(plan, workspace, path.name), Change)
    Remembered(data_folder()).keep(setup, names)


def _looked_back(workspace: Workspace) -> None:
    """What the program keeps of its user beside the file: reminders looked at, passwords mistyped."""
    reminders = Reminders(data_folder() / "reminders.json", workspace.contract.id)
    reminders.look(dt.date(2025, 9, 1))
    tries_at(workspace.path, workspace.now).failed()


def settle(folder: Path, seed: int, pipe: Connection) -> None:
    """Start again after the last kill: clear up, put a backup back, work on, and end as one should."""
    _at_home(folder)
    planted, path = Planted(seed), folder / "合同.shouyue"
    pipe.send(BEGUN)
    clear_viewed()
    key = key_for(path, PASSWORD)
    backups = backups_of(path, Ticking(), key)
    backups.follow()
    backups.restore(backups.held()[-1])
    with Workspace.open(path, calendar(), Ticking(), key=key) as workspace:
        done(workspace, planted.incident(9_000), title=planted.word())
        backups.make(Reason.CLOSED)
    pipe.send("settled")
    pipe.poll(None)


@contextmanager
def words_planted(folder: Path) -> Iterator[Trial]:
    """Use with a password, kills, restarts, a backup put back: no word is in any file."""

    def trial(chance: random.Random) -> str:
        home = folder / "家"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        seed, turns = chance.randrange(2**30), chance.randrange(1, 4)
        for turn in range(turns):
            sure = chance.randrange(0 if turn else 1, 8)
            killed(use, home, seed, turn, delay=chance.uniform(0, 0.1), sure=sure)
        (home / _TABLE).unlink(missing_ok=True)  # The user's own file, which the user may remove.
        for left in (home / "tmp").iterdir():
            os.utime(left, _LONG_AGO)
        killed(settle, home, seed, delay=0, sure=1)
        files = [path for path in home.rglob("*") if path.is_file()]
        found = {
            path.name: word for path in files for word in found_in(path.read_bytes(), Planted(seed).words)
        }
        assert not found, found
        return f"{turns} killed turns, none found"

    yield trial


def found_in(content: bytes, words: list[str]) -> Iterator[str]:
    """The words that are in a content, or in what it unpacks to."""
    contents = [content, *_unpacked(content)]
    for word in words:
        forms = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
        if any(form in each for form in forms for each in contents):
            yield word


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What unpacks from every place where a deflated stream may begin: of zlib, gzip, or an archive."""
    for start in _STARTS.finditer(content):
        place, bits = start.end(), -zlib.MAX_WBITS
        if start["archive"]:
            name, more = content[place - 4 : place - 2], content[place - 2 : place]
            place += int.from_bytes(name, "little") + int.from_bytes(more, "little")
        else:
            place, bits = start.start(), zlib.MAX_WBITS | 32
        with suppress(zlib.error):
            yield zlib.decompressobj(bits).decompress(content[place:], _UNPACKED_AT_MOST)


_STARTS = re.compile(rb"(?P<archive>PK\x03\x04.{26})|\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", re.DOTALL)
