"""导入: a table of others taken in, looked at before anything is written."""

from desktop.views.pages.data.importing.tab import ImportTab as ImportTab
