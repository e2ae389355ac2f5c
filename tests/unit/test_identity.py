"""Identity numbers are found wherever they are typed, and nothing else is taken for one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.template import load_contract
from desktop.models.facts import KINDS, Incident, Outage, Person
from desktop.models.fields import fields_of
from desktop.models.halfdone import HalfDone
from desktop.models.performance import Complaint
from desktop.rules.checks import identities, identity_number
from desktop.rules.checks.identity import _BODY_WEIGHTS, _CHECKS, _CODE_LETTERS, _CODE_WEIGHTS, _WEIGHTS
from desktop.services.change import Change, Refused
from desktop.services.importing.building import Builder
from desktop.services.revising import objections
from tests.storage.support import MORNING, create, outage

REGIONS = st.sampled_from(("110101", "130104", "310115", "440306", "510104", "650102", "830000"))
BORN = st.dates(dt.date(1930, 1, 1), dt.date(2015, 12, 31))
DIGITS = "0123456789"


def whole(region: str, born: dt.date, order: int) -> str:
    """An identity number of 18 digits, by GB 11643."""
    body = f"{region}{born:%Y%m%d}{order:03d}"
    weighed = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + _CHECKS[weighed % 11]


def credit_code(kind: str, region: str, body: str) -> str:
    """A credit code, by GB 32100; its organisation's own check digit may be a letter."""
    weighed = sum(
        _CODE_LETTERS.index(letter) * weight for letter, weight in zip(body, _BODY_WEIGHTS, strict=True)
    )
    check = (11 - weighed % 11) % 11
    first = f"{kind}{region}{body}{'X' if check == 10 else check}"
    total = sum(_CODE_LETTERS.index(each) * weight for each, weight in zip(first, _CODE_WEIGHTS, strict=True))
    return first + _CODE_LETTERS[(31 - total % 31) % 31]


#: An example number, of nobody.
NUMBER = whole("110101", dt.date(1990, 3, 7), 777)


@given(
    REGIONS, BORN, st.integers(0, 999), st.sampled_from(("{}", "证件 {}。", "张三{}", "（{}）", "号:{}\n另"))
)
def test_every_number_of_18_digits_is_found(region: str, born: dt.date, order: int, words: str) -> None:
    number = whole(region, born, order)
    assert identity_number(words.format(number)) == number
    assert identity_number(words.format(number.lower())) == number
    grouped = f"{number[:6]} {number[6:14]} {number[14:]}"
    assert identity_number(words.format(grouped)) == number
    full = "".join(chr(ord(each) + 0xFEE0) for each in number)
    assert identity_number(words.format(full)) == number


@given(REGIONS, st.dates(dt.date(1920, 1, 1), dt.date(1999, 12, 31)), st.integers(0, 999))
def test_every_old_number_is_found(region: str, born: dt.date, order: int) -> None:
    number = f"{region}{born:%y%m%d}{order:03d}"
    assert identity_number(f"身份证 {number}") == number
    assert identity_number(number, old=False) == ""
    assert identity_number(f"账号 {number}") == ""


@given(REGIONS, BORN, st.integers(0, 999), st.integers(0, 17), st.sampled_from(DIGITS))
def test_a_number_with_a_wrong_digit_is_none(
    region: str, born: dt.date, order: int, place: int, digit: str
) -> None:
    number = whole(region, born, order)
    other = number[:place] + digit + number[place + 1 :]
    if other != number:
        assert identity_number(other) == "", "one wrong digit never keeps the check digit true"


@given(
    st.sampled_from(("11", "12", "51", "52", "91", "92", "93")),
    st.sampled_from(("110119", "130120", "310120", "440119", "320219")),
    st.text(DIGITS, min_size=8, max_size=8),
)
def test_a_credit_code_is_no_identity_number(kind: str, region: str, body: str) -> None:
    assert identity_number(credit_code(kind, region, body)) == ""


