"""What follows directly from a record without a time line: lengths, and the month it counts in."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.exchange.plurals import unit_after
from desktop.models.assessment import Assessment, Deadline
from desktop.models.calendar import month_of
from desktop.models.enums.duties import DEADLINE_STATUS_ZH
from desktop.models.enums.incidents import CHECK_ZH
from desktop.models.facts import Absence, Availability, Request
from desktop.models.performance import Complaint, Expansion, MonthlyReview, Rectification
from desktop.models.today import QUIET, Today
from desktop.rules.downtime import seconds_between
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import Evident, running_mark, until_words
from desktop.views.i18n import say, tr
from desktop.views.widgets import Explainer, FigureLabel, Label, clear_layout


class StripFigure(msgspec.Struct, frozen=True):
    """One figure with its name; with an id it can be explained."""

    name: str
    text: str
    unit: str = ""
    figure_id: str = ""


def strip_figures(record: Evident, assessment: Assessment, today: Today = QUIET) -> tuple[StripFigure, ...]:
    """What follows from a record of any kind but an incident, which has its time line."""
    counts = assessment.counters
    match record:
        case Request():
            return (*_running(record, today), *_request(record, assessment))
        case Absence():
            if record.start is None:
                return ()
            end = record.end or today.now or assessment.now
            going = "" if record.end else tr("，至今")
            length = clock_words(max(0, seconds_between(record.start, end)))
            left = f"fact:absences:{record.id}:{'end' if record.end else 'start'}"
            return (StripFigure(tr("离岗时长"), length + going, "", left),)
        case Availability():
            return _availability(record, assessment)
        case Complaint():
            unit = unit_after(counts.complaints, tr("次"))
            return (StripFigure(tr("服务期内投诉"), str(counts.complaints), unit, "counters.complaints"),)
        case MonthlyReview():
            figure = "counters.failed_reviews_in_a_row"
            run = counts.failed_reviews_in_a_row
            return (StripFigure(tr("连续不合格"), str(run), unit_after(run, tr("个月")), figure),)
        case Expansion():
            return _limit("3-4", record.id, assessment)
        case Rectification():
            return _limit("12.4", record.id, assessment)
    return ()


def _limit(clause: str, subject: str, assessment: Assessment) -> tuple[StripFigure, ...]:
    """The limit of a record: the plain count where it moved, the day that counts, how it stands."""
    limit = next((each for each in assessment.deadlines if _is(each, clause, subject)), None)
    if limit is None:
        return ()
    figure = f"deadline:{clause}:{subject}"
    strict = StripFigure(tr("严格期限"), str(limit.strict_on), "", f"strict:{clause}:{subject}")
    due = StripFigure(tr("期限"), str(limit.due_on), say(DEADLINE_STATUS_ZH[limit.status]), figure)
    return (strict, due) if limit.strict_on != limit.due_on else (due,)


def _is(limit: Deadline, clause: str, subject: str) -> bool:
    return (limit.clause, limit.subject) == (clause, subject)


def _running(record: Request, today: Today) -> list[StripFigure]:
    """The limits of a request that run."""
    return [
        StripFigure(
            say(CHECK_ZH[clock.check]),
            tr("{running}（{until}）").format(
                running=running_mark(today, clock).text, until=until_words(today, clock)
            ),
        )
        for clock in today.of("requests", record.id)
    ]


def _request(record: Request, assessment: Assessment) -> tuple[StripFigure, ...]:
    if record.opened_at is None:
        return ()
    found = [
        StripFigure(
            name,
            clock_words(max(0, seconds_between(record.opened_at, moment))),
            "",
            f"fact:requests:{record.id}:{field}",
        )
        for name, moment, field in (
            (tr("响应用时"), record.responded_at, "responded_at"),
            (tr("完成用时"), record.restored_at, "restored_at"),
        )
        if moment is not None
    ]
    month = month_of(record.opened_at)
    level = assessment.sla.get(month)
    if level is not None:
        means = (
            (tr("平均响应"), level.mean_response_minutes, "response"),
            (tr("平均恢复"), level.mean_recovery_minutes, "recovery"),
        )
        found += [
            StripFigure(f"{month} {name}", str(mean), tr("分钟"), f"sla:{month}:{clock}")
            for name, mean, clock in means
            if mean is not None
        ]
    return tuple(found)


def _availability(record: Availability, assessment: Assessment) -> tuple[StripFigure, ...]:
    level = assessment.sla.get(record.month)
    month = level.availability.get(record.system) if level else None
    if month is None:
        return ()
    figure = f"sla:{record.month}:availability:{record.system}"
    return (
        StripFigure(tr("可用性"), str(month.percent), "%", figure),
        StripFigure(
            tr("允许不可用"),
            str(month.allowed_seconds),
            tr("秒"),
            f"sla:{record.month}:allowed:{record.system}",
        ),
    )


class FigureStrip(QWidget):
    """The figures, two in a row."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._explainer = explainer
        self._shown: tuple[StripFigure, ...] = ()
        self.figures: list[FigureLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(4, 1)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return list(self.figures)

    def show_figures(self, figures: tuple[StripFigure, ...]) -> bool:
        """Show these; whether any differ from those shown before."""
        if figures == self._shown:
            return False
        self._shown = figures
        clear_layout(self._grid)
        self.figures = []
        for number, figure in enumerate(figures):
            label = FigureLabel(
                figure.text, figure.unit, "strong", figure.figure_id, self._explainer, name=figure.name
            )
            name = Label(figure.name, "small", "ink2")
            for column, part in enumerate((name, label), 2 * (number % 2)):
                self._grid.addWidget(part, number // 2, column)
                part.show()
            label.setMinimumWidth(130)
            self.figures.append(label)
        self.setVisible(bool(figures))
        return True
