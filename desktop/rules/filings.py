"""入云备案: the work order before a system changes, its security test before deployment (第八条3、4)."""

from __future__ import annotations

from enum import StrEnum

from desktop.models.calendar import AsOf
from desktop.models.contract import System, Terms
from desktop.models.register import SystemFiling


class Filed(StrEnum):
    """How something that must come before a planned day stands."""

    IN_TIME = "in_time"
    LATE = "late"
    MISSING = "missing"
    OPEN = "open"


def filed(filing: SystemFiling, as_of: AsOf) -> Filed:
    """Whether the work order was filed before the planned day; on that day it is no longer beforehand."""
    if filing.filed_on is not None:
        late = filing.planned_on is not None and filing.filed_on >= filing.planned_on
        return Filed.LATE if late else Filed.IN_TIME
    return Filed.MISSING if as_of.knows_day(filing.planned_on) else Filed.OPEN


def passed(filing: SystemFiling, as_of: AsOf) -> Filed:
    """Whether the security test was passed by the planned day; one not passed counts as missing."""
    if filing.tested_on is not None and filing.test_passed:
        late = filing.planned_on is not None and filing.tested_on > filing.planned_on
        return Filed.LATE if late else Filed.IN_TIME
    return Filed.MISSING if as_of.knows_day(filing.planned_on) else Filed.OPEN


def unfiled(terms: Terms, filings: tuple[SystemFiling, ...]) -> tuple[System, ...]:
    """The systems of the contract for which no work order is recorded: they may not be on the cloud."""
    known = {each.system for each in filings if each.filed_on is not None or each.number}
    return tuple(each for each in terms.systems if each.id not in known)
