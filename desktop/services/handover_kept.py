"""What is kept of a contract and must be known of: people, permits, decisions, statements, originals."""

from __future__ import annotations

import datetime as dt

from desktop.exchange.handover import Part
from desktop.models.enums.findings import Verdict
from desktop.models.enums.people import DUTY_ZH, PERMISSION_ZH, SIDE_ZH
from desktop.models.facts import Decision, Person
from desktop.models.money import grouped
from desktop.rules.permits import Validity, authorised, permitted, validity
from desktop.rules.personnel import Presence, presence
from desktop.services.handover_open import cited
from desktop.services.readings import reading_of, value_words
from desktop.services.workspace import Workspace

_NONE = "—"


def kept_parts(workspace: Workspace) -> tuple[Part, ...]:
    """What whoever follows takes over beside the open matters."""
    return (
        _people(workspace),
        _permits(workspace),
        _readings(workspace),
        _waived(workspace),
        _statements(workspace),
        _originals(workspace),
    )


def _people(workspace: Workspace) -> Part:
    day = workspace.as_of.day
    rows = tuple(
        (
            SIDE_ZH[each.side],
            each.name or each.id,
            DUTY_ZH[each.duty],
            each.phone or _NONE,
            str(each.on_from or _NONE),
            _papers(each),
        )
        for each in workspace.known.people
        if presence(each, day) is Presence.ON
    )
    header = ("所属", "姓名", "岗位", "联系方式", "到岗", "保密协议和教育")
    return Part("在岗人员", header, rows, (14, 20, 24, 32, 26, 40))


def _papers(person: Person) -> str:
    signed = f"{person.secrecy_signed_on} 签署" if person.secrecy_signed_on else "协议未登记"
    trained = f"{person.secrecy_trained_on} 教育" if person.secrecy_trained_on else "教育未登记"
    return f"{signed}\n{trained}"


def _permits(workspace: Workspace) -> Part:
    """Letters of authorisation, leave to enter systems and media that hold or are to hold."""
    known, day = workspace.known, workspace.as_of.day
    past = (Validity.LAPSED, Validity.REVOKED)
    rows = [
        (
            f"{SIDE_ZH[each.side]}授权委托",
            each.person or each.id,
            each.scope or _NONE,
            _until(each.ends_on),
        )
        for each in known.authorisations
        if validity(authorised(each), day) not in past
    ]
    rows += [
        (PERMISSION_ZH[each.kind], each.holder or each.id, each.scope or each.system, _until(each.ends_on))
        for each in known.access_permissions
        if validity(permitted(each), day, each.revoked_on) not in past
    ]
    rows += [
        ("介质携出", each.holder or each.id, each.item or _NONE, f"{each.due_on or _NONE} 归还")
        for each in known.media_permissions
        if each.returned_on is None
    ]
    return Part("授权和许可", ("类别", "人员", "范围", "截止"), tuple(rows), (38, 26, 60, 32))


def _until(day: dt.date | None) -> str:
    return f"{day} 失效" if day else "没有截止日"


def _readings(workspace: Workspace) -> Part:
    contract = workspace.contract
    rows = []
    for each in workspace.known.reading_choices:
        choice = reading_of(contract, each.name)
        rows.append(
            (
                choice.title if choice else each.name,
                value_words(contract, each.name, each.value),
                str(each.decided_on or _NONE),
                each.decided_by or _NONE,
                each.reason or _NONE,
            )
        )
    header = ("读法", "按", "决定日", "决定人", "理由")
    return Part(
        "已作出的读法决定",
        header,
        tuple(rows),
        (26, 40, 26, 20, 44),
        none="没有另作决定，按合同文本所附的读法。",
    )


def _waived(workspace: Workspace) -> Part:
    rows = tuple(
        (cited(workspace, each.row), each.subject, _amount(each), str(each.decided_on or _NONE), each.reason)
        for each in workspace.known.decisions
        if each.decision is Verdict.WAIVE
    )
    header = ("条款", "对象", "金额，元", "决定日", "理由")
    return Part("已放弃的违约金", header, rows, (26, 22, 26, 26, 56), "llrll")


def _amount(decision: Decision) -> str:
    return _NONE if decision.amount is None else grouped(decision.amount)


def _statements(workspace: Workspace) -> Part:
    rows = []
    for sealed in workspace.statements:
        each = sealed.statement
        note = f"更正：{each.reason}" if each.corrects else "" if sealed.intact else "哈希不符"
        rows.append(
            (f"{each.month} 第 {each.number} 号", f"{each.sealed_at:%Y-%m-%d %H:%M}", sealed.hash, note)
        )
    header = ("月结单", "封存", "SHA-256", "说明")
    return Part("已封存的月结单", header, tuple(rows), (28, 32, 70, 26))


def _originals(workspace: Workspace) -> Part:
    """Where the signed originals are; those that the contract counts and nobody has recorded come last."""
    rows = [
        (
            each.document or each.id,
            f"{each.held} 份" if each.held is not None else _NONE,
            each.place or _NONE,
            each.keeper or _NONE,
            str(each.checked_on or _NONE),
        )
        for each in workspace.known.custody
    ]
    recorded = {each.document for each in workspace.known.custody}
    rows += [
        (each.name, f"应有 {each.held_by_a} 份", "未登记", _NONE, _NONE)
        for each in workspace.contract.originals
        if each.name not in recorded
    ]
    header = ("文本", "甲方持有", "存放处", "保管人", "核对日")
    return Part("合同正本", header, tuple(rows), (46, 24, 34, 22, 30))
