"""数据: sealed months, the audit trail, the file and the calendar."""

from desktop.views.pages.data.page import DataPage

__all__ = ["DataPage"]
