"""Every figure of an assessment in a line: its id, its value as a code, and both in words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from desktop.models.assessment import Assessment, Deadline, Finding, Right, SlaCheck, Value
from desktop.models.contract import Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH, RIGHT_ZH
from desktop.models.enums.incidents import CHECK_ZH
from desktop.models.enums.payments import CONDITION_ZH, Condition
from desktop.models.money import grouped
from desktop.models.statement import Line
from desktop.rules.agenda import instalment_name
from desktop.rules.memo import Memo
from desktop.rules.subjects import SUBJECT_ZH

_PARTS = ("contract", "payments", "penalties", "counters", "settlement")
#: Parts that a contract need not have.
_OPTIONAL = ("settlement", ".scaled")
_NOTHING = "—"
#: What no trace names.
_NAMES = {
    "accrued_min": "最少发生额",
    "accrued_max": "最多发生额",
    "base": "未按得分折算的金额",
    "score": "平均得分",
    "share": "支付系数",
    "amount_min": "最少应付",
    "amount_max": "最多应付",
}
_LEVEL_NAMES = {
    "percent": ("availability", "可用性", " %"),
    "downtime_seconds": ("downtime", "不可用时长", " 秒"),
    "allowed_seconds": ("allowed", "允许不可用", " 秒"),
    "met": ("met", "达标", ""),
}
_MONTH_NAMES = {
    "requests": ("requests", "单数", ""),
    "mean_response_minutes": ("response", "平均响应时间", " 分钟"),
    "mean_recovery_minutes": ("recovery", "平均恢复时间", " 分钟"),
}


def lines_of(terms: Terms, assessment: Assessment, memo: Memo | None = None) -> tuple[Line, ...]:
    """The lines in the order of the assessment; `terms` are those in force, `memo` that of the assessment."""
    memo = memo or Memo()
    findings = memo.each("finding lines", assessment.findings, lambda each: _finding(terms, each))
    return (
        *_numbers(terms, assessment),
        *_numbered(findings),
        *_rights(assessment),
        *_numbered(map(_deadline, assessment.deadlines)),
        *_numbered(memo.each("check lines", assessment.sla_checks, _check)),
        *_service_levels(terms, assessment),
        *(
            Line(
                f"warning:{each.clause}:{each.subject}:{each.code}",
                each.code,
                f"提示 {each.clause} {each.subject}：{each.code}",
            )
            for each in assessment.warnings
        ),
    )


def _numbers(terms: Terms, assessment: Assessment) -> Iterator[Line]:
    """Sums, days and counts of the contract, its payments, the penalties, counters and the settlement."""
    for part in _PARTS:
        for figure, value in _flat(part, getattr(assessment, part)):
            yield Line(
                figure,
                _code(value),
                f"{_name(terms, assessment, figure)}：{_said(assessment, figure, value)}",
            )


def _flat(path: str, held: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(held, msgspec.Struct):
        for name in held.__struct_fields__:
            if name != "id":
                yield from _flat(f"{path}.{name}", getattr(held, name))
    elif isinstance(held, dict):
        for name, value in held.items():
            yield from _flat(f"{path}.{name}", value)
    elif held is not None or not path.endswith(_OPTIONAL):
        yield path, held


def _name(terms: Terms, assessment: Assessment, figure: str) -> str:
    part, *places = figure.split(".")
    owner = f"{instalment_name(terms, places[0])} " if part == "payments" else ""
    trace = assessment.traces.get(figure)
    if trace:
        return owner + trace.name
    if "conditions" in places:
        return owner + CONDITION_ZH[Condition(places[-1])]
    if "caps_by_reading" in places:
        return f"赔付上限（{places[-1]}）"
    return owner + _NAMES.get(places[-1], places[-1])


def _said(assessment: Assessment, figure: str, value: Any) -> str:
    trace = assessment.traces.get(figure)
    if trace is None:
        return _words(value) + (" 元" if figure.startswith("penalties.") else "")
    unit = f" {trace.unit}" if trace.unit and trace.value is not None else ""
    return _words(trace.value) + unit


def _finding(terms: Terms, each: Finding) -> Line:
    decided = (
        "confirmed" if each.confirmed else "waived" if each.waived else "stale" if each.stale_decision else ""
    )
    outcome = "stands" if each.stands else f"absorbed:{each.absorbed_by}" if each.absorbed_by else "out"
    sums = (each.coefficient, each.base, each.amount, each.amount_min, each.amount_max)
    parts = (each.status, *sums, outcome, decided, "|".join(each.events), each.occurred_on, each.gap_reason)
    words = f"违约认定 {each.row}{_about(terms, each)}：{FINDING_STATUS_ZH[each.status]}，{_worth(each)}"
    return Line(f"finding:{each.key}", _joined(*parts), f"{words}，{_outcome(each)}")


def _about(terms: Terms, each: Finding) -> str:
    system = terms.system(each.system) if each.system else None
    subjects = "、".join(SUBJECT_ZH.get(subject, subject) for subject in each.subjects)
    words = filter(None, (each.period, system.name if system else ""))
    return f"{' '.join(['', *words])}（{subjects}）"


def _worth(each: Finding) -> str:
    if each.major:
        return "不计违约金"
    if each.amount is not None and each.amount == each.amount_min == each.amount_max:
        return f"{grouped(each.amount)} 元"
    return f"{grouped(each.amount_min)} 至 {grouped(each.amount_max)} 元"


def _outcome(each: Finding) -> str:
    if each.waived:
        return "已放弃"
    if each.absorbed_by:
        return f"被 {each.absorbed_by} 吸收"
    if not each.stands:
        return "不计入"
    return "计入，已确认" if each.confirmed else "计入，待确认"


def _rights(assessment: Assessment) -> Iterator[Line]:
    found: dict[str, list[Right]] = {}
    for each in assessment.rights:
        found.setdefault(each.clause, []).append(each)
    for clause, rights in found.items():
        codes = (_joined(each.right, each.arisen_on, each.status) for each in rights)
        words = "；".join(
            f"{RIGHT_ZH[each.right]}，{_words(each.arisen_on)} 起，{FINDING_STATUS_ZH[each.status]}"
            for each in rights
        )
        yield Line(f"right:{clause}", " / ".join(codes), f"甲方权利 {clause}：{words}")


def _deadline(each: Deadline) -> Line:
    parts = (each.owed_by, each.strict_on, each.due_on, each.done_on, each.status, each.estimated)
    done = f"，{each.done_on} 完成" if each.done_on else ""
    moved = f"，顺延至 {each.due_on}" if each.due_on != each.strict_on else ""
    estimated = "（估计）" if each.estimated else ""
    words = f"期限 {each.clause} {each.subject}：{each.strict_on}{moved}{estimated}{done}"
    return Line(
        f"deadline:{each.clause}:{each.subject}",
        _joined(*parts),
        f"{words}，{each.word}",
    )


def _check(each: SlaCheck) -> Line:
    over = f"，超出 {each.over_seconds} 秒" if each.over_seconds else ""
    met = {True: "达标", False: "未达标", None: "未到"}[each.met]
    words = f"时限 {each.incident} {CHECK_ZH[each.check]}：{_words(each.due_at)}，{met}{over}"
    parts = (each.due_at, each.actual_at, each.met, each.over_seconds)
    return Line(f"check:{each.incident}:{each.check}", _joined(*parts), words)


def _service_levels(terms: Terms, assessment: Assessment) -> Iterator[Line]:
    for month, row in assessment.sla.items():
        for field, (name, words, unit) in _MONTH_NAMES.items():
            yield _level(f"sla:{month}:{name}", f"{month} {words}", getattr(row, field), unit)
        for system_id, level in row.availability.items():
            system = terms.system(system_id)
            owner = f"{month} {system.name if system else system_id}"
            for field, (name, words, unit) in _LEVEL_NAMES.items():
                value = getattr(level, field)
                yield _level(f"sla:{month}:{name}:{system_id}", f"{owner} {words}", value, unit)


def _level(figure: str, name: str, value: Value, unit: str) -> Line:
    words = str(value) if isinstance(value, Decimal) else _words(value)
    return Line(figure, _code(value), f"{name}：{words}{unit if value is not None else ''}")


def _numbered(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with a number where several bear one id, as figures of checks always do."""
    before = Counter[str]()
    for line in lines:
        place = before[line.figure]
        before[line.figure] += 1
        if line.figure.startswith("check:"):
            yield msgspec.structs.replace(line, figure=f"{line.figure}:{place}")
        elif place:
            yield msgspec.structs.replace(line, figure=f"{line.figure}#{place + 1}")
        else:
            yield line


def _joined(*parts: Any) -> str:
    return " ".join(_code(part) or "-" for part in parts)


def _code(value: Any) -> str:
    """A value as a code that does not hang on words: 5430.00, 2025-06-30, true, signed,funds."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ",".join(map(_code, value))
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _words(value: Any) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return grouped(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes")
    return str(value)
