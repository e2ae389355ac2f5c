"""Everything that can be gone to is found, and an edit makes only what changed anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from desktop.models.calendar import Calendar
from desktop.models.enums.people import Duty, Role, Side
from desktop.models.facts import KINDS, Invoice, Loss, Milestones, Person, PersonnelChange
from desktop.models.money import ZERO, grouped
from desktop.services import catalogue as module
from desktop.services.catalogue import Catalogue
from desktop.services.search import Entry, found
from desktop.services.workspace import Workspace
from tests.storage.support import contract, create, done, outage


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "合同.shouyue") as workspace:
        done(
            workspace,
            outage(1),
            outage(2, title="平台访问缓慢"),
            Loss(id="L1", title="设备更换", amount=Decimal("1234.50")),
            Invoice(id="F1", payment="first", number="25117000"),
            Person(id="N1", name="张三", side=Side.B, duty=Duty.PROJECT_LEAD),
            Milestones(id="milestones"),
        )
        yield workspace


def best(catalogue: Catalogue, typed: str) -> Entry:
    return found(typed, catalogue.blocks(), {})[0]


@pytest.mark.parametrize(
    ("typed", "kind", "place"),
    [
        ("I2", "incidents", "I2"),
        ("ptfwhm", "incidents", "I2"),
        ("1,234.50", "losses", "L1"),
        ("1234.5", "losses", "L1"),
        ("25117000", "invoices", "F1"),
        ("zhangsan", "people", "N1"),
        ("第七条2", "clauses", "7.2"),
        ("7.2", "clauses", "7.2"),
        ("转包 分包", "clauses", "12.5(1)"),
        ("尾款净付", "", "payments.final.net"),
        ("fwqq", "", "contract.service_start"),
    ],
)
def test_what_leads_where(workspace: Workspace, typed: str, kind: str, place: str) -> None:
    catalogue = Catalogue(workspace, {*KINDS, "clauses"})
    listed = found(typed, catalogue.blocks(), {})
    assert (kind, place) in [(each.kind, each.place) for each in listed[:6]]


def test_findings_and_limits_are_found_by_what_they_rest_on(workspace: Workspace) -> None:
    catalogue = Catalogue(workspace, KINDS)
    finding = workspace.assessment.findings[0]
    assert best(catalogue, f"{finding.row} {finding.subjects[0]}").place == finding.key
    change = PersonnelChange(id="G1", role=Role.PROJECT_LEAD, new="李四", effective_on=workspace.as_of.day)
    done(workspace, change)
    limits = [each for each in found("李四", catalogue.blocks(), {}) if each.kind == "deadlines"]
    assert [each.place for each in limits] == ["4.7:G1"]
    assert limits[0].title.startswith("第四条7 ")


def test_what_no_page_shows_is_not_offered(workspace: Workspace) -> None:
    kinds = {each.kind for block in Catalogue(workspace, {"losses"}).blocks() for each in block}
    assert "losses" in kinds
    assert not kinds & {"incidents", "people"}


def test_an_edit_makes_few_entries_anew(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    done(workspace, *(Loss(id=f"L{number}", amount=Decimal(number)) for number in range(2, 1300)))
    catalogue = Catalogue(workspace, KINDS)
    for chore in catalogue.chores():
        chore()
    before = [block for block in catalogue.blocks() if block and block[0].kind == "losses"]
    made: list[str] = []
    whole = module.record_entry

    def counted(record: Loss) -> Entry:
        made.append(record.id)
        return whole(record)

    monkeypatch.setattr(module, "record_entry", counted)
    assert workspace.facts.losses[700].id == "L701"
    done(workspace, msgspec.structs.replace(workspace.facts.losses[700], title="新标题"))
    after = [block for block in catalogue.blocks() if block and block[0].kind == "losses"]
    assert "L701" in made
    assert len(set(made)) < 300
    assert sum(map(len, after)) == sum(map(len, before)) == 1299
    assert best(catalogue, "xbt").place == "L701"


def test_a_finding_that_only_the_end_of_the_day_brings_is_noted_as_expected(
    tmp_path: Path, calendar: Calendar
) -> None:
    """The outage goes on at 10:00 of the as-of day: its month is charged if it lasts until 24:00."""
    now = dt.datetime(2025, 6, 3, 10)
    with Workspace.create(tmp_path / "合同.shouyue", contract(), calendar, lambda: now) as workspace:
        gone = outage(1)
        lasting = tuple(msgspec.structs.replace(each, end=None) for each in gone.outages)
        done(workspace, msgspec.structs.replace(gone, outages=lasting, restored_at=None))
        catalogue = Catalogue(workspace, KINDS)
        found = {each.key: each for each in workspace.assessment.findings if each.charged}
        (key,) = workspace.today.expected & set(found)
        noted = {each.place: each.note for block in catalogue.blocks() for each in block}
        assert noted[key] == f"{grouped(found[key].amount or ZERO)} 元 · 预计"
        now = dt.datetime(2025, 6, 4, 9)
        noted = {each.place: each.note for block in catalogue.blocks() for each in block}
        assert noted[key].endswith(" · 成立")
