"""The frame around the pages: their stack, rail, bars and banner, and how they share the window."""

from desktop.views.frame.asof import named_days
from desktop.views.frame.band import DayBand
from desktop.views.frame.banner import Banner
from desktop.views.frame.pagestack import PageStack
from desktop.views.frame.rail import Rail, page_keys
from desktop.views.frame.reminderstrip import ReminderStrip
from desktop.views.frame.stage import Stage
from desktop.views.frame.statusbar import StatusBar
from desktop.views.frame.topbar import TopBar
from desktop.views.frame.unsavedstrip import UnsavedStrip
from desktop.views.frame.welcome import StartedStrip, UnsignedStrip, WelcomeStrip
from desktop.views.frame.whatif import WhatIf
from desktop.views.frame.whole import Whole

__all__ = [
    "Banner",
    "DayBand",
    "PageStack",
    "Rail",
    "ReminderStrip",
    "Stage",
    "StartedStrip",
    "StatusBar",
    "TopBar",
    "UnsavedStrip",
    "UnsignedStrip",
    "WelcomeStrip",
    "WhatIf",
    "Whole",
    "named_days",
    "page_keys",
]
