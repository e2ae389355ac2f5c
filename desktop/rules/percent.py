"""Shares of the total: failed acceptance, missed orders, grave breaches, exit (6.1, 12.4, 12.5, 13.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.models.assessment import Deadline, FactRef, Finding, Trace
from desktop.models.calendar import ONE_DAY, AsOf
from desktop.models.contract import Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.findings import BREACH_KIND_ZH, BreachKind, FindingStatus
from desktop.models.facts import Facts
from desktop.models.performance import AcceptanceRound
from desktop.rules.days import Counted
from desktop.rules.deadlines import backward
from desktop.rules.shares import late_words, share_finding
from desktop.rules.term import Term

#: The percent clauses in the order in which findings are listed, after the annexes.
CLAUSES = ("6.1", "12.4", "12.5(1)", "12.5(2)", "13.1")


def order_deadlines(facts: Facts, as_of: AsOf) -> Iterator[Deadline]:
    """The limits that party A set in its orders (第十二条4); they are never moved."""
    for order in facts.rectifications:
        if order.limit_on is not None:
            yield backward("12.4", order.id, Counted(order.limit_on), order.done_on, as_of)


def percent_findings(
    terms: Terms, term: Term, facts: Facts, as_of: AsOf, agreed: Iterable[Finding]
) -> list[Finding]:
    """Every percent clause that is met; `agreed` are the findings that the contract charges otherwise."""
    return [
        *_acceptance(terms, facts),
        *_orders(terms, term, facts, as_of, agreed),
        *_breaches(terms, term, facts),
        *_exit(terms, term, facts),
    ]


def failed_inspections(facts: Facts) -> tuple[AcceptanceRound, ...]:
    """The inspections that failed, in order (第六条1)."""
    return tuple(
        each for each in facts.acceptance_rounds if each.passed is False and each.inspected_on is not None
    )


def _acceptance(terms: Terms, facts: Facts) -> Iterator[Finding]:
    """Still failing after the last rework: the inspection after it counts (第六条1)."""
    failed = failed_inspections(facts)
    if len(failed) <= terms.max_reworks:
        return
    leaves = tuple(
        Trace(
            f"第 {number} 次检验不合格",
            each.inspected_on,
            facts=(FactRef("acceptance_rounds", each.id, "inspected_on"),),
        )
        for number, each in enumerate(failed[: terms.max_reworks + 1], 1)
    )
    yield share_finding(
        terms,
        "6.1",
        Trace("验收违约金比例", terms.acceptance_share, "份额", clause="6.1", term="acceptance_share"),
        subject="acceptance",
        event="acceptance",
        occurred_on=failed[terms.max_reworks].inspected_on,
        reasons=leaves,
    )


def _orders(
    terms: Terms, term: Term, facts: Facts, as_of: AsOf, agreed: Iterable[Finding]
) -> Iterator[Finding]:
    """Orders that were missed; only arguable where an annex already charges the event (第十二条4)."""
    late = {each.subject for each in order_deadlines(facts, as_of) if each.status is DeadlineStatus.LATE}
    if not late:
        return
    charged = {
        event for finding in agreed if finding.status is FindingStatus.CERTAIN for event in finding.events
    }
    share = Trace(
        "整改逾期违约金比例", terms.rectification_share, "份额", clause="12.4", term="rectification_share"
    )
    for order in facts.rectifications:
        if order.id not in late or order.limit_on is None:
            continue
        event = order.event or order.id
        outside = late_words(term, order.issued_on or order.limit_on)
        yield share_finding(
            terms,
            "12.4",
            share,
            subject=order.id,
            event=event,
            occurred_on=order.limit_on + ONE_DAY,
            reasons=(
                Trace("整改期限", order.limit_on, facts=(FactRef("rectifications", order.id, "limit_on"),)),
                Trace("整改完成", order.done_on, facts=(FactRef("rectifications", order.id, "done_on"),)),
            ),
            arguable="附件另有约定，可争议" if event in charged else outside,
        )


def _breaches(terms: Terms, term: Term, facts: Facts) -> Iterator[Finding]:
    for breach in facts.breaches:
        subcontracting = breach.kind is BreachKind.SUBCONTRACTING
        clause = "12.5(1)" if subcontracting else "12.5(2)"
        name = "subcontracting_share" if subcontracting else "confidentiality_share"
        share = terms.subcontracting_share if subcontracting else terms.confidentiality_share
        yield share_finding(
            terms,
            clause,
            Trace("违约金比例", share, "份额", clause=clause, term=name),
            subject=breach.id,
            event=breach.event or breach.id,
            occurred_on=breach.date,
            reasons=(
                Trace("类别", BREACH_KIND_ZH[breach.kind], facts=(FactRef("breaches", breach.id, "kind"),)),
                Trace("发生日", breach.date, facts=(FactRef("breaches", breach.id, "date"),)),
            ),
            arguable=late_words(term, breach.date),
        )


def _exit(terms: Terms, term: Term, facts: Facts) -> Iterator[Finding]:
    """A granted exit (第十三条1)."""
    asked = facts.exit
    if not asked.granted or asked.applied_on is None:
        return
    yield share_finding(
        terms,
        "13.1",
        Trace("退出违约金比例", terms.exit_share, "份额", clause="13.1", term="exit_share"),
        subject="exit",
        event="exit",
        occurred_on=asked.applied_on,
        reasons=(
            Trace("退出申请", asked.applied_on, facts=(FactRef("exit", asked.id, "applied_on"),)),
            Trace("甲方同意", asked.granted, facts=(FactRef("exit", asked.id, "granted"),)),
        ),
        arguable=late_words(term, asked.applied_on),
    )