@given(st.from_regex(r"\A1[3-9][0-9]{9}\Z"), st.from_regex(r"\A0[1-9][0-9]{1,2}-[0-9]{7,8}\Z"))
def test_phones_are_no_identity_numbers(mobile: str, fixed: str) -> None:
    assert identity_number(f"电话 {mobile}，{fixed}") == ""
    assert identity_number(f"{mobile}{mobile}") == ""


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2099, 12, 31)), st.integers(0, 999))
def test_timestamps_are_no_identity_numbers(moment: dt.datetime, order: int) -> None:
    for text in (
        f"{moment:%Y%m%d%H%M%S}{order:03d}",
        f"{moment:%Y%m%d%H%M%S}{order % 10}",
        moment.isoformat(),
    ):
        assert identity_number(text) == ""


@given(st.from_regex(r"\A(62[0-9]{14}|62[0-9]{17}|[0-9]{12}|[0-9]{20,23})\Z"))
def test_account_numbers_are_no_identity_numbers(account: str) -> None:
    assert identity_number(f"账号 {account}") == ""
    assert identity_number(account, old=False) == ""


@pytest.mark.parametrize(
    "record",
    [
        Person(id="N1", name="张三", phone=NUMBER),
        Complaint(id="C1", complainant=f"李四 {NUMBER}"),
        Incident(id="I9", title=f"{NUMBER} 打不开", reported_at=MORNING),
    ],
)
def test_a_record_is_refused_with_the_name_of_its_field(tmp_path: Path, record: Person) -> None:
    with create(tmp_path / "a.shouyue") as workspace:
        before = len(workspace.entries)
        refused = workspace.save(record, title="登记")
        assert isinstance(refused, Refused)
        (problem,) = refused.problems
        assert problem.field in {"phone", "complainant", "title"}
        assert "身份证号码（110" in problem.reason
        assert NUMBER not in str(problem)
        assert len(workspace.entries) == before
        assert NUMBER.encode() not in (tmp_path / "a.shouyue-wal").read_bytes()


def test_every_text_of_every_kind_is_looked_at() -> None:
    looked = 0
    for kind, record in KINDS.items():
        needed = {each.name: "x" if each.type is str else None for each in fields_of(record) if each.required}
        for field in fields_of(record):
            if field.type is str and field.name != "id":
                made = record(**{"id": "x", **needed, field.name: NUMBER})  # type: ignore[arg-type]
                assert [each.field for each in identities(made)] == [field.key], kind
                looked += 1
    assert looked > 100


def test_texts_in_texts_of_a_record_are_looked_at(tmp_path: Path) -> None:
    inside = msgspec.structs.replace(outage(1), outages=(Outage(system=NUMBER, start=MORNING, end=MORNING),))
    assert [each.field for each in identities(inside)] == ["outages"]


def test_a_row_of_a_table_a_contract_a_reason_and_a_file_name_are_refused(tmp_path: Path) -> None:
    with create(tmp_path / "a.shouyue") as workspace:
        builder = Builder("people", workspace.terms, workspace.facts)
        (problem,) = builder.problems(Person(id="N1", name=f"张三{NUMBER}"))
        assert builder.key_of("people", problem.field) == "name"
        title = f"导入 {NUMBER}.xlsx"
        assert isinstance(workspace.save(Person(id="N1", name="张三"), title=title), Refused)
        assert isinstance(workspace.save(Person(id="N1", name="张三"), title="导入"), Change)
        contract = workspace.contract
        lead = msgspec.structs.replace(contract.parties["a"], lead=NUMBER)
        edited = msgspec.structs.replace(contract, parties={**contract.parties, "a": lead})
        assert [each.field for each in objections(edited)] == ["parties"]
        assert isinstance(workspace.revise(edited, "修改"), Refused)


def test_an_unsaved_form_leaves_such_a_field_out(tmp_path: Path) -> None:
    half = HalfDone("people", "", "", MORNING, {"name": "张三", "phone": NUMBER})
    with create(tmp_path / "a.shouyue") as workspace:
        workspace.keep_half_done((half,))
        assert [each.fields for each in workspace.half_done()] == [{"name": "张三"}]


def test_the_shipped_contract_holds_none() -> None:
    assert list(identities(load_contract())) == []
