"""The frame around the pages: their stack, rail, bars and banner, and how they share the window."""

from desktop.views.frame.banner import Banner
from desktop.views.frame.pagestack import PageStack
from desktop.views.frame.rail import Rail
from desktop.views.frame.reminderstrip import ReminderStrip
from desktop.views.frame.stage import Stage
from desktop.views.frame.statusbar import StatusBar
from desktop.views.frame.topbar import TopBar

__all__ = ["Banner", "PageStack", "Rail", "ReminderStrip", "Stage", "StatusBar", "TopBar"]
