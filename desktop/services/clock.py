"""The one place that asks what time it is; everything else is handed a clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

#: What tells the moment: Beijing local, without a zone.
Clock = Callable[[], dt.datetime]
_BEIJING = dt.timezone(dt.timedelta(hours=8))


def beijing_now() -> dt.datetime:
    """Now in Beijing, to the second, without a zone, whatever zone the computer is set to."""
    return dt.datetime.now(_BEIJING).replace(microsecond=0, tzinfo=None)
