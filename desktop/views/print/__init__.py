"""Reports on paper: PDF by Qt's own writer, charts as pictures. Always in the light colours."""

from collections.abc import Callable

from desktop.exchange.paper import Paper
from desktop.services.reporting import as_docx

__all__ = ["MAKERS"]


def _pdf(paper: Paper) -> bytes:
    from desktop.views.print.charts import pictures_of
    from desktop.views.print.pdf import paper_pdf

    return paper_pdf(paper, pictures_of(paper))


def _docx(paper: Paper) -> bytes:
    from desktop.views.print.charts import pictures_of

    return as_docx(paper, pictures_of(paper))


#: What makes the file of a report, by its suffix.
MAKERS: dict[str, Callable[[Paper], bytes]] = {".pdf": _pdf, ".docx": _docx}
