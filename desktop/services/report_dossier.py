"""违约认定档案: a finding, or all of an event, from facts to decisions, with letters, files and hashes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from desktop.exchange.paper import Paper, Part, Section, Text
from desktop.models.assessment import Finding, Trace
from desktop.models.attachments import Owner
from desktop.models.enums.findings import VERDICT_ZH
from desktop.models.facts import KIND_OF, KINDS, Fact, Incident, Outage
from desktop.models.fields import fields_of
from desktop.models.money import ZERO, grouped, in_words
from desktop.models.register import Notice
from desktop.rules.letters import letters_about
from desktop.rules.penalties import decision_for
from desktop.rules.subjects import subject_of
from desktop.services.evidence_text import (
    clause_of,
    clauses_in,
    fact_words,
    formula_in_numbers,
    node_value,
    readings_shown,
)
from desktop.services.report_parts import (
    Seen,
    amount_words,
    day_words,
    files_grid,
    findings_grid,
    grid,
    kept_with,
    letters_grid,
    outcome_words,
    record_words,
    subject_words,
)
from desktop.services.trail import names_of, shown
from desktop.services.workspace import Workspace

#: How deep clauses of a calculation are quoted.
_DEPTH = 2


#: How the dossier of a group of events is asked for: event:I2.
EVENT = "event:"


def dossier(workspace: Workspace, key: str) -> Paper | None:
    """The dossier of a finding by its key, or of an event ("event:I2") with all that it was found for.

    As it stands on the as-of day; None where there is none such.
    """
    seen = Seen.on(workspace, workspace.as_of)
    if key.startswith(EVENT):
        event = key.removeprefix(EVENT)
        found = of_event(seen.assessment.findings, event)
        return (
            _paper(workspace, seen, found, f"事件组 {event}", _event(seen, event, found)) if found else None
        )
    finding = next((each for each in seen.assessment.findings if each.key == key), None)
    if finding is None:
        return None
    name = f"{finding.row} {'、'.join(finding.subjects)}"
    return _paper(workspace, seen, (finding,), name, _verdict(seen, finding))


def of_event(findings: Iterable[Finding], event: str) -> tuple[Finding, ...]:
    """Everything that was found for an event, what is absorbed as well: what is charged comes first."""
    found = [each for each in findings if event in each.events]
    return tuple(sorted(found, key=lambda each: (each.absorbed_by is not None, each.major)))


def _paper(
    workspace: Workspace, seen: Seen, findings: tuple[Finding, ...], name: str, verdict: Iterable[Part]
) -> Paper:
    """One paper about findings that belong together; each step says whose it is where there are several."""
    traces = {each.key: workspace.explain(f"finding:{each.key}") for each in findings}
    records = tuple(dict.fromkeys(each for finding in findings for each in records_behind(seen, finding)))
    owners = (*(Owner(kind="findings", id=key) for key in traces), *(_owner(each) for each in records))
    sections = (
        Section("认定", tuple(verdict)),
        Section("事实", tuple(_facts(seen, records))),
        Section("经过", (_timeline(records),)),
        Section("条款原文", tuple(_clauses(seen, findings, traces))),
        Section("计算", tuple(_calculations(seen, findings, traces))),
        Section("条款读法", tuple(_all_readings(workspace, findings, traces))),
        Section("往来函件", (letters_grid(_letters(seen, owners), "没有关联的函件。"),)),
        Section("证据文件", (files_grid(kept_with(seen, owners), "没有存入证据文件。"),)),
        Section("修改记录", tuple(_trail(workspace, records))),
    )
    return Paper(f"违约认定档案 {name}", "违约认定档案", seen.subtitle, sections, workspace.now())


def _event(seen: Seen, event: str, findings: tuple[Finding, ...]) -> Iterator[Part]:
    """The event as a whole: what is charged of it, what goes into that, and what was decided."""
    charged = [
        each for each in findings if each.charged and each.amount is not None and not seen.today.expects(each)
    ]
    total = sum((each.amount for each in charged if each.amount is not None), ZERO)
    yield Text(f"事件组 {event} 共 {len(findings)} 项认定；同一事件择其重者计收（第十二条3）。")
    yield findings_grid(seen, findings, "")
    yield Text(f"计收 {len(charged)} 项，合计 {grouped(total)} 元（{in_words(total)}）。")
    rows = ((_named_finding(seen, each), words) for each in findings for _, words in _decision(seen, each))
    yield grid(("认定", "决定"), rows, (60, 96), "ll", "")


def _named_finding(seen: Seen, finding: Finding) -> str:
    return f"{seen.heading(finding.row)} {finding.period or day_words(finding.occurred_on)}"


def _calculations(
    seen: Seen, findings: tuple[Finding, ...], traces: Mapping[str, Trace | None]
) -> Iterator[Part]:
    for finding in findings:
        if len(findings) > 1:
            yield Text(f"{_named_finding(seen, finding)}：{outcome_words(finding, seen.today)}")
        trace = traces[finding.key]
        if trace:
            yield from _calculation(seen, trace)
        else:
            yield Text("没有计算过程。")


def _all_readings(
    workspace: Workspace, findings: tuple[Finding, ...], traces: Mapping[str, Trace | None]
) -> Iterator[Part]:
    for finding in findings:
        if len(findings) > 1:
            yield Text(f"{finding.row} {subject_words(finding)}")
        yield from _readings(workspace, finding.key, traces[finding.key])


def records_behind(seen: Seen, finding: Finding) -> tuple[Fact, ...]:
    """The records that a finding rests on."""
    wanted = set(finding.subjects)
    return tuple(
        each
        for kind in KINDS
        if isinstance(held := getattr(seen.known, kind), tuple)
        for each in held
        if subject_of(each) in wanted
    )


def _owner(record: Fact) -> Owner:
    return Owner(kind=KIND_OF[type(record)], id=record.id)


def _verdict(seen: Seen, finding: Finding) -> Iterator[Part]:
    rows = [
        ("条款", seen.heading(finding.row)),
        ("内容", seen.row_words(finding.row)),
        ("对象", subject_words(finding)),
        ("事件组", "、".join(finding.events)),
        ("时间", finding.period or day_words(finding.occurred_on)),
        ("金额", _sum(finding)),
        ("认定", outcome_words(finding, seen.today)),
        *_decision(seen, finding),
    ]
    yield grid(("项目", "内容"), rows, (30, 126), "ll", "")


def _sum(finding: Finding) -> str:
    if finding.amount is None or finding.major:
        return f"{amount_words(finding)} 元" if not finding.major else "不计违约金"
    return f"{grouped(finding.amount)} 元（{in_words(finding.amount)}）"


def _decision(seen: Seen, finding: Finding) -> Iterator[tuple[str, str]]:
    decision = decision_for(finding, seen.known.decisions)
    if decision is None:
        yield "决定", "尚未决定"
        return
    reason = f"，理由：{decision.reason}" if decision.reason else ""
    stale = "；其后金额有变，须重新决定" if finding.stale_decision else ""
    yield "决定", f"{day_words(decision.decided_on)} {VERDICT_ZH[decision.decision]}{reason}{stale}"


def _facts(seen: Seen, records: tuple[Fact, ...]) -> Iterator[Part]:
    if not records:
        yield Text("认定所依据的不是单条记录，见“计算”。")
    names = names_of(seen.terms)
    for record in records:
        yield Text(record_words(record))
        rows = (
            (field.zh, shown(_named(names, value), field.unit), field.clause and seen.heading(field.clause))
            for field in fields_of(type(record))
            if (value := getattr(record, field.name)) not in (None, "", ()) and field.name != "id"
        )
        yield grid(("项目", "登记内容", "条款"), rows, (30, 96, 30), "lll", "没有登记内容。")


def _named(names: dict[str, str], value: object) -> object:
    """Systems and instalments by name."""
    if isinstance(value, tuple):
        return tuple(_named(names, each) for each in value)
    if isinstance(value, Outage):
        return msgspec.structs.replace(value, system=names.get(value.system, value.system))
    return names.get(value, value) if isinstance(value, str) else value


def _timeline(records: tuple[Fact, ...]) -> Part:
    stamps = sorted((moment, what, record.id) for record in records for moment, what in _stamps(record))
    rows = ((moment.isoformat(" "), record, what) for moment, what, record in stamps)
    return grid(("时间", "记录", "事项"), rows, (50, 30, 76), "lll", "没有登记到时刻的经过。")


def _stamps(record: Fact) -> Iterator[tuple[dt.datetime, str]]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, dt.datetime):
                yield each, field.zh
    if isinstance(record, Incident):
        for outage in record.outages:
            yield outage.start, "中断开始"
            if outage.end:
                yield outage.end, "中断结束"


def _clauses(seen: Seen, findings: tuple[Finding, ...], traces: Mapping[str, Trace | None]) -> Iterator[Part]:
    found: dict[str, None] = {}
    for finding in findings:
        trace = traces[finding.key]
        found |= dict.fromkeys((finding.row, *(clauses_in(trace, seen.contract, _DEPTH) if trace else ())))
    for clause_id in found:
        clause = seen.contract.clause(clause_id)
        if clause is not None:
            yield Text(f"{clause.heading}：{clause.text}", "quote")


def _calculation(seen: Seen, node: Trace, depth: int = 0) -> Iterator[Part]:
    """A line for each step: its value, its formula with the numbers, and where it comes from."""
    unit = " 元" if node.unit == "元" and node.value is not None else ""
    numbers = formula_in_numbers(node)
    formula = f"　= {numbers}" if numbers else f"　（{node.formula}）" if node.formula else ""
    yield Text(f"{node.name}：{node_value(node)}{unit}{formula}{_source(seen, node)}", "tree", depth)
    for child in node.children:
        yield from _calculation(seen, child, depth + 1)


def _source(seen: Seen, node: Trace) -> str:
    if node.facts:
        named = dict.fromkeys((fact.kind, fact.id) for fact in node.facts)
        return f"　〔{'、'.join(fact_words(*each) for each in named)}〕"
    clause = seen.contract.clause(clause_of(node, seen.contract))
    return f"　〔{clause.heading}〕" if clause else ""


def _readings(workspace: Workspace, key: str, trace: Trace | None) -> Iterator[Part]:
    used = readings_shown(workspace.alternatives(f"finding:{key}"), trace.unit if trace else "")
    rows = (
        (each.title, ("采用 " if choice.current else "另读 ") + choice.label, choice.figure)
        for each in used
        for choice in each.choices
    )
    yield grid(("读法", "取值", "金额（元）"), rows, (56, 60, 40), "llr", "这项认定不取决于条款的读法。")


def _letters(seen: Seen, owners: tuple[Owner, ...]) -> list[Notice]:
    found = {
        letter.id: letter
        for owner in owners
        for letter in letters_about(seen.known.notices, owner.kind, owner.id)
    }
    return sorted(found.values(), key=lambda each: (each.sent_on or each.received_on or dt.date.min, each.id))


def _trail(workspace: Workspace, records: tuple[Fact, ...]) -> Iterator[Part]:
    wanted = {(KIND_OF[type(each)], each.id) for each in records}
    rows = (
        (str(entry.seq), f"{entry.moment:%Y-%m-%d %H:%M}", entry.title, entry.hash[:16])
        for entry in workspace.entries
        if any((edit.kind, edit.id) in wanted for edit in entry.edits)
    )
    yield grid(("序号", "时间", "修改", "哈希（前 16 位）"), rows, (14, 36, 62, 44), "rlll", "没有修改记录。")
    if workspace.entries:
        last = workspace.entries[-1]
        yield Text(f"生成时修改记录的最后一条：第 {last.seq} 条，SHA-256 {last.hash}", "note")
