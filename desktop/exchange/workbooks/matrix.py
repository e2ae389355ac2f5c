"""A sheet whose rows are named figures with their clauses, and whose columns are what they are figures of."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.exchange.workbooks.book import UPRIGHT, Book, Form, Layout, Look, Place, Value, letter
from desktop.exchange.workbooks.source import Source

_NAME, _CLAUSE = 27, 24
#: The columns before the first of its own: name and clause.
BEFORE = 2


class Matrix:
    """`Matrix(book, source, "扣款计算表", widths)`; then `heading`, `row` and `given` from top to bottom."""

    def __init__(self, book: Book, source: Source, title: str, widths: Sequence[float]) -> None:
        self._source = source
        self.letters = [letter(place) for place in range(BEFORE, BEFORE + len(widths))]
        every = (_NAME, _CLAUSE, *(max(each, source.money_width) for each in widths))
        layout = Layout(widths=every, landscape=sum(every) > UPRIGHT)
        self.sheet = book.sheet(title, layout)
        self.sheet.put((title,), look=Look.TITLE)
        self.sheet.remark(f"{source.contract.name}　截至 {source.day}　金额单位：元")
        self.sheet.skip()

    @property
    def next(self) -> int:
        """The number of the row that is written next."""
        return self.sheet.row + 1

    def heading(self, *words: str) -> int:
        """A row of headings; its number."""
        return self.sheet.put([*words, *[None] * (BEFORE + len(self.letters) - len(words))], look=Look.HEAD)

    def row(
        self,
        name: str,
        clause: str,
        values: Sequence[Value],
        form: Form = Form.MONEY,
        look: Look = Look.BODY,
    ) -> int:
        """A figure under its clauses (ids, a space between), one value a column; its number."""
        forms = (Form.TEXT, Form.TEXT, *(form for _ in self.letters))
        missing = [None] * (len(self.letters) - len(values))
        return self.sheet.put((name, self._cited(clause), *values, *missing), forms, look)

    def given(self, name: str, clause: str, value: Value | Place, form: Form = Form.MONEY) -> str:
        """A figure that is the same in every column; the cell that holds it, as formulas name it."""
        shown = value.link if isinstance(value, Place) else value
        return f"${self.letters[0]}${self.row(name, clause, (shown,), form)}"

    def _cited(self, clause: str) -> str:
        return "、".join(map(self._source.heading, clause.split()))
