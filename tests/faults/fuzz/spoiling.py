"""How a valid file is spoilt: as bytes, as text, as a tree of XML, as an archive, as data."""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

#: What readers stumble over: bounds of numbers and days, marks of formats, letters of other widths.
AWKWARD = (
    *("", " ", "0", "-1", "1e309", "-1e309", "NaN", "Infinity", "1" * 400, "0.1" + "0" * 60, "2147483648"),
    *("9223372036854775808", "-9223372036854775809", "1900-02-29", "2025-02-30", "9999-12-31", "0000-00-00"),
    *("10000-01-01", "2025-06-31 25:61:61", "2025-06-03T09:00:00+08:00", "1900-01-00", "24:00", "99:99"),
    *(
        "２０２５－０６－０３",
        "是",
        "否",
        "未认定",
        "platform",
        "没有的系统",
        "I1",
        "\ufeff",
        "\u202e",
        "\ud7ff",
    ),
    *(
        "=1+1",
        "#REF!",
        "='x'!A1",
        '="00123"',
        "A0",
        "XFD1048576",
        "AAAA1",
        "A1:XFD1048576",
        "1048577",
        "16385",
    ),
    *("true", "false", "null", "~", "[]", "{}", "*a", "&a [*a]", "!!python/object:x", "!!binary x", "<<"),
    *(
        "../../etc/passwd",
        "/xl/worksheets/sheet1.xml",
        "&amp;",
        "<a/>",
        "]]>",
        "{{ 1 }}",
        "{% for %}",
        "x" * 40_000,
    ),
    *(
        "壹佰元",
        "一二三",
        "１２３",
        "①",
        "Ⅷ",
        "5分钟",
        "5 天",
        "60%",
        "６０％",
        "1,234.56",
        "¥",
        "约3",
        "3~5",
    ),
)
#: A tree of more elements gets none doubled, and an element with more of them inside is doubled once.
_MANY, _LARGE = 20_000, 20
_NUMBERS = (
    b"\x00",
    b"\xff",
    b"\x7f",
    b"\x80",
    b"\x00" * 4,
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"\x80\x00\x00\x00",
)


