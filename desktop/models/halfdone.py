"""What stood in a form and was not saved: no fact, no step of undo, no entry of the audit."""

from __future__ import annotations

import datetime as dt

import msgspec


class HalfDone(msgspec.Struct, frozen=True):
    """The fields of a form as they were typed: of a new record of `kind`, or of the one with that `id`.

    A choice stands by the text of its value. `about` is what a new record would belong to, as its kind and
    its id with a stroke between ("instalments/first"); `at` is when it was kept (Beijing time).
    """

    kind: str
    id: str
    about: str
    at: dt.datetime
    fields: dict[str, str]
