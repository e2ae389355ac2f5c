"""What a finding's own tree must mean for it: status, the least and the most, and the bounds of its row."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Finding, Trace
from desktop.models.contract import AnnexRow, Readings, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import FLAG_ZH, Flag
from desktop.proof.clauses import conditions_met
from desktop.proof.deriver import Deriver
from desktop.proof.sources import Derived, UnderivableError, number

_SECONDS = {"分钟": 60, "小时": 3600}
#: The measures that rows have bounds for, and the seconds in their unit.
_MEASURES = {"平均响应时间": 60, "平均恢复时间": 60, "无人值守": 60, "单次宕机": 1}
_ZERO = Fraction(0)


def check_finding(deriver: Deriver, finding: Finding, tree: Trace) -> None:
    """Note where status, least, most or row of a finding are not what its tree says."""
    try:
        status, least, most = _meaning(deriver, finding, tree)
        _check_row(deriver, finding, tree)
    except UnderivableError as error:
        deriver.differ(finding.key, str(error))
        return
    if status is not finding.status:
        deriver.differ(finding.key, f"状态写 {finding.status}，推算为 {status}")
    for name, stated, derived in (
        ("最低", finding.amount_min, least),
        ("最高", finding.amount_max, most),
    ):
        if derived != Fraction(stated):
            deriver.differ(finding.key, f"{name}写 {stated}，推算为 {derived}")


def _meaning(deriver: Deriver, finding: Finding, tree: Trace) -> tuple[FindingStatus, Derived, Derived]:
    if finding.major:
        met = conditions_met(deriver, tree)
        late = FindingStatus.ARGUABLE if finding.status is FindingStatus.ARGUABLE else FindingStatus.CERTAIN
        return (FindingStatus.UNDETERMINED if met is None else late), _ZERO, _ZERO
    if tree.formula.startswith("未认定的事实"):
        return FindingStatus.UNDETERMINED, deriver.named(tree, "最低"), deriver.named(tree, "最高")
    if any(child.name == "另一读法下的金额" for child in tree.children):
        return FindingStatus.GAP, _ZERO, deriver.named(tree, "另一读法下的金额")
    amount = deriver.value(tree)
    if tree.formula.endswith("可争议"):
        return FindingStatus.ARGUABLE, _ZERO, amount
    return FindingStatus.CERTAIN, amount, amount


def _check_row(deriver: Deriver, finding: Finding, tree: Trace) -> None:
    """Note where what is charged for sure was measured or judged outside the row it is charged under."""
    if finding.status is not FindingStatus.CERTAIN:
        return
    faults = [_outside(deriver, terms, finding, tree) for terms in deriver.material.versions]
    if all(faults):
        deriver.differ(finding.key, faults[-1])


def _outside(deriver: Deriver, terms: Terms, finding: Finding, tree: Trace) -> str:
    """Why a finding does not belong to its row in one version of the terms; nothing where it does."""
    row = next((each for each in terms.rows if each.id == finding.row), None)
    if row is None:
        return ""
    for child in tree.children:
        if child.name in _MEASURES:
            measured = _exact(deriver, child) * _MEASURES[child.name]
            if not _within(row, measured, terms.readings):
                return f"{child.name}不在 {row.id} 的界限内"
    if terms.readings.severity_gap == "undecided" and not _severe(deriver, row, tree):
        return f"认定不合 {row.id} 的严重程度"
    return ""


def _exact(deriver: Deriver, node: Trace) -> Fraction:
    return number(deriver.value(node))


def _within(row: AnnexRow, seconds: Fraction, readings: Readings) -> bool:
    scale = _SECONDS.get(row.unit, 1)
    if row.lower is not None:
        lower = Fraction(row.lower.value) * scale
        if seconds < lower or (seconds == lower and not row.lower.inclusive):
            return False
    if row.upper is None:
        return True
    upper = Fraction(row.upper.value) * scale
    if seconds < upper or (seconds == upper and row.upper.inclusive):
        return True
    return readings.beyond_table == "top_row" or (seconds == upper and readings.boundary_gap == "lower_row")


def _severe(deriver: Deriver, row: AnnexRow, tree: Trace) -> bool:
    flags = {child.name: deriver.value(child) for child in tree.children}

    def said(flag: Flag) -> Derived:
        return flags.get(FLAG_ZH[flag])

    if row.problem and said(Flag.PROBLEM) is not True:
        return False
    return all(said(flag) is True for flag in row.requires) and not any(
        said(flag) is True for flag in row.forbids
    )


def least_and_most(findings: tuple[Finding, ...]) -> dict[str, Decimal]:
    """The least and the most of every finding, as sums of their own."""
    return {
        f"finding:{each.key}.{name}": getattr(each, name)
        for each in findings
        for name in ("amount_min", "amount_max")
    }
