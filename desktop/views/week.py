"""The days of the week, as the window names them."""

from __future__ import annotations

import datetime as dt

from desktop.views.i18n import Language, language, tr

_NAMES = (tr("周一"), tr("周二"), tr("周三"), tr("周四"), tr("周五"), tr("周六"), tr("周日"))


def weekday_name(day: dt.date) -> str:
    """周三, Wed."""
    return _NAMES[day.weekday()]


#: From Monday, for the heads of calendars: 一, Mo.
WEEK = tuple(name[-1] if language() is Language.CHINESE else name[:2] for name in _NAMES)


def holiday_mark(name: str) -> str:
    """The mark of a day off in a small calendar: 国庆, 休 where it has no name; off."""
    return name[:2] if name and language() is Language.CHINESE else tr("休")
