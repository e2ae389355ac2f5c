"""What an edit would change, figure by figure, before it is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec
from PySide6.QtWidgets import QGridLayout

from desktop.models.assessment import Assessment, Finding, Right
from desktop.models.contract import Terms
from desktop.models.enums.findings import RIGHT_ZH, FindingStatus
from desktop.models.money import ZERO, grouped, signed
from desktop.rules.agenda import instalment_name
from desktop.views.i18n import say, tr
from desktop.views.theme import Tone
from desktop.views.widgets import Label, clear_layout

_PENALTIES = (
    ("accrued", tr("发生额")),
    ("accrued_max", tr("最多发生额")),
    ("confirmed", tr("可主张")),
    ("cap", tr("赔付上限")),
    ("payable", tr("可扣")),
    ("outstanding", tr("尚可扣")),
    ("excess", tr("超出上限")),
    ("threshold", tr("解除线")),
)
_COUNTERS = (
    ("a_events", tr("A 级事件")),
    ("b_events", tr("B 级事件")),
    ("complaints", tr("可用性投诉")),
    ("failed_reviews_in_a_row", tr("连续考核不合格")),
    ("failed_inspections", tr("检验不合格")),
    ("short_months_in_a_row", tr("连续人数不足")),
)
_SETTLEMENT = (("consumed", tr("已消耗")), ("refund", tr("应退")), ("owed_by_a", tr("甲方应付")))
_NOTHING = "—"
#: So many changes of money are told in one line.
_SHORT = 2


class Line(msgspec.Struct, frozen=True):
    """A figure before and after."""

    name: str
    before: str
    after: str


def differences(terms: Terms, before: Assessment, after: Assessment) -> tuple[Line, ...]:
    """Every sum, day, right and counter that differs; then the findings and limits, as numbers of them."""
    pairs = [*_contract(before, after), *_payments(terms, before, after), *_sums(before, after)]
    lines = [Line(word, _value(old), _value(new)) for word, old, new in pairs if old != new]
    return (*lines, *_rights(before, after), *_findings(before, after), *_limits(before, after))


def short_words(terms: Terms, before: Assessment, after: Assessment) -> str:
    """The same in a few words: 净付款 +1,203.40; where no money differs the first thing that does."""
    sums = [(tr("净付款"), _net(before), _net(after))]
    sums += [
        (word, getattr(before.penalties, name), getattr(after.penalties, name)) for name, word in _PENALTIES
    ]
    changes = [f"{word} {signed(new - old)}" for word, old, new in sums if old != new]
    if changes:
        return tr("，").join(changes[:_SHORT])
    lines = differences(terms, before, after)
    if not lines:
        return tr("不变")
    first = lines[0]
    return first.name if first.before == first.after else f"{first.name} {first.before} → {first.after}"


def fill(grid: QGridLayout, lines: Iterable[Line]) -> None:
    """Lay out the lines, the first of which is the heading, in place of what the grid held."""
    clear_layout(grid)
    for place, line in enumerate(lines):
        tone: Tone = "ink" if place else "ink3"
        grid.addWidget(Label(line.name, "small", "ink2" if place else "ink3"), place, 0)
        grid.addWidget(Label(line.before, "small", tone, right=True), place, 1)
        grid.addWidget(Label(line.after, "small", tone, right=True, bold=bool(place)), place, 2)


def difference_grid() -> QGridLayout:
    """The grid that `fill` fills."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    return grid


_Pair = tuple[str, object, object]


def _contract(before: Assessment, after: Assessment) -> Iterator[_Pair]:
    for name, word in (
        ("total_fee", tr("合同总额")),
        ("monthly_base", tr("月基数")),
        ("service_end", tr("服务期止")),
    ):
        yield word, getattr(before.contract, name), getattr(after.contract, name)


def _payments(terms: Terms, before: Assessment, after: Assessment) -> Iterator[_Pair]:
    for name, old in before.payments.items():
        new, word = after.payments[name], say(instalment_name(terms, name))
        yield word, old.amount, new.amount
        yield tr("{word}应付日").format(word=word), old.due_on, new.due_on
        yield tr("{word}可扣").format(word=word), old.deductible, new.deductible
        yield tr("{word}净付").format(word=word), old.net, new.net
        yield tr("{word}逾期违约金").format(word=word), old.late_penalty, new.late_penalty


def _sums(before: Assessment, after: Assessment) -> Iterator[_Pair]:
    for name, word in _PENALTIES:
        yield word, getattr(before.penalties, name), getattr(after.penalties, name)
    for name, word in _COUNTERS:
        yield word, getattr(before.counters, name), getattr(after.counters, name)
    for name, word in _SETTLEMENT:
        yield word, getattr(before.settlement, name, None), getattr(after.settlement, name, None)


def _rights(before: Assessment, after: Assessment) -> Iterator[Line]:
    old, new = (
        {(each.right, each.clause): _right_words(each) for each in shown.rights} for shown in (before, after)
    )
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield Line(
                tr("{right}（{key}）").format(right=say(RIGHT_ZH[key[0]]), key=key[1]),
                old.get(key, tr("无")),
                new.get(key, tr("无")),
            )


def _right_words(right: Right) -> str:
    since = right.arisen_on.isoformat() if right.arisen_on else tr("有")
    return since if right.status is FindingStatus.CERTAIN else tr("{since} 可争议").format(since=since)


def _findings(before: Assessment, after: Assessment) -> Iterator[Line]:
    """How many findings have another status or amount, and what they come to in both."""
    old, new = ({each.key: each for each in shown.findings} for shown in (before, after))
    changed = [key for key in dict.fromkeys((*old, *new)) if _judged(old.get(key)) != _judged(new.get(key))]
    if changed:
        sums = (_charged(found[key] for key in changed if key in found) for found in (old, new))
        yield Line(
            tr("{count} 项认定改变").format(count=len(changed)),
            *(tr("计入 {each}").format(each=grouped(each)) for each in sums),
        )


def _judged(finding: Finding | None) -> object:
    if finding is None:
        return None
    return finding.status, finding.amount, finding.amount_min, finding.amount_max, finding.stands


def _charged(findings: Iterable[Finding]) -> Decimal:
    return sum((each.amount or ZERO for each in findings if each.charged), ZERO)


def _limits(before: Assessment, after: Assessment) -> Iterator[Line]:
    """Limits on another day; one alone is named."""
    old, new = (
        {(each.clause, each.subject): (each.strict_on, each.due_on, each.status) for each in shown.deadlines}
        for shown in (before, after)
    )
    changed = [key for key in old if key in new and old[key] != new[key]]
    for clause, subject in changed[:1]:
        more = tr(" 等 {count} 项期限").format(count=len(changed)) if len(changed) > 1 else tr(" 的期限")
        dues = (found[clause, subject][1].isoformat() for found in (old, new))
        yield Line(f"{clause}{more}", *dues)


def _net(shown: Assessment) -> Decimal:
    return sum((each.net for each in shown.payments.values()), ZERO)


def _value(value: object) -> str:
    if isinstance(value, Decimal):
        return grouped(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if value is not None else _NOTHING
