"""What a finding rests on, in short: a row of 附件2 or 附件3, an event of 附件1, or a share of the total."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.contract import AnnexRow, Bound, MajorEvent, Terms
from desktop.models.enums.findings import METRIC_ZH, Metric
from desktop.models.enums.incidents import FLAG_ZH
from desktop.models.fields import MINUTES
from desktop.rules.naming import agreed_text
from desktop.rules.penalties import finding_rows
from desktop.rules.percent import CLAUSES
from desktop.views.evident.spans import limit_words
from desktop.views.i18n import say, tr

_SHARE_ZH = {
    "6.1": tr("返工后仍不合格"),
    "12.4": tr("整改逾期"),
    "12.5(1)": tr("擅自转包分包"),
    "12.5(2)": tr("泄密或侵权"),
    "13.1": tr("乙方退出"),
}


class ClauseWords(msgspec.Struct, frozen=True):
    """What a row or clause is called, what it asks for, and its words as the table prints them."""

    name: str
    compared: str
    level: str
    text: str


def clauses_of(terms: Terms) -> dict[str, ClauseWords]:
    """Everything that a finding can rest on, by id, in listed order."""
    found = {each.id: _major_words(each) for each in terms.annex1}
    found |= {row.id: row_words(row, terms) for row in terms.rows}
    found |= {clause: _share_clause(clause) for clause in CLAUSES}
    return found | {row: _agreed_words(terms, row) for row in finding_rows(terms) if row not in found}


def _agreed_words(terms: Terms, row: str) -> ClauseWords:
    """A limit by priority, or the rate of a late deliverable."""
    agreed = agreed_text(terms, row)
    return ClauseWords(agreed.title, agreed.title, "", agreed.text)


def row_words(row: AnnexRow, terms: Terms) -> ClauseWords:
    """A row of 附件2 or 附件3."""
    return ClauseWords(
        say(METRIC_ZH[row.metric]), compared_words(row, terms), level_words(row, terms), row.text
    )


def _major_words(event: MajorEvent) -> ClauseWords:
    name = tr("{level} 级事件，{category}").format(level=event.level, category=event.category)
    return ClauseWords(name, name, event.scope, event.text)


def _share_clause(clause: str) -> ClauseWords:
    name = _SHARE_ZH[clause]
    return ClauseWords(name, tr("{name}，按合同总额计").format(name=name), "", name)


def share_words(share: Decimal) -> str:
    """A share as a percentage: 50 %."""
    number = f"{share * 100:f}"
    return (number.rstrip("0").rstrip(".") if "." in number else number) + " %"


def compared_words(row: AnnexRow, terms: Terms) -> str:
    """What a row of the annexes asks for, in short: 平均恢复时间 30–60 分钟，出现问题，非重大影响."""
    first = " ".join(word for word in (say(METRIC_ZH[row.metric]), level_words(row, terms)) if word)
    return tr("，").join((first, *_flag_words(row)))


def level_words(row: AnnexRow, terms: Terms) -> str:
    """What has to be measured for a row: 30–60 分钟; nothing where it asks for no number."""
    if row.metric is Metric.AVAILABILITY:
        least = f"< {share_words(terms.service_levels.service_availability)}"
        return " ".join(word for word in (least, _range(row)) if word)
    return _range(row)


def _flag_words(row: AnnexRow) -> list[str]:
    flags = [tr("出现问题")] if row.problem else []
    flags += [say(FLAG_ZH[flag]) for flag in row.requires]
    return flags + [tr("非{flag}").format(flag=say(FLAG_ZH[flag])) for flag in row.forbids]


def _range(row: AnnexRow) -> str:
    if row.lower and row.upper:
        return f"{row.lower.value:f}–{row.upper.value:f} {say(row.unit)}"
    if row.total_lower:
        hours = limit_words(int(row.total_lower.value))
        return tr("{lower}或累计 {total_lower} {hours}").format(
            lower=_bound(row.lower, ">", row.unit), total_lower=_sign(row.total_lower, ">"), hours=hours
        )
    return _bound(row.lower, ">", row.unit) or _bound(row.upper, "<", row.unit)


def _bound(bound: Bound | None, sign: str, unit: str) -> str:
    if bound is None:
        return ""
    if unit == MINUTES and bound.value == int(bound.value):
        return f"{_sign(bound, sign)} {limit_words(int(bound.value))}"
    return f"{_sign(bound, sign)} {bound.value:f} {say(unit)}"


def _sign(bound: Bound, sign: str) -> str:
    return {">": "≥", "<": "≤"}[sign] if bound.inclusive else sign
