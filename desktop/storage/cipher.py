"""The key of an encrypted file: made from a password, or read from the recovery sheet.

The database is encrypted page by page, its log too, each page with a code that shows any change (SQLCipher).
Another cipher would take the place of this module and of what `connection` does with a key. The key comes
from the password and the salt that stands in the first 16 bytes of the file, so that nothing beside the file
is needed to open it; the recovery sheet bears the key itself.
"""

from __future__ import annotations

import base64
import hashlib
import os
import unicodedata
from pathlib import Path

import msgspec

SALT_BYTES = 16
_KEY_BYTES = 32
_CHECK_BYTES = 3
_GROUP = 4
#: 32 MB and a third of a second on an office computer for every guess.
WORK = {"n": 2**15, "r": 8, "p": 1, "maxmem": 2**26}
#: What is misread on paper or mistyped.
_SAME = str.maketrans({"0": "O", "1": "I", "8": "B", " ": None, "-": None, "\n": None, "\t": None})


class Key(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """The key of one file; never shown, never logged."""

    raw: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "Key(…)"

    @property
    def words(self) -> str:
        """As the driver takes it."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    @property
    def recovery_code(self) -> str:
        """The key in groups of four letters and digits, with a check sum: for paper."""
        text = base64.b32encode(self.raw + _check(self.raw)).decode().rstrip("=")
        return "-".join(text[place : place + _GROUP] for place in range(0, len(text), _GROUP))


def new_salt() -> bytes:
    """A salt for a file that is about to be encrypted."""
    return os.urandom(SALT_BYTES)


def salt_of(path: Path) -> bytes:
    """The salt of an encrypted file; OSError where it cannot be read."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def derive(password: str, salt: bytes) -> Key:
    """The key that a password gives for a file; the same however its letters were composed."""
    typed = unicodedata.normalize("NFKC", password).encode()
    return Key(hashlib.scrypt(typed, salt=salt, dklen=_KEY_BYTES, **WORK), salt)


def from_recovery_code(text: str, salt: bytes) -> Key | None:
    """The key on a recovery sheet; None where the text is none, or was mistyped."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_SAME)
    try:
        found = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except ValueError:
        return None
    raw, check = found[:_KEY_BYTES], found[_KEY_BYTES:]
    return Key(raw, salt) if len(raw) == _KEY_BYTES and check == _check(raw) else None


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"shouyue" + raw).digest()[:_CHECK_BYTES]
