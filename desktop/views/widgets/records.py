"""Records edited in place: a line of editors for each, saved as soon as one is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from desktop.models.assessment import Problem
from desktop.models.attachments import Owner
from desktop.models.facts import KIND_OF, Fact
from desktop.models.fields import fields_of
from desktop.views.i18n import named, tr
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.filesbutton import FilesButton
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.layouts import Layout, Options
from desktop.views.widgets.recordform import Form


class RecordList:
    """The recorded facts of one kind, each in its form; add `rows.layout` to the page.

    A required field left empty and a refusal are told in the form. `leave` puts the focus elsewhere
    before a record is removed, `focused` is told when the cursor comes into one; with `added` the last
    form has a button to begin another record.
    """

    def __init__(
        self,
        plan: Callable[[Fact], Layout],
        desk: Desk,
        leave: Callable[[], object],
        focused: Callable[[], object],
        added: Callable[[], object] | None = None,
    ) -> None:
        self._plan = plan
        self._desk = desk
        self._files = FilesDesk(desk.workspace, desk.tell)
        self._leave = leave
        self._focused = focused
        self._added = added
        self._options: dict[str, Options] = {}
        self._records: dict[str, Fact] = {}
        self.rows: KeyedRows[Fact, Form] = KeyedRows(self._key, self._make, self._fill, spacing=6)

    def set(self, records: Sequence[Fact], options: dict[str, Options] | None = None) -> None:
        """Show these records; `options` are the values of their choices."""
        self._options = options or {}
        self._records = {self._key(record): record for record in records}
        self.rows.set(records)
        forms = [self.rows.widgets[key] for key in self._records]
        for form in forms:
            form.add_button.setVisible(self._added is not None and form is forms[-1])

    def form(self, kind: str, record_id: str) -> Form | None:
        """The form of a record, where it is shown here."""
        return self.rows.widgets.get(f"{kind}:{record_id}")

    @staticmethod
    def _key(record: Fact) -> str:
        return f"{KIND_OF[type(record)]}:{record.id}"

    def _make(self, record: Fact) -> Form:
        form = Form(self._plan(record))
        key = self._key(record)
        form.hold_files(FilesButton(self._files))
        form.held = (KIND_OF[type(record)], record.id)
        form.edited.connect(lambda field, value: self._edit(key, field, value))
        form.removed.connect(lambda: self._remove(key))
        form.focused.connect(self._focused)
        if self._added is not None:
            form.added.connect(self._added)
        return form

    def _fill(self, form: Form, record: Fact) -> None:
        for key, options in self._options.items():
            form.set_options(key, options)
        form.show_values(record)
        if form.files is not None:
            owner = Owner(kind=KIND_OF[type(record)], id=record.id)
            form.files.show_owner(owner, self._desk.name_of(record))

    def _edit(self, key: str, field: str, value: object) -> None:
        record, form = self._records[key], self.rows.widgets[key]
        if value is None and self._required(record, field):
            name = next(named(each.zh) for each in fields_of(type(record)) if each.name == field)
            empty = Problem(
                field,
                tr("{name}为空").format(name=name),
                tr("有{name}的记录").format(name=name),
                tr("要去掉这笔记录，请按删除"),
            )
            form.refuse((empty,), record)
            return
        problems = self._desk.put(msgspec.structs.replace(record, **{field: value}))
        if problems:
            form.refuse(problems, record, field)

    def _required(self, record: Fact, field: str) -> bool:
        parts = [part for line in self._plan(record).lines for part in line.parts]
        return any(part.required for part in parts if part.key == field)

    def _remove(self, key: str) -> None:
        record, form = self._records[key], self.rows.widgets[key]
        self._leave()
        if problems := self._desk.remove(record):
            form.refuse(problems, record)
