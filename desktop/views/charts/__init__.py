"""Charts in pyqtgraph, with grounds, marks and labels painted by our own hand.

Nothing here imports pyqtgraph until a chart is drawn for the first time (`ChartHost`): a page shows its
figures first. `*_data` modules are plain values made from an assessment.
"""

from desktop.views.charts.host import ChartHost

__all__ = ["ChartHost"]
