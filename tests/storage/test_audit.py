"""The audit chain shows every change made behind the program's back."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.facts import Fact
from desktop.storage import audit
from desktop.storage.audit import GENESIS, Entry, Step, chained, verify_chain, verify_state
from desktop.storage.errors import Damaged
from desktop.storage.ledger import (
    Edit,
    Ledger,
    Revision,
    beginning,
    decode_edits,
    encode_edits,
    inverse,
)
from desktop.storage.places import places_of, with_places
from desktop.storage.store import Store, read
from tests.storage.support import (
    MORNING,
    behind_the_back,
    contract,
    create,
    done,
    outage,
    payment,
    reopen,
    revised,
)


def _chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    previous = GENESIS
    for number in range(1, length + 1):
        fact = outage(number, day=number % 28 + 1)
        step = Step("甲", MORNING, "do", f"登记 {number}", (Edit("incidents", fact.id, number, None, fact),))
        entries.append(chained(step, number, previous))
        previous = entries[-1].hash
    return entries


def test_what_was_written_is_sound() -> None:
    assert verify_chain(_chain(5)) is None
    assert verify_chain([]) is None


_FORGED: dict[str, object] = {
    "at": "2025-09-01T09:00:01",
    "contract_id": "乙",
    "kind": "undo",
    "title": "登记",
    "target": 1,
    "changes": "[]",
    "previous_hash": GENESIS[:-1] + "1",
    "hash": GENESIS,
    "seq": 9,
}


@pytest.mark.parametrize("field", Entry.__struct_fields__)
@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_change_to_any_field_of_any_entry_breaks_it(field: str, place: int) -> None:
    entries = _chain(4)
    entries[place - 1] = msgspec.structs.replace(entries[place - 1], **{field: _FORGED[field]})
    broken = verify_chain(entries)
    assert broken is not None
    assert broken.seq == place
    assert f"第 {place} 条记录" in broken.reason


@given(st.lists(st.text()), st.integers(1, 12))
def test_the_hash_is_of_all_fields_as_one_array(names: list[str], piece: int) -> None:
    edits = tuple(Edit("incidents", each, 1, None, outage(title=each)) for each in names)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(audit, "_PIECE", piece)
        entry = chained(Step("甲", MORNING, "do", "登记", edits), 1, GENESIS)
    whole = msgspec.json.encode([getattr(entry, name) for name in Entry.__struct_fields__[:-1]])
    assert entry.hash == hashlib.sha256(whole).hexdigest()


@given(st.permutations(range(4)))
def test_another_order_breaks_it(order: list[int]) -> None:
    entries = _chain(4)
    assert (verify_chain(entries[place] for place in order) is None) == (order == [0, 1, 2, 3])


def test_an_entry_with_a_fresh_hash_does_not_fit_the_next() -> None:
    entries = _chain(3)
    step = Step("甲", MORNING, "do", "另一件事", ())
    entries[1] = chained(step, 2, entries[0].hash)
    broken = verify_chain(entries)
    assert broken is not None
    assert (broken.seq, broken.reason) == (3, "第 3 条记录与前一条不衔接")


def test_the_undo_image_holds_the_whole_record_before_and_after() -> None:
    before: Fact = outage(1)
    after: Fact = outage(1, hours=4, title="延长")
    edits = (Edit("incidents", "I1", 3, before, after), Edit("payments", "P1", 1, payment(), None))
    assert decode_edits(encode_edits(edits)) == edits


def test_an_edit_must_start_from_the_state_it_names() -> None:
    empty = Ledger(contract())
    ledger = empty.after(empty.put(outage(1)))
    for edit in (
        Edit("incidents", "I1", 1, outage(1, hours=9), None),
        Edit("incidents", "I2", 1, outage(2), None),
        Edit("incidents", "I1", 1, None, outage(1)),
    ):
        with pytest.raises(ValueError, match="incidents"):
            ledger.after([edit])


def test_every_command_leaves_one_entry(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1), title="登记事件")
        workspace.save(payment(amount="1.234"), title="登记付款")  # Refused.
        workspace.save(outage(1), title="什么也没改")
        workspace.undo()
        workspace.redo()
        workspace.redo()  # Nothing to do again.
    told = [(entry.seq, entry.kind, entry.title, entry.target) for entry in read(path).entries]
    assert told == [
        (1, "made", f"新建合同：{contract().short_name}", None),
        (2, "do", "登记事件", None),
        (3, "undo", "撤销：登记事件", 2),
        (4, "redo", "重做：登记事件", 2),
    ]


def test_contracts_of_one_file_keep_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1), title="甲的事件")
    other = msgspec.structs.replace(contract(), id="第二份", short_name="第二份合同")
    store, _ = Store.open(path)
    store.add_contract(other, MORNING)
    store.close()
    with reopen(path, contract_id="第二份") as second:
        assert second.contracts == ((contract().id, contract().short_name), ("第二份", "第二份合同"))
        assert second.contract == other
        assert second.facts.incidents == ()
        assert second.undo_title is None
        assert second.new_id("incidents") == "I1"
        done(second, outage(1, hours=5, title="乙的事件"), title="乙的事件")
    with reopen(path) as first:
        assert first.facts.incidents == (outage(1),)
        assert first.undo_title == "甲的事件"
        first.undo()
        assert not first.facts.incidents
    with reopen(path, contract_id="第二份") as second:
        assert second.facts.incidents == (outage(1, hours=5, title="乙的事件"),)
        assert second.redo_title is None


def test_a_contract_edit_keeps_the_places_it_changes() -> None:
    changed = msgspec.structs.replace(contract(), short_name="政务云", version=2)
    edits = Ledger(contract()).revise(changed)
    assert decode_edits(encode_edits(edits)) == edits
    (revision,) = edits
    assert revision.after == {"short_name": "政务云", "version": 2}
    assert Ledger(contract()).after(edits).contract == changed
    assert Ledger(changed).after(inverse(edits)).contract == contract()


def test_every_place_of_a_contract_comes_back_from_the_audit() -> None:
    made = (beginning(contract()),)
    assert decode_edits(encode_edits(made)) == made
    assert with_places(contract(), made[0].after) == contract()


@pytest.mark.parametrize(
    "revision",
    [
        Revision(contract().id, {"short_name": "别的"}, {"short_name": "政务云"}),
        Revision("别的合同", {"short_name": contract().short_name}, {"short_name": "政务云"}),
    ],
)
def test_a_contract_edit_must_start_from_the_contract_it_names(revision: Revision) -> None:
    with pytest.raises(ValueError, match="contract gov-cloud-2025"):
        Ledger(contract()).after([revision])


@pytest.mark.parametrize(
    "places", ['{"terms.bonus": 1}', '{"terms.cap_share": true}', '{"parties.c": null}', '{"terms": {}}']
)
def test_a_contract_edit_of_no_such_place_is_undecodable(places: str) -> None:
    text = f'[{{"kind": "contract", "id": "x", "before": {{}}, "after": {places}}}]'
    with pytest.raises(ValueError, match=r"unknown place|Expected"):
        decode_edits(text)


def _without_beginning(path: Path) -> None:
    """Make the file one that a version wrote which did not enter the contract's beginning."""
    _, *later = read(path).entries
    with behind_the_back(path) as connection:
        connection.execute("DELETE FROM audit")
        previous = GENESIS
        for seq, entry in enumerate(later, start=1):
            target = entry.target and entry.target - 1
            step = Step(entry.contract_id, entry.moment, entry.kind, entry.title, entry.edits, target)
            chain = chained(step, seq, previous)
            previous = chain.hash
            row = msgspec.structs.asdict(chain)
            names = ", ".join(row)
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO audit ({names}) VALUES ({places})", list(row.values()))


