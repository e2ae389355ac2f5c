"""How undo names an edit of the days on which the conditions of a payment came true."""

from __future__ import annotations

from desktop.models.enums.payments import CONDITION_ZH
from desktop.models.facts import Milestones
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.views.i18n import say, tr


def milestone_title(before: Milestones, after: Milestones) -> str:
    """登记专家评审合格 2026-04-09; of what is no day only that it was changed."""
    for condition, field in MILESTONE_FIELDS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            word = tr("登记") if old is None else tr("修改") if new else tr("清除")
            return f"{word}{say(CONDITION_ZH[condition])} {new or old}"
    return tr("修改付款条件")
