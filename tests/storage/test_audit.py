"""The audit chain shows every change made behind the program's back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.facts import Fact
from desktop.storage.audit import GENESIS, Entry, Step, chained, verify_chain
from desktop.storage.ledger import Edit, Ledger, decode_edits, encode_edits
from desktop.storage.store import Store, read
from tests.storage.support import MORNING, contract, create, done, outage, payment, reopen


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