def test_a_file_without_the_contracts_beginning_stays_valid(tmp_path: Path) -> None:
    path = tmp_path / "旧.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1), title="登记事件")
    _without_beginning(path)
    with reopen(path) as workspace:
        assert workspace.undo_title == "登记事件"
        revised(workspace, msgspec.structs.replace(contract(), short_name="政务云"), title="改 简称")
    with reopen(path) as workspace:
        assert workspace.undo()
        assert workspace.undo()
        assert workspace.contract == contract()
    with behind_the_back(path) as connection:
        connection.execute("UPDATE contracts SET record = replace(record, ?, '云')", [contract().short_name])
    with pytest.raises(Damaged, match="short_name"):
        reopen(path)


def test_an_entry_from_before_a_term_was_added_stays_valid() -> None:
    """What a later version added has its default in the contract and is not in the entry."""
    later = ("terms.signed_by_a_on", "terms.signed_by_b_on")
    known = {place: value for place, value in places_of(contract()).items() if place not in later}
    made = (Revision(contract().id, {}, known),)
    step = Step(contract().id, MORNING, "made", "新建合同", made)
    entry = chained(step, 1, GENESIS)
    assert '"fee":null' in entry.changes
    changes = entry.changes.replace(',"fee":null', "")
    verify_state([msgspec.structs.replace(entry, changes=changes)], {contract().id: Ledger(contract())})
    other = contract().replaced(msgspec.structs.replace(contract().terms, total_fee=Decimal("1.00")))
    with pytest.raises(ValueError, match=r"terms\.total_fee"):
        verify_state([entry], {contract().id: Ledger(other)})


def test_nothing_of_a_contract_stands_before_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    content = read(path)
    made, *later = content.entries
    with pytest.raises(ValueError, match="contract gov-cloud-2025"):
        verify_state([*later, made], {contract().id: Ledger(contract())})


def test_a_fact_that_no_entry_records_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    content = read(path)
    with pytest.raises(ValueError, match="incidents"):
        verify_state(content.entries[:1], content.ledgers)
