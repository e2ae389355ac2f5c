"""The entry of a new record: hidden until it is begun, put away when it is recorded or dropped."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.models.facts import KIND_OF, Fact
from desktop.views.i18n import tr
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.draft import Draft
from desktop.views.widgets.layouts import Layout, Options


class NewRecord(Draft):
    """`NewRecord(layout, template, "name", desk, recorded)`: the fields start as in the record `template`.

    `recorded(id)` is called once the new record is on disk.
    """

    def __init__(
        self,
        layout: Layout,
        template: Fact,
        focus: str,
        desk: Desk,
        recorded: Callable[[str], object],
        options: dict[str, Options] | None = None,
    ) -> None:
        super().__init__(layout)
        self._template, self._focus, self._desk, self._recorded = template, focus, desk, recorded
        self._word = layout.noun.removeprefix(tr("新"))
        for key, choices in (options or {}).items():
            self.form.set_options(key, choices)
        self.submitted.connect(self._submit)

    def begin(self, start: Fact | None = None) -> None:
        """Open it, with the values of another record to start from; what is already being typed stays."""
        if self.isVisible():
            self.form.editors[self._focus].setFocus()
            return
        self.open(tr("登记{word}").format(word=self._word), start or self._template, self._focus)

    def begin_from(self, template: Fact) -> None:
        """Open it with the fields of another record to start from."""
        if not self.isVisible():
            self._template = template
        self.begin()

    def _submit(self, values: dict[str, object]) -> None:
        record = msgspec.structs.replace(
            self._template, id=self._desk.new_id(KIND_OF[type(self._template)]), **values
        )
        if problems := self._desk.put(record):
            self.form.refuse(problems, self._template, self._focus)
            return
        self.close_draft()
        self._recorded(record.id)