def some_bytes(content: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, gone, doubled, or cut off."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(spoilt) + 1)
        end = min(len(spoilt), place + chance.choice((1, 1, 4, 64, 1024)))
        match chance.randrange(7):
            case 0 if place < len(spoilt):
                spoilt[place] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[place:end] = chance.randbytes(end - place)
            case 2:
                del spoilt[place:end]
            case 3:
                spoilt[place:place] = spoilt[place:end]
            case 4:
                spoilt[place:place] = chance.choice(_NUMBERS)
            case 5:
                spoilt[place : place + 4] = chance.choice(_NUMBERS)
            case _ if chance.random() < 0.2:
                del spoilt[place:]
    return bytes(spoilt)


def text(content: str, chance: random.Random) -> str:
    """The lines with one gone, doubled, moved or nested, or a word in them that is awkward."""
    lines = content.split("\n")
    for _ in range(chance.choice((1, 1, 2, 5))):
        place = chance.randrange(len(lines))
        line = lines[place]
        match chance.randrange(6):
            case 0:
                lines[place : place + 1] = []
            case 1:
                lines[place:place] = [line] * chance.choice((1, 2, 100))
            case 2:
                lines.insert(chance.randrange(len(lines)), line)
            case 3:
                lines[place] = " " * chance.randrange(1, 5) + line
            case 4:
                cut = chance.randrange(len(line) + 1)
                lines[place] = line[:cut] + chance.choice(AWKWARD) + line[cut:]
            case _:
                lines[place] = line[: chance.randrange(len(line) + 1)]
        lines = lines or [""]
    return "\n".join(lines)


def xml(content: bytes, chance: random.Random) -> bytes:
    """The tree with an element gone, doubled, moved, deep in itself, or with an awkward value in it."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return some_bytes(content, chance)
    for _ in range(chance.choice((1, 1, 2, 6))):
        _element(root, chance)
    spoilt: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return spoilt


def _element(root: ElementTree.Element, chance: random.Random) -> None:
    elements = list(root.iter())
    parent = chance.choice([each for each in elements if len(each)] or [root])
    child = chance.choice(list(parent) or [root])
    match chance.randrange(6):
        case 0 if len(parent):
            parent.remove(child)
        case 1 if child is not root and len(elements) < _MANY:
            few = len(list(child.iter())) > _LARGE
            parent.extend([child] * (1 if few else chance.choice((1, 3, 200))))
        case 2 if child is not root:
            other = chance.choice(elements)
            if other not in list(child.iter()):
                other.append(child)
        case 3:
            for _ in range(chance.choice((3, 300))):
                parent = ElementTree.SubElement(parent, child.tag, child.attrib)
        case 4:
            child.text = chance.choice(AWKWARD)
        case _ if child.attrib:
            child.set(chance.choice(list(child.attrib)), chance.choice(AWKWARD))
    for each in root.iter():  # What no XML may hold would be refused by any reader at once.
        each.text = _allowed(each.text)


def _allowed(words: str | None) -> str | None:
    return words.replace("\0", "") if words else words


def archive(content: bytes, chance: random.Random) -> bytes:
    """The archive with a member gone, doubled, renamed, swapped or spoilt; it unpacks as any other."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source:
            members = [(name, source.read(name)) for name in source.namelist()]
    except zipfile.BadZipFile:
        return some_bytes(content, chance)
    for _ in range(chance.choice((1, 1, 1, 3))):
        place = chance.randrange(len(members))
        name, inside = members[place]
        match chance.randrange(10):
            case 0 if len(members) > 1:
                del members[place]
            case 1:
                members.append((name, chance.choice(members)[1]))
            case 2:
                members[place] = (
                    chance.choice((*AWKWARD[:30], name.upper(), f"../{name}", f"/{name}")),
                    inside,
                )
            case 3:
                members[place] = (name, chance.choice(members)[1])
            case 4:
                members[place] = (name, some_bytes(inside, chance) if inside else b"x")
            case 5:
                members += [
                    (f"xl/more{number}.xml", b"<x/>") for number in range(chance.choice((5, 5, 5, 5, 3_100)))
                ]
            case _:
                members[place] = (name, xml(inside, chance))
    packed = _packed(members, chance)
    return some_bytes(packed, chance) if chance.random() < 0.1 else packed


def _packed(members: list[tuple[str, bytes]], chance: random.Random) -> bytes:
    target = io.BytesIO()
    method = chance.choice(
        (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2)
    )
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", method) as packed:
        warnings.simplefilter("ignore", UserWarning)  # A name that stands twice is meant to.
        for name, inside in members:
            packed.writestr(name or "x", inside)
    return target.getvalue()


def data(given: Any, chance: random.Random) -> Any:
    """Data of lists and mappings with a node gone, doubled, elsewhere, or another value."""
    places = list(_places(given))
    for _ in range(chance.choice((1, 1, 2, 6))):
        if not places:
            return chance.choice(AWKWARD)
        holder, key = chance.choice(places)
        if (isinstance(holder, list) and key >= len(holder)) or (
            isinstance(holder, dict) and key not in holder
        ):
            continue
        match chance.randrange(7):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, holder[key])
            case 2 if isinstance(holder, dict):
                holder[chance.choice((*AWKWARD[:12], "id", "terms", 3, None))] = holder[key]
            case 3:
                other, place = chance.choice(places)
                holder[key] = _apart(other, place, holder[key])
            case 4:
                holder[key] = [holder[key]] if chance.random() < 0.5 else {"x": holder[key]}
            case 5:
                holder[key] = chance.choice((None, True, 0, -1, 10**30, 0.5, [], {}, float("inf")))
            case _:
                holder[key] = chance.choice(AWKWARD)
    return given


def _apart(holder: Any, key: Any, otherwise: Any) -> Any:
    """The value there, unless it is more than a leaf: a copy in itself has no end."""
    there = key in holder if isinstance(holder, dict) else key < len(holder)
    return holder[key] if there and not isinstance(holder[key], list | dict) else otherwise


def _places(given: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [given]
    while waiting:
        holder = waiting.pop()
        pairs = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, value in pairs:
            found.append((holder, key))
            if isinstance(value, list | dict):
                waiting.append(value)
    return found


Spoiler = Callable[[bytes, random.Random], bytes]
