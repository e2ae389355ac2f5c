"""函件: the letters of both parties with their filters, and what follows from the one in hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.rules.letters import next_number
from desktop.services.attaching import offer_of
from desktop.services.lettering.filing import files_of
from desktop.views.i18n import say, tr
from desktop.views.pages.notices import rows
from desktop.views.pages.notices.again import make_again
from desktop.views.pages.notices.book import SIEVE_ZH, LetterBook, Look, Sieve, counts
from desktop.views.pages.notices.course import course_points
from desktop.views.pages.notices.plans import LETTERS, Desk
from desktop.views.pages.notices.register import NewEntry, RegisterCard
from desktop.views.pages.notices.seen import Seen, kind_word
from desktop.views.widgets import Button, Choice, Explainer, SegmentedFilter, TextEntry
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.layouts import Options
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.reason import Reason
from desktop.views.widgets.registers import Book
from desktop.views.widgets.saved import Control, Saved, SavedFilters

_BUILT_IN = (
    Saved(tr("全部"), {}),
    Saved(tr("待答复"), {"sieve": "waiting"}),
    Saved(tr("形式有疑"), {"sieve": "doubtful"}),
)
_NONE = tr("没有符合筛选的函件。")
_SWAP_TIP = tr("改过再发的 Word、盖章扫描件或 PDF，与登记时生成的文件一起保存")
_LETTER_FILES = tr("函件文件 (*.docx *.doc *.pdf *.jpg *.jpeg *.png);;所有文件 (*)")
_AGAIN_TIP = tr("按登记的内容再生成一份，并与登记时的哈希比较")


class NewLetter(NewEntry):
    """The entry of a letter; one of party A starts with the next number, as its newest number is made."""

    def __init__(self, book: Book, desk: Desk, recorded: Callable[[str], object]) -> None:
        super().__init__(book, desk, recorded)
        self._number = ""
        self.form.edited.connect(self._follow_sender)

    def suggest(self, seen: Seen) -> None:
        """Start with the day shown and the next number."""
        self._number = next_number(seen.facts.notices, seen.as_of.day)
        self._template = Notice(number=self._number, sent_on=seen.as_of.day)
        self.form.set_options("clause", seen.clause_options())

    def _follow_sender(self, field: str, value: object) -> None:
        """The number of party A's next letter is no number of the vendor's."""
        number = self.form.editors["number"]
        if field != "sender" or not isinstance(number, TextEntry):
            return
        if value is Side.A and not number.text().strip():
            number.set_value(self._number)
        elif value is Side.B and number.text() == self._number:
            number.set_value("")


class LettersCard(RegisterCard):
    """Every letter, filtered; `opened(kind, id)` to what the one in hand concerns or is answered by."""

    opened = Signal(str, str)
    write_asked = Signal()

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(LETTERS, desk, explainer, NewLetter)
        self.write = Button(tr("新建函件…"), icon="document", height=24, tip=tr("按模板写一件函件（Alt+L）"))
        self.write.setShortcut("Alt+L")
        self.add_right(self.write)
        self.again = Button(tr("重新生成 Word…"), "link", icon="document", height=22, tip=_AGAIN_TIP)
        self.refused = Reason()
        self._desk = desk
        self._files = FilesDesk(desk.workspace, desk.tell)
        self._seen: Seen | None = None
        self._book = LetterBook()
        self._looks: tuple[Look, ...] = ()
        self.found: dict[Sieve, int] = {}
        self.sieve = SegmentedFilter(tr("筛选函件"))
        self.kind = Choice(tr("按关联的记录筛选"), height=24)
        self.words = TextEntry(tr("查找函件"), hint=tr("查找文号、事由"), height=24)
        self.points = PointLines(explainer)
        self.to_record = Button("", "link", icon="link", height=22)
        self.to_answer = Button("", "link", icon="letter", height=22)
        self.file = Button("", "link", icon="clip", height=22)
        self.swap = Button(tr("换成实际发出的文件…"), "link", icon="open-file", height=22, tip=_SWAP_TIP)
        controls: dict[str, Control] = {"sieve": self.sieve, "kind": self.kind, "words": self.words}
        self.filters = SavedFilters(tr("函件"), controls, _BUILT_IN)
        self.head.addLayout(self._bar())
        self._verdict = self._verdicts()
        self.below.insertWidget(1, self._verdict)
        self.sieve.changed.connect(lambda _: self._show_letters())
        self.kind.committed.connect(lambda _: self._show_letters())
        self.words.textChanged.connect(lambda _: self._show_letters())
        self.arrived = QAction(tr("收到日记为查看日"), self.table)
        self.arrived.triggered.connect(self._note_arrival)
        self.table.addAction(self.arrived)
        self.to_record.clicked.connect(self._open_record)
        self.to_answer.clicked.connect(self._open_answer)
        self.write.clicked.connect(self.write_asked)
        self.again.clicked.connect(self._make_again)
        self.file.clicked.connect(self._open_file)
        self.swap.clicked.connect(self._swap_file)

    def _bar(self) -> QHBoxLayout:
        self.kind.setFixedWidth(104)
        self.words.setFixedWidth(116)
        bar = QHBoxLayout()
        bar.setContentsMargins(9, 0, 15, 6)
        bar.setSpacing(6)
        bar.addWidget(self.sieve)
        bar.addStretch(1)
        bar.addWidget(self.filters)
        bar.addWidget(self.kind)
        bar.addWidget(self.words)
        return bar

    def _verdicts(self) -> QWidget:
        verdict = QWidget()
        column = QVBoxLayout(verdict)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(4)
        column.addLayout(self.points.layout)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.to_record)
        ways.addWidget(self.to_answer)
        ways.addWidget(self.again)
        ways.addStretch(1)
        column.addLayout(ways)
        kept = QHBoxLayout()
        kept.setSpacing(12)
        kept.addWidget(self.file)
        kept.addWidget(self.swap)
        kept.addStretch(1)
        column.addLayout(kept)
        column.addWidget(self.refused)
        return verdict

    def show_letters(self, seen: Seen) -> None:
        """Show what the workspace holds."""
        self._seen = seen
        self._looks = self._book.show(seen)
        self.found = counts(self._looks)
        self.sieve.set_items(
            tuple(
                (sieve.value, f"{SIEVE_ZH[sieve]} {self.found[sieve]}")
                for sieve in Sieve
                if sieve is not Sieve.DRAFT or self.found[sieve]
            )
        )
        self.kind.set_options(self._kinds(seen))
        if self.kind.value is None:
            self.kind.set_value("")
        if not self.draft.isVisible() and isinstance(self.draft, NewLetter):
            self.draft.suggest(seen)
        self._show_letters()

    def choose(self, record_id: str) -> None:
        """Take a letter in hand, lifting the filters where they hide it."""
        if all(row.key != record_id for row in self.table.rows_model.rows):
            self.sieve.choose(Sieve.ALL.value)
            self.kind.set_value("")
            self.words.set_value("")
            self._show_letters()
        super().choose(record_id)

    def _kinds(self, seen: Seen) -> Options:
        """The kinds that some letter concerns."""
        used = {each.about_kind for each in seen.facts.notices}
        return (
            ("", tr("全部关联")),
            *((kind, word) for kind, word in seen.kind_options() if kind and kind in used),
        )

    def _show_letters(self) -> None:
        if self._seen is None:
            return
        seen, sieve = self._seen, Sieve(self.sieve.key)
        shown = [
            each
            for each in self._looks
            if sieve in each.sieves
            and self.kind.value in ("", each.letter.about_kind)
            and each.holds(self.words.text())
        ]
        self.empty.set(_NONE if seen.facts.notices else LETTERS.empty)
        for part in (self.sieve, self.filters, self.kind, self.words):
            part.setVisible(bool(seen.facts.notices))
        hint = (
            tr("{value}，{count} 件").format(value=seen.heading("18.1"), count=len(seen.facts.notices))
            if seen.facts.notices
            else ""
        )
        self.show_rows([each.letter for each in shown], tuple(each.row for each in shown), hint)

    def show_chosen(self) -> None:
        letter, seen = self.record, self._seen
        if seen is not None and isinstance(letter, Notice):
            self.offer(
                {
                    "clause": seen.clause_options(),
                    "answers": seen.answer_options(letter),
                    "about_kind": seen.kind_options(),
                    "about": seen.about_options(letter),
                }
            )
            self._show_verdict(seen, letter)
        self._verdict.setVisible(letter is not None)
        super().show_chosen()

    def _show_verdict(self, seen: Seen, letter: Notice) -> None:
        self.points.set((*course_points(seen, letter), *rows.letter_points(seen, letter)))
        self.again.setVisible(letter.letter is not None)
        self.refused.set("")
        self._show_files(letter)
        there = seen.about_exists(letter)
        self.to_record.setVisible(there)
        if there:
            word = kind_word(letter.about_kind)
            self._name(
                self.to_record, tr("打开{word}：{letter}").format(word=word, letter=seen.about_words(letter))
            )
        other = self._other(seen, letter)
        self.to_answer.setVisible(other is not None)
        if other is not None:
            word = tr("被答复的函件") if letter.answers else tr("答复的函件")
            self._name(
                self.to_answer, tr("{word}：{value}").format(word=word, value=other.number or other.title)
            )

    @staticmethod
    def _name(button: Button, words: str) -> None:
        shown = words if len(words) <= 30 else f"{words[:29]}…"
        button.setText(shown)
        button.setToolTip(words)
        button.setAccessibleName(words)

    @staticmethod
    def _other(seen: Seen, letter: Notice) -> Notice | None:
        """The letter that this one answers, else the one that answers it."""
        reply = seen.replies.get(letter.id)
        wanted = letter.answers or (reply.answer if reply else "")
        return next((each for each in seen.facts.notices if each.id == wanted), None)

    def _make_again(self) -> None:
        letter = self.record
        if isinstance(letter, Notice):
            self.refused.set(make_again(self, self._desk, letter))

    def _show_files(self, letter: Notice) -> None:
        """What is kept of the letter: as it was sent, else as it was made."""
        kept = files_of(letter, self._desk.workspace.facts)
        self.swap.setVisible(letter.sender is Side.A)
        self.file.setVisible(kept.standing is not None)
        if kept.sent is not None:
            self._name(self.file, tr("打开实际发出的文件：{name}").format(name=kept.sent.name))
        elif kept.made is not None:
            self._name(self.file, tr("打开登记时的文件：{name}").format(name=kept.made.name))

    def _open_file(self) -> None:
        letter = self.record
        file = files_of(letter, self._desk.workspace.facts).standing if isinstance(letter, Notice) else None
        if file is not None:
            self._refuse(self._files.open(file))

    def _swap_file(self) -> None:
        """Keep the file that was sent beside the one that was made."""
        letter = self.record
        name, _ = QFileDialog.getOpenFileName(self, tr("选择实际发出的文件"), str(Path.home()), _LETTER_FILES)
        if not name or not isinstance(letter, Notice):
            return
        offer = offer_of(Path(name))
        problems = (offer,) if isinstance(offer, Problem) else self._desk.keep_sent(letter, offer)
        self._refuse(problems)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.refused.set("\n".join(say(str(each).removeprefix("：")) for each in problems))

    def _note_arrival(self) -> None:
        """The chosen letters without a day of receipt were received on the day shown."""
        seen = self._seen
        chosen = [each for each in self.chosen_records.chosen if isinstance(each, Notice)]
        open_ones = [each for each in chosen if each.received_on is None]
        if seen is None or not open_ones:
            self.desk.tell(tr("所选函件都已有收到日"))
            return
        day = seen.as_of.day
        arrived = [msgspec.structs.replace(each, received_on=day) for each in open_ones]
        problems = self.desk.put_all(
            arrived, tr("登记 {count} 件函件的收到日 {day}").format(count=len(arrived), day=day)
        )
        if problems and self.form is not None:
            self.form.refuse(problems, open_ones[0], "received_on")

    def _open_record(self) -> None:
        letter = self.record
        if isinstance(letter, Notice):
            self.opened.emit(letter.about_kind, letter.about)

    def _open_answer(self) -> None:
        letter, seen = self.record, self._seen
        if seen is not None and isinstance(letter, Notice):
            other = self._other(seen, letter)
            if other is not None:
                self.choose(other.id)
