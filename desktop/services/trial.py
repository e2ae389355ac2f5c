"""假设: commands laid over what is stored and written nowhere, until they are taken over or dropped."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.rules import assess
from desktop.rules.agenda import instalment_name
from desktop.rules.memo import Memo
from desktop.services.history import History
from desktop.storage.audit import GENESIS, Entry, Step, chained
from desktop.storage.ledger import CONTRACT, Edits, Ledger


class Trial:
    """What was stored when it began, and the commands since; takes steps as a store does.

    `ledger`, `history` and `facts` are those that come back where it is dropped.
    """

    def __init__(self, ledger: Ledger, history: History, facts: Facts, memo: Memo) -> None:
        self.ledger, self.history, self.facts = ledger, history, facts
        self._memo = memo.copy()
        self._keys: dict[tuple[str, str], None] = {}
        self._steps = 0

    @property
    def contract(self) -> Contract:
        """The contract as it is stored."""
        return self.ledger.contract

    def append(self, step: Step) -> Entry:
        """The entry of a step, which nobody stores: its number and hash count for nothing."""
        self._keys |= dict.fromkeys((edit.kind, edit.id) for edit in step.edits)
        self._steps += 1
        return chained(step, self._steps, GENESIS)

    def edits(self, now: Ledger) -> Edits:
        """What leads from the state stored to `now`, each record and the contract at most once."""
        dropped, kept = [], []
        for kind, fact_id in self._keys:
            if kind == CONTRACT:
                continue
            fact = now.get(kind, fact_id)
            if fact is not None:
                kept.append(fact)
            elif self.ledger.get(kind, fact_id) is not None:
                dropped.append(self.ledger.drop(kind, fact_id))
        return (*dropped, *self.ledger.put(*kept), *self.ledger.revise(now.contract))

    def before(self, as_of: AsOf, calendar: Calendar) -> Assessment:
        """What is shown of a day without the commands since."""
        return assess(self.contract.terms, self.facts, as_of, calendar, self._memo)


class Moved(msgspec.Struct, frozen=True):
    """One main figure in yuan without and with what is tried; None where there is none (yet)."""

    name: str
    figure_id: str
    old: Decimal | None
    new: Decimal | None


def moved(before: Assessment, after: Assessment, terms: Terms) -> tuple[Moved, ...]:
    """The main figures on one day, side by side; `terms` are those in force with what is tried."""
    pairs = [
        Moved(name, f"penalties.{field}", getattr(before.penalties, field), getattr(after.penalties, field))
        for field, name in _MAIN.items()
    ]
    for payment in terms.payments:
        name = f"{instalment_name(terms, payment.id)}净额"
        figure = f"payments.{payment.id}.net"
        pairs.append(Moved(name, figure, _net(before, payment.id), _net(after, payment.id)))
    return tuple(pairs)


def _net(assessment: Assessment, payment: str) -> Decimal | None:
    figures = assessment.payments.get(payment)
    return figures.net if figures else None


_MAIN = {"accrued": "违约金发生", "payable": "违约金可扣", "cap": "赔付上限", "outstanding": "违约金未扣"}
