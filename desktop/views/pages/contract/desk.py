"""Carries an edit of the contract to the workspace, under the name that undo shows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from desktop.exchange.annex_checks import with_gaps
from desktop.models.amendments import Amendment, HealthNote, ReadingDecision
from desktop.models.assessment import Problem
from desktop.models.contract import (
    AnnexRow,
    Contract,
    Instalment,
    ServiceLine,
    ServiceLineText,
    System,
    Terms,
)
from desktop.services.drafts import free_id
from desktop.services.readings import reading_of
from desktop.views.i18n import tr
from desktop.views.pages.contract.annex_rows import with_bound
from desktop.views.pages.contract.items import Item, label_of, value_at, with_value
from desktop.views.widgets.desk import Commands

Problems = tuple[Problem, ...]

_SIGNATURES = ("signed_by_a_on", "signed_by_b_on")


class ContractDesk(Commands):
    """The commands of this page. Each gives the problems for which it was refused, or nothing."""

    @property
    def contract(self) -> Contract:
        """The contract as it stands."""
        return self.workspace.contract

    def set(self, item: Item, value: object) -> Problems:
        """Put another value in the place of a single thing.

        A day for one signature takes the place of the day that the contract names for both, and the other
        way round: there is one signing day (第十九条1).
        """
        if value == value_at(self.contract, item.path):
            return ()
        name = item.path.removeprefix("terms.")
        changed = with_value(self.contract, item.path, value)
        if value is not None and name in _SIGNATURES:
            changed = with_value(changed, "terms.signed_on", None)
        elif value is not None and name == "signed_on":
            for signature in _SIGNATURES:
                changed = with_value(changed, f"terms.{signature}", None)
        return self._revise(changed, tr("修改{name}").format(name=item.name))

    def decide_reading(self, name: str, value: str, reason: str, day: dt.date) -> Problems:
        """Decide how an open passage is read."""
        return self._attempt(lambda: self.workspace.choose_reading(name, value, reason, day))

    def drop_reading(self, decision: ReadingDecision) -> Problems:
        """Remove a decision about a reading: what was decided before it holds, or the contract."""
        choice = reading_of(self.contract, decision.name)
        title = tr("删除读法决定“{title}”").format(title=choice.title if choice else decision.name)
        return self._attempt(lambda: self.workspace.remove("reading_choices", decision.id, title))

    def amend(self, amendment: Amendment) -> Problems:
        """Record a supplement."""
        return self._attempt(lambda: self.workspace.amend(amendment))

    def drop_amendment(self, amendment: Amendment) -> Problems:
        """Remove a supplement: what it changed is as it was before."""
        title = tr("删除补充协议“{value}”").format(value=amendment.title or amendment.id)
        return self._attempt(lambda: self.workspace.remove("amendments", amendment.id, title))

    def note(self, item_id: str) -> Problems:
        """Take note of an item of the health check."""
        note = HealthNote(id=item_id, noted_on=self.workspace.as_of.day)
        return self._attempt(lambda: self.workspace.save(note, title=tr("知悉体检项目")))

    def complete(self) -> Problems:
        """Take over from the template what the contract lacks of it."""
        return self._attempt(self.workspace.complete)

    def change_system(self, system_id: str, field: str, value: object) -> Problems:
        """Change a field of a system."""
        system = self.contract.terms.system(system_id)
        if system is None:
            return ()
        systems = _put(self.contract.terms.systems, system, **{field: value})
        return self._revise_terms(
            tr("修改系统“{name}”的{system}").format(name=system.name, system=label_of(System, field)),
            systems=systems,
        )

    def add_system(self, name: str) -> Problems:
        """Add a system; nothing is known of it but its name."""
        systems = self.contract.terms.systems
        added = System(id=free_id("s", [each.id for each in systems]), name=name)
        return self._revise_terms(tr("增加系统“{name}”").format(name=name), systems=(*systems, added))

    def remove_system(self, system_id: str) -> Problems:
        """Remove a system that no record names."""
        systems = self.contract.terms.systems
        left = tuple(each for each in systems if each.id != system_id)
        name = next(each.name for each in systems if each.id == system_id)
        return self._revise_terms(tr("删除系统“{name}”").format(name=name), systems=left)

    def set_instalments(self, payments: tuple[Instalment, ...]) -> Problems:
        """Put other instalments in the place of all of them: their shares make up the whole only together."""
        return self._revise_terms(tr("修改分期付款"), payments=payments)

    def change_line(self, row: int, field: str, value: object) -> Problems:
        """Change quantity, months or note of a line of 第二条."""
        line = self._line(row)
        lines = _put(self.contract.service_lines, line, **{field: value})
        return self._revise_lines(
            lines,
            tr("修改服务清单第 {row} 行的{serviceline}").format(
                row=row, serviceline=label_of(ServiceLine, field)
            ),
        )

    def change_words(self, row: int, field: str, value: str, *, printed: bool) -> Problems:
        """Change a word of a line, as printed or as corrected; a correction that corrects nothing goes."""
        line = self._line(row)
        before = line.printed if printed else line.corrected or line.printed
        words: ServiceLineText = msgspec.structs.replace(before, **{field: value})
        if printed:
            lines = _put(self.contract.service_lines, line, printed=words)
        else:
            corrected = None if words == line.printed else words
            lines = _put(self.contract.service_lines, line, corrected=corrected)
        side = label_of(ServiceLine, "printed" if printed else "corrected")
        what = tr("{servicelinetext}（{side}）").format(
            servicelinetext=label_of(ServiceLineText, field), side=side
        )
        return self._revise_lines(lines, tr("修改服务清单第 {row} 行的{what}").format(row=row, what=what))

    def add_line(self, name: str) -> Problems:
        """Add a line below the others, for the whole term."""
        lines = self.contract.service_lines
        words = ServiceLineText(
            group=lines[-1].printed.group if lines else "", name=name, description="", unit=""
        )
        added = ServiceLine(
            row=len(lines) + 1,
            printed=words,
            corrected=None,
            quantity=1,
            months=self.contract.terms.service_months,
            note="",
        )
        return self._revise_lines((*lines, added), tr("增加服务“{name}”").format(name=name))

    def remove_line(self, row: int) -> Problems:
        """Remove a line; those below it move up."""
        gone = self._line(row)
        left = [each for each in self.contract.service_lines if each is not gone]
        lines = tuple(msgspec.structs.replace(each, row=place) for place, each in enumerate(left, 1))
        return self._revise_lines(
            lines, tr("删除服务“{name}”").format(name=(gone.corrected or gone.printed).name)
        )

    def change_coefficient(self, row: AnnexRow, value: object) -> Problems:
        """Change the coefficient of a row of 附件2 or 附件3."""
        return self._change_row(msgspec.structs.replace(row, coefficient=value), "coefficient")

    def change_bound(self, row: AnnexRow, end: str, value: object, *, inclusive: bool) -> Problems:
        """Change an end of a row's range; whether values above it meet no row follows from all bounds."""
        return self._change_row(with_bound(row, end, value, inclusive=inclusive), end)

    def _change_row(self, row: AnnexRow, field: str) -> Problems:
        annex = "annex2" if row.id.startswith("2-") else "annex3"
        rows: tuple[AnnexRow, ...] = getattr(self.contract.terms, annex)
        changed = with_gaps(tuple(row if each.id == row.id else each for each in rows))
        title = tr("修改{annex} {id} 的{annexrow}").format(
            annex=row.annex, id=row.id, annexrow=label_of(AnnexRow, field)
        )
        return self._revise_terms(title, **{annex: changed})

    def _line(self, row: int) -> ServiceLine:
        return next(each for each in self.contract.service_lines if each.row == row)

    def _revise_lines(self, lines: tuple[ServiceLine, ...], title: str) -> Problems:
        return self._revise(msgspec.structs.replace(self.contract, service_lines=lines), title)

    def _revise_terms(self, title: str, **values: Any) -> Problems:
        terms: Terms = msgspec.structs.replace(self.contract.terms, **values)
        return self._revise(self.contract.replaced(terms), title)

    def _revise(self, contract: Contract, title: str) -> Problems:
        return self._attempt(lambda: self.workspace.revise(contract, title))


def _put(records: tuple[Any, ...], record: Any, **values: object) -> tuple[Any, ...]:
    changed = msgspec.structs.replace(record, **values)
    return tuple(changed if each is record else each for each in records)
